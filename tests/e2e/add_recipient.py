# SPDX-License-Identifier: MIT
"""One recipient of each type is created at the service; a refusal loses nothing; once approved, its reference is
copied."""
import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
from desktop import text_of, wait
from program import BIN, Program, check, check_equal, run, step, take_picture
from service import Service

REFERENCE = '4cab4ebf-8341-4ec1-844e-c954b4740bf5'
# (type as it is chosen, what is typed, place, name in the list, what the service then says)
RECIPIENTS = [
    ('Bank account', {'Account name': 'Acme Ltd', 'Account number': '0012345', 'Settlement method': 'EFT',
                      'Bank branch reference': '633aa26c-7b7c-4091-ae28-96c0687cf886'},
     'Bank accounts', 'Acme Ltd', {'account_number': '0012345', 'settlement_method': 'EFT'}),
    ('Till', {'Till name': 'Duka', 'Till number': '012345', 'Nickname': 'Corner'},
     'Tills', 'Duka', {'till_number': '012345', 'nickname': 'Corner'}),
    ('Paybill', {'Paybill name': 'Power', 'Paybill number': '888880', 'Paybill account number': '00045'},
     'Paybills', 'Power', {'paybill_number': '888880', 'paybill_account_number': '00045'}),
]


def locations(service):
    return service.ask('GET', '/_sandbox/locations')[1].decode().split()


def opens(program, kind, values):
    program.app.click('Add recipient', 'push button')
    dialog = program.dialog('Add recipient')
    if kind != 'Mobile wallet':  # which is what it begins with
        program.app.choose('Type', kind, dialog)
    for name, value in values.items():
        program.fill(name, value, dialog)
    return dialog


def adds(program, dialog):
    program.app.click('Add recipient', root=dialog)
    program.wait_closed('Add recipient')
    program.app.find('label', 'Pending', timeout=20)  # the details of the new one, as they were fetched


def is_refused_first(program, service):
    """The wallet with a wrong phone number: the sandbox's word stands beside it, and everything else as it was."""
    dialog = opens(program, 'Mobile wallet', {'First name': 'Jane', 'Last name': 'Wanjiru', 'Phone number': '123',
                                              'Network': 'Safaricom'})
    check(any('Acme Ltd (127.0.0.1)' in label.name for label in program.app.find_all('label', root=dialog)),
          'the dialog does not say where the recipient is created')
    program.app.click('Add recipient', root=dialog)
    phone = program.app.field('Phone number', root=dialog)
    wait(lambda: 'is an invalid number' in phone.description, 20, 'the refusal beside the phone number')
    take_picture('add-recipient-refused')
    typed = [text_of(program.app.field(name, root=dialog)) for name in ('First name', 'Last name', 'Phone number')]
    check_equal(typed, ['Jane', 'Wanjiru', '123'], 'what was typed')
    check_equal(locations(service), [], 'recipients at the service')
    check_equal(program.count_beside('Recipients'), 0, 'count beside Recipients')
    program.fill('Phone number', '0712345678', dialog)
    adds(program, dialog)


def is_copied_once_approved(program, service, location):
    path = f'/_sandbox/recipients/{location.rsplit("/", 1)[1]}'
    status, _ = service.ask('PUT', path, json.dumps({'status': 'Approved', 'recipient_reference': REFERENCE}))
    check_equal(status, 200, 'answer of the sandbox')
    program.app.click('Refresh this recipient')
    program.app.wait_text('Destination reference', REFERENCE, 20)
    program.copied(lambda: program.app.click('Copy destination reference'), REFERENCE)


def main():
    with Service(BIN / 'k2-sandbox', Path(os.environ['PAY_TEST_ROOT']) / 'service', 0) as service, Program() as program:
        program.sign_in(service)
        program.go('Recipients')
        step('a wrong phone number is refused beside its field, mended, and the wallet is created')
        is_refused_first(program, service)
        wallet = service.recipient(locations(service)[0])
        check_equal((wallet['phone_number'], wallet.get('email')), ('0712345678', None), 'the wallet at the service')
        step('once it is approved its reference is copied')
        is_copied_once_approved(program, service, wallet['location'])
        for kind, values, place, name, told in RECIPIENTS:
            step(f'a {kind.lower()} is created, and is shown among the {place.lower()}')
            known = set(locations(service))
            adds(program, opens(program, kind, values))
            new, = set(locations(service)) - known
            there = service.recipient(new)
            check_equal({field: there.get(field) for field in told}, told, 'what the service has')
            check_equal(program.count_beside(place), 1, f'count beside {place}')
            program.go(place)
            wait(lambda: program.column('Name') == [name], 10, f'{name!r} in the list')
            check_equal(program.column('Status'), ['Pending'], 'status')
        step('each was asked for once, beside the one that was refused')
        check_equal(len(service.requests('POST', '/api/v2/external_recipients')), 5, 'creations')
        program.close()


run(main)

# SPDX-License-Identifier: MIT
"""The frauds that a clerk meets, each caught in words a clerk understands: a refresh that returns another reference, an
import that swaps one account, a shared book with one changed phone number, a payment request that names one payee and
pays another, and a name that only looks like another."""
import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from desktop import key, paste_text, states, text_of, wait
from program import BIN, QT_DIALOGS, Program, check, check_equal, forget_clipboard, run, step, take_picture
from service import Service

ROOT = Path(os.environ['PAY_TEST_ROOT'])
PASSPHRASE = 'mbili tatu nne tano'
CHECK = 'Check before paying'
LOCATION = 'https://api.kopokopo.com/api/v1/pay_recipients/0000000{}-0000-4000-8000-000000000001'
REFERENCES = {'John Otieno': '4cab4ebf-8341-4ec1-844e-c954b4740001', 'Mary Wambui': '9d21f0aa-1111-4ec1-944e-1954b4740002',
              'Peter Kamau': '77e0c3d5-2222-4bb2-a44e-d954b4740003'}
PHONES = {'John Otieno': '0712345601', 'Mary Wambui': '0722456702', 'Peter Kamau': '0733567803'}
FORGED = '4cab4ebf-8341-4ec1-844e-c954b4749001'


def table(phones):
    lines = ['Type,First name,Last name,Phone number,Destination reference,Status,Location']
    for n, (name, reference) in enumerate(REFERENCES.items()):
        first, last = name.split()
        lines.append(f'mobile_wallet,{first},{last},{phones[name]},{reference},Approved,{LOCATION.format(n)}')
    return '\n'.join(lines) + '\n'


def open_book(program):
    program.use_without_signing_in()
    wait(lambda: 'enabled' in states(program.app.find('push button', 'Import')), 20, 'the book to be open')


def sentences(program, root=None):
    return [label.name.replace('\xa0', ' ') for label in program.app.find_all('label', root=root)]


def wait_sentence(program, part, root=None, timeout=15):
    try:
        return wait(lambda: next((s for s in sentences(program, root) if part in s), None), timeout, f'a sentence with {part!r}')
    except desktop.NotFound as e:
        raise desktop.NotFound(f'{e}; there is {sentences(program, root)}')


def is_asked_before_copying(program, before, now, why, copied, picture):
    """Copying asks first, with the old and the new value; No copies nothing; a line of why lets it pass, once."""
    wait_sentence(program, 'Changed: check before paying')
    forget_clipboard()
    program.app.click('Copy destination reference')
    dialog = program.dialog(CHECK)
    wait_sentence(program, 'and not by you', dialog)
    for value in (before, now):
        check(value in sentences(program, dialog), f'{value!r} is not shown: {sentences(program, dialog)}')
    accept = program.app.find('push button', 'It is right: copy', dialog)
    check('enabled' not in states(accept), 'it can be copied without saying why')
    take_picture(picture)
    key('Escape')
    program.wait_closed(CHECK)
    check_equal(desktop.clipboard(), 'nothing copied', 'the clipboard after saying no')
    program.app.click('Copy destination reference')
    dialog = program.dialog(CHECK)
    program.fill('Why is it right?', why, dialog)
    program.app.click('It is right: copy', root=dialog)
    program.wait_closed(CHECK)
    wait(lambda: desktop.clipboard() == copied, 10, f'{copied!r} on the clipboard')
    wait(lambda: not any('Changed: check' in s for s in sentences(program)), 10, 'the mark to go')
    program.copied(lambda: program.app.click('Copy destination reference'), copied)  # no longer asked


def history_says(program, *parts):
    program.app.click('History')
    for part in parts:
        wait_sentence(program, part)
    program.app.click('History')


def refresh_returns_another_reference():
    with Service(BIN / 'k2-sandbox', ROOT / 'service', recipients=6) as service, Program(home=ROOT / 'refresh') as program:
        step('a refresh returns another destination reference')
        program.sign_in(service)
        program.import_text('\n'.join(service.locations))
        program.wait_refreshed(6)
        told = next(one for one in service.recipients() if one['reference'] and one['status'] == 'Approved')
        names = [name for name in ('recipient_reference', 'destination_reference') if told.get(name)]
        service.set_recipient(told['location'], {name: FORGED for name in names})
        key('F5')
        wait(lambda: FORGED in program.column('Destination reference'), 30, 'the forged reference in the list')
        program.choose_row(FORGED)
        is_asked_before_copying(program, told['reference'], FORGED, 'Kopo Kopo confirmed it', FORGED, 'fraud-refresh')
        history_says(program, f'Destination reference: {FORGED}, before {told["reference"]}', 'Kopo Kopo confirmed it',
                     'From Kopo Kopo')
        program.close()


def import_swaps_one_account(program):
    step('an import swaps one account')
    program.import_text(table(PHONES))
    program.wait_rows(3)
    check(not any('Changed: check' in s for s in sentences(program)), 'a first import raises an alarm')
    swapped = PHONES | {'Mary Wambui': '0722456999'}
    path = ROOT / 'suppliers.csv'
    path.write_text(table(swapped), encoding='utf-8')
    program.app.click('Import', 'push button')
    dialog = program.dialog('Import')
    program.app.click('Choose file', root=dialog)
    program.name_file('Choose a file with recipients', path)
    wait_sentence(program, '0 new, 1 changed', dialog)
    program.app.click('Import recipients', root=dialog)
    program.wait_closed('Import')
    program.choose_row(REFERENCES['Mary Wambui'])
    is_asked_before_copying(program, '+254 722 456 702', '+254 722 456 999', 'She gave it at the desk',
                            REFERENCES['Mary Wambui'], 'fraud-import')
    history_says(program, 'suppliers.csv, line 3')


def shared_book_has_one_changed_phone(program):
    step('a shared book has one changed phone number')
    shared = ROOT / 'colleague.payrecipients'
    with Program(home=ROOT / 'colleague', env=QT_DIALOGS) as colleague:
        open_book(colleague)
        colleague.import_text(table(PHONES | {'Mary Wambui': '0722456999', 'Peter Kamau': '0799000111'}))
        colleague.wait_rows(3)
        colleague.app.click('Export', 'push button')
        dialog = colleague.dialog('Export')
        colleague.app.click('Everything', 'radio button', root=dialog)
        colleague.app.click('Shared book', 'radio button', root=dialog)
        colleague.fill('Passphrase', PASSPHRASE, dialog)
        colleague.fill('Passphrase again', PASSPHRASE, dialog)
        confirm = colleague.app.find('push button', 'Export recipients', dialog)
        wait(lambda: 'enabled' in states(confirm), 5, 'the passphrase to be taken')
        colleague.app.click('Export recipients', root=dialog)
        colleague.name_file('Save as', shared)
        colleague.wait_closed('Export')
        colleague.close()
    program.app.click('Import', 'push button')
    dialog = program.dialog('Import')
    program.app.click('Choose file', root=dialog)
    program.name_file('Choose a file with recipients', shared)
    dialog = program.dialog('Shared book')
    program.fill('Passphrase', PASSPHRASE, dialog)
    key('Return')
    wait_sentence(program, '0 new, 1 changed', dialog, 30)
    program.app.click('Import recipients', root=dialog)
    program.wait_closed('Shared book')
    program.choose_row(REFERENCES['Peter Kamau'])
    is_asked_before_copying(program, '+254 733 567 803', '+254 799 000 111', 'He called from the old number',
                            REFERENCES['Peter Kamau'], 'fraud-shared-book')
    history_says(program, 'From a shared book')


def request_names_one_and_pays_another(program):
    step('a payment request has the reference of one and the phone number of another')
    key('ctrl+k')
    dialog = program.dialog('Who is this?')
    field = program.app.field('Text to look through', root=dialog)
    program.app.focus(field)
    paste_text(json.dumps({'destinations': [
        {'destination_reference': REFERENCES['John Otieno'], 'phone_number': '0722456999', 'amount': 1200},
        {'destination_reference': REFERENCES['Peter Kamau'], 'phone_number': '0799000111', 'amount': 800},
        {'destination_reference': 'abcdabcd-8341-4ec1-844e-c954b4740009', 'amount': 500}]}))
    wait_sentence(program, 'Found 5; 3 need a look.', dialog)
    findings = program.app.view('Findings', ('tree', 'table', 'tree table'))
    cells = [cell.name for cell in desktop.walk(findings, into_leafy=True)]
    check_equal(sum('belongs to somebody else' in cell for cell in cells), 2, 'mismatches')
    check(any('Mary Wambui' in cell for cell in cells), 'it does not say whose the phone number is')
    check(any(cell.startswith('Unknown.') for cell in cells), 'the strange reference is not called unknown')
    take_picture('fraud-request')
    program.app.click('Save findings', root=dialog)
    program.name_file('Save the findings', ROOT / 'findings.csv')
    program.wait_message('Saved as', dialog)
    saved = (ROOT / 'findings.csv').read_text(encoding='utf-8-sig')
    check('John Otieno' in saved and 'belongs to somebody else' in saved, f'the findings are {saved!r}')
    program.app.click('Close', 'push button', root=dialog)
    program.wait_closed('Who is this?')


def name_only_looks_like_another(program):
    step('a name only looks like another, and is dismissed with a reason')
    forged = '5e0a4ebf-3333-4ec1-844e-c954b4740777'
    program.import_text('Type,First name,Last name,Phone number,Destination reference\n'
                        f'mobile_wallet,J0hn,Otieno,0755123456,{forged}\n')
    program.wait_rows(4)
    program.choose_row(forged)
    wait_sentence(program, 'The names look the same and are written with different letters', timeout=20)
    take_picture('fraud-name')
    program.choose_row(REFERENCES['John Otieno'])
    wait_sentence(program, 'The names look the same and are written with different letters')
    program.app.click('No danger in look-alikes 1')
    dialog = program.dialog('No danger?')
    program.fill('Why is it no danger?', 'A typing error, one person', dialog)
    program.app.click('No danger', root=dialog)
    program.wait_closed('No danger?')
    wait(lambda: not any('look the same' in s for s in sentences(program)), 20, 'the warning to go')
    history_says(program, 'A typing error, one person')


def everything_on_the_way_out_asks(program):
    step('rows and tables ask, too, and can go without what changed')
    program.import_text(table(PHONES | {'Mary Wambui': '0722456998', 'Peter Kamau': '0799000111'}))
    program.choose_row(REFERENCES['John Otieno'])
    key('ctrl+a')
    forget_clipboard()
    key('ctrl+shift+c')
    dialog = program.dialog(CHECK)
    take_picture('fraud-table')
    program.app.click('Leave out what changed', root=dialog)
    copied = wait(lambda: (desktop.clipboard() or '').startswith('Name\t') and desktop.clipboard(), 10, 'the table')
    check('John Otieno' in copied and 'Mary Wambui' not in copied, f'the table is {copied!r}')


def main():
    refresh_returns_another_reference()
    with Program(home=ROOT / 'desk', env=QT_DIALOGS) as program:
        open_book(program)
        import_swaps_one_account(program)
        shared_book_has_one_changed_phone(program)
        request_names_one_and_pays_another(program)
        name_only_looks_like_another(program)
        everything_on_the_way_out_asks(program)
        program.close()
    with Program(home=ROOT / 'desk', env=QT_DIALOGS) as program:
        step('after a restart the mark is still there')
        wait(lambda: program.rows() == 4 or program.go('Recipients'), 30, 'the list')
        program.choose_row(REFERENCES['Mary Wambui'])
        wait_sentence(program, 'Changed: check before paying')
        program.close()


run(main)

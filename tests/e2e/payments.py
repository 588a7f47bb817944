# SPDX-License-Identifier: MIT
"""Payments tell the destination references of whom they paid: looked up by their locations, previewed, imported."""
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
from desktop import wait
from program import BIN, Program, check, check_equal, run, step
from service import Service


def main():
    with Service(BIN / 'k2-sandbox', Path(os.environ['PAY_TEST_ROOT']) / 'service', 40) as service:
        told = service.recipients()
        known = next(one for one in told if one['category'] == 'Mobile wallets' and one['reference'])
        payments = [
            service.send_money([{'type': 'mobile_wallet', 'nickname': 'Stranger', 'phone_number': '254900111111',
                                 'network': 'Safaricom', 'amount': 10}]),
            service.send_money([{'type': 'till', 'till_number': '004321', 'amount': 10}]),
            service.pay(known['reference']),
            service.base_url + '/api/v2/send_money/00000000-0000-4000-8000-000000000000',
        ]
        with Program() as program:
            step('a book that knows one of those who were paid')
            program.sign_in(service)
            program.import_text(known['location'])
            program.wait_refreshed(1)
            step('payments are found in pasted text and looked up')
            dialog = program.open_import('\n'.join(f'paid: {location}' for location in payments))
            program.wait_message('4 payments are named here', dialog)
            program.app.click('Look up payments', root=dialog)
            dialog = program.dialog('Payments')
            summary = '2 new, 0 changed, 1 known already, 0 wrong.'
            wait(lambda: program.app.exists('label', summary, root=dialog), 20, f'the summary {summary!r}')
            program.wait_message('could not be looked up', dialog)
            program.app.click('Import recipients', root=dialog)
            program.wait_closed('Payments')
            step('those who were paid are in the book, with their references')
            program.go('Recipients')
            program.wait_rows(3)
            references = program.column('Destination reference')
            check(known['reference'] in references, 'the known one lost its reference')
            check(all(len(one) == 36 for one in references), f'{references}')
            program.go('Tills')
            program.wait_rows(1)
            check_equal(program.column('Account'), ['004321'], 'account of the till')
            new = program.column('Destination reference')[0]
            program.choose_row(new)
            program.copied(lambda: program.app.click('Copy destination reference'), new)
            program.close()


run(main)

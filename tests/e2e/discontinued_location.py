# SPDX-License-Identifier: MIT
"""A location that the service discontinues keeps what is known, and the way to go on by hand is at hand."""
import os
import sys
import urllib.parse
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
from desktop import states, wait
from program import BIN, Program, check, run, step
from service import Service, shown_name

COUNT = 40
TYPED = '4cab4ebf-8341-4ec1-844e-c954b4740bf5'


def gone(location):
    return {'match': f'GET {urllib.parse.urlsplit(location).path}', 'action': 'status', 'status': 410}


def says(program, part):
    wait(lambda: any(part in label.name for label in program.app.find_all('label')), 15, f'a sentence with {part!r}')


def main():
    with Service(BIN / 'k2-sandbox', Path(os.environ['PAY_TEST_ROOT']) / 'service', COUNT) as service, Program() as program:
        told = service.recipients()
        approved = [one for one in told if one['reference'] and one['category'] == 'Mobile wallets']
        known, unknown = approved[0], approved[1]
        step('one location is gone from the beginning; the others are fetched')
        service.set_faults([gone(unknown['location'])])
        program.sign_in(service)
        program.import_text('\n'.join(service.locations))
        program.wait_message('1 could not be fetched')
        step('another one is gone later: its reference stays, and can still be copied')
        service.set_faults([gone(unknown['location']), gone(known['location'])])
        program.go('Recipients')
        program.choose_row(known['reference'])
        program.app.click('Refresh this recipient')
        says(program, 'This is what was known last')
        program.copied(lambda: program.app.click('Copy destination reference'), known['reference'])
        check(program.app.exists('push button', 'Open Kopo Kopo'), 'the web app is not offered')
        step('a refresh of all does not ask for it again')
        service.forget_requests()
        program.app.click('Refresh', 'push button')
        wait(lambda: len(service.requests('GET', '/api/')) + len(service.requests('GET', '/pay_rec')) >= COUNT - 2, 60,
             'the refresh of the others')
        program.wait_status('refreshed just now')
        asked = {r['path'] for r in service.requests('GET')}
        for one in (known, unknown):
            check(urllib.parse.urlsplit(one['location']).path not in asked, 'a discontinued location was asked again')
        step('its reference is entered by hand, and is what is copied from then on')
        program.app.click('Enter reference')
        dialog = program.dialog('Edit by hand')
        field = program.app.field('Destination reference', root=dialog)
        wait(lambda: 'focused' in states(field), 5, 'the reference to have the focus')
        program.fill('Destination reference', TYPED, dialog)
        program.app.click('Save', root=dialog)
        program.wait_closed('Edit by hand')
        program.app.wait_text('Destination reference', TYPED, 10)
        program.copied(lambda: program.app.click('Copy destination reference'), TYPED)
        says(program, known['reference'])
        check(shown_name(known) in program.column('Name'), 'its name is gone')
        program.close()


run(main)

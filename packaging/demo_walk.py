# SPDX-License-Identifier: MIT
"""Walks through the program on a virtual display: once signed in to a local service, once as `--demo`.

Run by demo.sh. Every page leaves a picture; anything that is not as it should be ends the walk.
"""
import os
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'tests/support'))
from desktop import wait
from program import BIN, PICTURES, Program, check, run, step, take_picture
from service import Service

CATEGORIES = ('Mobile wallets', 'Bank accounts', 'Tills', 'Paybills')


def picture(number, name):
    take_picture(f'{number:02}-{name.lower().replace(" ", "-")}')


def walk_pages(program, number):
    """Shows every page, opens a record of each category and copies its reference. Returns the next picture's number."""
    for place in ('Overview', 'Approvals', 'Recipients', *CATEGORIES):
        program.go(place)
        if place != 'Overview':
            program.wait_rows(program.count_beside(place))
        if place in CATEGORIES:
            check(program.rows() > 0, f'{place} lists nothing')
            references = (r for r in program.column('Destination reference') if re.fullmatch(r'[0-9a-f-]{36}', r))
            reference = next(references, None)
            check(reference, f'no one under {place} has a destination reference')
            program.choose_row(reference)
            program.copied(lambda: program.app.click('Copy destination reference'), reference)
            print(f'  {place}: {program.rows()} recipients; {program.status()}', flush=True)
        picture(number, place)
        number += 1
    return number


def signed_in():
    with Service(BIN / 'k2-sandbox', Path(os.environ['PAY_TEST_ROOT']) / 'service', 200) as service:
        step(f'a local service of made-up recipients runs at {service.base_url}')
        with Program() as program:
            program.app.find('push button', 'Try the demo', timeout=60)
            picture(1, 'first run')
            step('signing in to it')
            program.app.click('Sign in')
            dialog = program.fill_sign_in(service, 'Acme Ltd', service.client_secret)
            picture(2, 'sign in')
            program.app.click('Sign in', root=dialog)
            program.wait_closed('Sign in to Kopo Kopo')
            wait(lambda: program.window().name.startswith('Acme Ltd'), 30, 'the window of Acme Ltd')
            step('importing the locations of its recipients')
            dialog = program.open_import('\n'.join(service.locations))
            wait(lambda: program.app.exists('table', 'Preview', root=dialog), 10, 'the preview')
            picture(3, 'import')
            program.app.click('Import recipients', root=dialog)
            program.wait_closed('Import')
            program.wait_refreshed(200)
            step('every page; a reference of each category is copied and found on the clipboard')
            number = walk_pages(program, 4)
            program.app.click('Enter by hand', 'push button')
            program.dialog('Enter by hand')
            picture(number, 'enter by hand')
            program.app.click('Cancel')
            program.wait_closed('Enter by hand')
            program.close()
    return number + 1


def main():
    number = signed_in()
    step('the demo, which needs no signing in')
    with Program('--demo') as program:
        program.wait_message('Nothing is kept when you quit')
        program.wait_status(r'refreshed just now', 120)
        walk_pages(program, number)
        program.close()
    step(f'{len(list(PICTURES.glob("*.png")))} pictures were saved')


run(main)

# SPDX-License-Identifier: MIT
"""Where there is no keyring: the program says so, keeps no secret anywhere, and offers a session or a passphrase."""
import os
import secrets
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from desktop import wait
from program import BIN, Program, check, check_equal, files_with, run, step
from service import Service

REFERENCE = '4cab4ebf-8341-4ec1-844e-c954b4740bf5'
TILL = 'Wanjiku Hardware Stores'
ROOT = Path(os.environ['PAY_TEST_ROOT'])


def enters_a_till(program):
    program.enter_by_hand('Till', {'Till name': TILL, 'Destination reference': REFERENCE})


def says_there_is_no_keychain(program):
    program.app.find('label', 'There is no keychain to keep your address book\'s key', timeout=30)
    program.app.find('push button', 'Keep it with a passphrase')


def quits_anyway(program):
    """The window asks once, because the book is kept nowhere."""
    desktop.key('ctrl+q')
    question = program.dialog('This address book is kept nowhere')
    for name in ('Export…', 'Stay'):
        program.app.find('push button', name, question)
    program.app.click('Quit anyway', root=question)
    check_equal(program.app.proc.wait(20), 0, 'exit status')


def for_this_session_only():
    home = ROOT / 'session-only'
    with Program(home=home) as program:
        program.use_without_signing_in()
        says_there_is_no_keychain(program)
        program.app.click('Only for this session')
        program.wait_message('lives for this session only')
        enters_a_till(program)
        program.choose_row(REFERENCE)
        program.copied(lambda: program.app.click('Copy destination reference'), REFERENCE)
        desktop.key('ctrl+q')
        question = program.dialog('This address book is kept nowhere')
        program.app.click('Stay', root=question)
        program.wait_closed('This address book is kept nowhere')
        quits_anyway(program)
    with Program(home=home) as program:
        says_there_is_no_keychain(program)
        program.app.click('Only for this session')
        program.wait_status('^0 recipient')
        program.close()
    check_equal(files_with([home], [REFERENCE, TILL]), [], 'files of the session')


def signed_in():
    home = ROOT / 'signed-in'
    with Service(BIN / 'k2-sandbox', ROOT / 'service', 30, secret=secrets.token_hex(12)) as service:
        told = service.recipients()
        with Program(home=home) as program:
            program.sign_in(service)
            says_there_is_no_keychain(program)
            program.app.click('Only for this session')
            program.wait_message('the client secret could not be kept')
            program.import_text('\n'.join(service.locations))
            program.wait_refreshed(len(told))
            one = next(one for one in told if one['reference'])
            program.go(one['category'])
            program.choose_row(one['reference'])
            program.copied(lambda: program.app.click('Copy destination reference'), one['reference'])
            quits_anyway(program)
        needles = [service.client_secret, *(one['reference'] for one in told if one['reference'])]
        check_equal(files_with([home, os.environ['TMPDIR']], needles), [], 'files with a secret')
        with Program(home=home) as program:
            says_there_is_no_keychain(program)
            program.app.click('Only for this session')
            program.wait_status('not signed in')
            program.close()


def with_a_passphrase():
    home, passphrase = ROOT / 'passphrase', f'four plain words {secrets.token_hex(4)}'
    with Program(home=home) as program:
        program.use_without_signing_in()
        says_there_is_no_keychain(program)
        program.set_recovery_passphrase(passphrase, 'Keep it with a passphrase')
        enters_a_till(program)
        wait(lambda: 'saving' not in program.status(), 20, 'everything to be saved')
        program.close()
    check_equal(files_with([home], [REFERENCE, TILL, passphrase]), [], 'files of the sealed book')
    with Program(home=home) as program:
        program.app.find('label', 'Enter the passphrase of your address book', timeout=30)
        program.fill('Recovery passphrase', 'not this one')
        program.app.click('Use the recovery passphrase')
        wait(lambda: any('does not open' in label.name for label in program.app.find_all('label')), 30,
             'a sentence about the wrong passphrase')
        program.fill('Recovery passphrase', passphrase)
        program.app.click('Use the recovery passphrase')
        program.wait_status('^1 recipient', 60)
        program.go('Tills')
        program.choose_row(REFERENCE)
        program.copied(lambda: program.app.click('Copy destination reference'), REFERENCE)
        program.close()


def main():
    step('a book for this session only is forgotten')
    for_this_session_only()
    step('signed in, the secret is kept for this session only')
    signed_in()
    step('a book sealed with a passphrase opens with it alone')
    with_a_passphrase()


run(main)

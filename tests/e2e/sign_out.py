# SPDX-License-Identifier: MIT
"""Signing out beside a real keyring that is locked, does not answer or ends: the window says what was not removed and
goes on working, and the removal is made up for once the keyring answers, at the next start at the latest. The access
token is revoked each time, and the book stays open."""
import os
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import keyring
from desktop import key, wait
from program import BIN, Program, check, run, step, take_picture
from service import Service

COUNT = 5
ROOT = Path(os.environ['PAY_TEST_ROOT'])
NOT_REMOVED = 'The client secret could not be removed from the keychain.'


def tell_keyring(number):
    os.kill(int(os.environ['PAY_TEST_KEYRING_PID']), number)


def holds_secret(service):
    return keyring.holds_credentials(service.client_secret)


def is_removed(service):
    wait(lambda: not holds_secret(service), 20, 'the secret to leave the keyring')


def signs_in_again(program, service):
    key('alt+f', 's')
    dialog = program.dialog('Sign in to Kopo Kopo')
    program.fill('Client ID', service.client_id, dialog)
    program.fill('Client secret', service.client_secret, dialog)
    program.app.click('Sign in', root=dialog)
    program.wait_closed('Sign in to Kopo Kopo')
    wait(lambda: holds_secret(service), 20, 'the secret to be in the keyring')
    key('F5')
    program.wait_refreshed(COUNT)


def signs_out(program, service, break_keyring, sentence):
    """The token goes at once whatever the keyring does, and the book can be used while the keyring is waited for."""
    check(holds_secret(service), 'the secret is not in the keyring')
    break_keyring()
    service.forget_requests()
    key('alt+f', 'o')
    wait(lambda: service.requests('POST', '/oauth/revoke'), 20, 'the token to be revoked')
    program.go('Recipients')
    program.wait_rows(COUNT, 5)
    said = program.wait_message(NOT_REMOVED, timeout=40)
    check(sentence in said, f'{sentence!r} is not said, but {said!r}')
    take_picture('sign-out-' + sentence.split('.')[0].replace(' ', '-').lower())
    program.wait_status(rf'^{COUNT} recipients.*not signed in')


def main():
    with Service(BIN / 'k2-sandbox', ROOT / 'service', COUNT) as service:
        with Program() as program:
            step('the keyring is locked: tried again with one button once it is unlocked')
            program.sign_in(service)
            program.import_text('\n'.join(service.locations))
            program.wait_refreshed(COUNT)
            signs_out(program, service, keyring.lock, 'The keychain is locked. Unlock it, then try again.')
            keyring.unlock()
            check(holds_secret(service), 'the secret left a locked keyring')
            program.app.click('Try again')
            program.wait_message('You are signed out. The address book stays here')
            is_removed(service)

            step('the keyring does not answer: the next start makes up for it')
            signs_in_again(program, service)
            signs_out(program, service, lambda: tell_keyring(signal.SIGSTOP), 'The keychain did not answer in time.')
            program.close()
        tell_keyring(signal.SIGCONT)
        with Program() as program:
            program.wait_status(rf'^{COUNT} recipients.*not signed in')
            is_removed(service)

            step('the keyring has ended')
            signs_in_again(program, service)
            signs_out(program, service, lambda: tell_keyring(signal.SIGKILL), 'This computer has no keychain running')
            program.close()


run(main)

# SPDX-License-Identifier: MIT
"""What a person is told when the service fails: one sentence in one message, with the button that mends it, never a
dialog; it can be dismissed, and goes away when its cause is gone. What was asked for before signing in is done after."""
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from desktop import wait
from program import BIN, Program, check, check_equal, run, step, take_picture
from service import Service

COUNT = 24
ANY = 'GET /*recipients/*'


def buttons(program):
    """Of the message that shows."""
    bar = next(bar for bar in program.app.find_all(None, 'Message') if bar.description)
    return {button.name for button in program.app.find_all('push button', root=bar)} - {'Dismiss message'}


def says(program, name, sentence, expected):
    """One message with the sentence and these buttons, and no dialog."""
    program.wait_message(sentence, timeout=120)
    take_picture(f'fault-{name}')
    shown = program.message()
    check_equal(len(shown), 1, f'messages; there is {shown}')
    check_equal(buttons(program), expected, 'buttons')
    check_equal(len([w for w in program.app.windows() if 'showing' in desktop.states(w)]), 1, 'windows')


def wait_gone(program, sentence):
    wait(lambda: not any(sentence in m for m in program.message()), 60, f'{sentence!r} to go away; there is {program.message()}')


def signs_in(program, service):
    dialog = program.dialog('Sign in to Kopo Kopo')
    program.fill('Client ID', service.client_id, dialog)
    program.fill('Client secret', service.client_secret, dialog)
    program.app.click('Sign in', root=dialog)
    program.wait_closed('Sign in to Kopo Kopo')


def signs_out(program):
    program.app.menu('File', 'Sign out')
    program.wait_status('not signed in')


def wait_asked(service, count, timeout=60):
    wait(lambda: service.asked() >= count, timeout, f'{count} recipients to be asked for')


def main():
    with Service(BIN / 'k2-sandbox', Path(os.environ['PAY_TEST_ROOT']) / 'service', COUNT) as service, \
            Program() as program:
        told = service.recipients()
        one = next(one for one in told if one['reference'])
        program.sign_in(service)
        program.import_text('\n'.join(service.locations))
        program.wait_refreshed(COUNT)
        if program.message():  # the offer of a recovery passphrase
            program.app.click('Dismiss message')
        program.go('Recipients')

        step('offline: everything can still be copied, and “Try again” does, once the service is back')
        service.stop()
        desktop.key('F5')
        says(program, 'offline', 'cannot be reached. Check the internet connection', {'Try again'})
        program.choose_row(one['reference'])
        program.copied(lambda: program.app.click('Copy destination reference'), one['reference'])
        service.start_again()
        program.app.click('Try again')
        wait_gone(program, 'cannot be reached')
        wait_asked(service, COUNT)

        step('too many requests: says how long to wait; dismissed with Escape')
        service.set_faults([{'match': ANY, 'action': 'status', 'status': 429, 'retry_after': 90}])
        desktop.key('F5')
        says(program, 'slow-down', 'asks us to slow down. Try again in 90 seconds.', {'Try again'})
        program.app.focus(program.app.find('push button', 'Dismiss message'))
        desktop.key('Escape')
        wait_gone(program, 'slow down')

        step('some are refused: they are counted, listed, and asked again')
        service.set_faults([{'match': ANY, 'every': 6, 'action': 'status', 'status': 403}])
        desktop.key('F5')
        says(program, 'partial', 'does not allow this for your account',
             {'Try again', 'Show them', 'Open Kopo Kopo'})
        program.wait_message('4 could not be fetched; what was known of them is kept.')
        program.app.click('Show them')
        program.wait_rows(4)
        service.set_faults([])
        program.app.click('Try again')
        wait_gone(program, 'could not be fetched')
        program.go('Overview')
        wait(lambda: not program.app.exists('push button', 'Show Kopo Kopo refused, or gave no usable answer'), 15,
             'nobody to need attention')
        program.go('Recipients')

        step('expired credentials: signing in again goes on with the refresh')
        service.set_faults([{'match': ANY, 'action': 'status', 'status': 401},
                            {'match': 'POST /oauth/token', 'action': 'status', 'status': 401}])
        desktop.key('F5')
        says(program, 'credentials', 'did not accept the client ID and client secret', {'Sign in…'})
        service.set_faults([])
        service.forget_requests()
        program.app.click('Sign in…')
        signs_in(program, service)
        wait_gone(program, 'did not accept')
        wait_asked(service, COUNT)
        program.wait_status('refreshed just now')

        step('signed out: what was asked for is done after signing in')
        signs_out(program)
        service.forget_requests()
        desktop.key('F5')
        signs_in(program, service)
        wait_asked(service, COUNT)
        program.wait_status('refreshed just now')
        signs_out(program)
        program.app.click('Add recipient', 'push button')
        signs_in(program, service)
        dialog = program.dialog('Add recipient')
        program.app.click('Cancel', root=dialog)
        program.wait_closed('Add recipient')
        signs_out(program)
        program.go('Approvals')
        waiting = [one for one in told if one['status'] != 'Approved']
        program.wait_rows(len(waiting))
        service.forget_requests()
        program.app.click('Check again')
        signs_in(program, service)
        wait_asked(service, len(waiting))
        program.go('Recipients')

        step('a service that has ended: the book goes on without it, and asks again only on demand')
        service.set_faults([{'match': ANY, 'action': 'status', 'status': 410}])
        desktop.key('F5')
        says(program, 'discontinued', 'it may have ended this service',
             {'Import…', 'Enter by hand…', 'Open Kopo Kopo', 'Ask them again'})
        program.app.click('Dismiss message')
        wait_gone(program, 'ended this service')
        program.choose_row(one['reference'])
        program.copied(lambda: program.app.click('Copy destination reference'), one['reference'])
        service.set_faults([])
        desktop.key('F5')
        says(program, 'nobody-asked', 'There was no recipient to ask about.', {'Ask them again', 'Open Kopo Kopo'})
        program.app.click('Ask them again')
        wait_gone(program, 'no recipient to ask')
        program.wait_status('refreshed just now')
        program.close()

    step('a damaged book: its file is named and kept, and opens once a backup is put back')
    path = next(path for path in (Path(os.environ['HOME']) / '.local/share').rglob('book.sqlite'))
    good = path.read_bytes()
    path.write_bytes(good[:4096] + bytes(len(good) - 4096))
    with Program() as program:
        program.app.find('label', 'Your address book could not be opened', timeout=30)
        take_picture('fault-damaged')
        sentence = next(a.name for a in program.app.find_all('label') if 'is damaged' in a.name)
        check(str(path) in sentence and 'the damaged file is kept' in sentence, sentence)
        check(program.app.exists('push button', 'Start a new book'), 'no new book is offered')
        check_equal(program.status(), '', 'status')
        path.write_bytes(good)
        program.app.click('Try again')
        program.wait_status(f'^{COUNT} recipients', 30)
        program.close()


run(main)

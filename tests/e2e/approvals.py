# SPDX-License-Identifier: MIT
"""What waits for approval, what a refresh found approved, and the desktop's notice of it; by keyboard where a clerk
would use it."""
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from desktop import wait
from notifications import Notifications
from program import BIN, Program, check, check_equal, run, step, take_picture
from service import Service, shown_name

COUNT = 30


def news(program):
    return sorted(b.name for b in program.app.find_all('push button') if b.name.startswith('Newly approved: '))


def wait_news(program, names):
    expected = sorted(f'Newly approved: {name}' for name in names)
    wait(lambda: news(program) == expected, 20, f'{expected} as news; there is {news(program)}')


def press(program, name, role=None):
    """By keyboard: the focus, then the space bar."""
    button = program.app.find(role, name)
    program.app.focus(button)
    desktop.key('space')


def main():
    with Service(BIN / 'k2-sandbox', Path(os.environ['PAY_TEST_ROOT']) / 'service', COUNT) as service, \
            Notifications() as notices:
        approved = [one for one in service.recipients() if one['status'] == 'Approved' and one['reference']]
        first, second, third, refused = approved[:4]
        for one in (first, second, third):
            service.set_recipient(one['location'], {'status': 'Pending'})
        service.set_recipient(refused['location'], {'status': 'Rejected'})
        told = service.recipients()
        waiting = [one for one in told if one['status'] != 'Approved']
        rejected = [one for one in told if one['status'] == 'Rejected']

        with Program() as program:
            step('who is not approved stands in Approvals, by the words of the service')
            program.sign_in(service)
            program.import_text('\n'.join(service.locations))
            program.wait_refreshed(COUNT)
            program.go('Approvals')
            program.wait_rows(len(waiting))
            check_equal(program.count_beside('Approvals'), len(waiting), 'beside Approvals')
            press(program, 'Not approved: Rejected')
            program.wait_rows(len(rejected))
            press(program, 'Not approved: All')
            program.wait_rows(len(waiting))
            take_picture('approvals')

            step('what a check finds approved stands on top; the desktop needs no notice of what is before our eyes')
            service.set_recipient(first['location'], {'status': 'Approved'})
            service.set_recipient(second['location'], {'status': 'Approved'})
            press(program, 'Check again')
            wait_news(program, [shown_name(first), shown_name(second)])
            program.wait_rows(len(waiting) - 2)
            program.wait_message('2 newly approved')
            check_equal(notices.shown, [], 'notices')
            take_picture('approvals-news')

            step('one that was opened is seen; the other one is news after a restart, too')
            press(program, f'Newly approved: {shown_name(first)}')
            program.app.wait_text('Destination reference', first['reference'], 10)
            program.go('Approvals')
            wait_news(program, [shown_name(second)])
            program.close()

        with Program() as program:
            program.window()
            program.go('Approvals')
            wait_news(program, [shown_name(second)])
            press(program, 'Mark all as seen')
            wait_news(program, [])

            step('a person who works elsewhere is told how many, not whom, and a click leads to them')
            service.set_recipient(third['location'], {'status': 'Approved'})
            program.go('Overview')
            service.set_faults([{'match': 'GET /*recipients/*', 'action': 'slow', 'ms': 5}])
            desktop.key('F5')
            other = subprocess.Popen(['xmessage', '-timeout', '120', 'Another window'])
            try:
                wait(lambda: notices.shown, 60, 'a notice on the desktop')
                check_equal(len(notices.shown), 1, 'notices')
                notice = notices.shown[0]
                check_equal((notice['program'], notice['title']), ('Pay Recipients', '1 recipient was approved'), 'notice')
                for secret in filter(None, (shown_name(third), third['reference'])):
                    check(secret not in str(notice), 'the notice says whom')
                notices.click(notice)
                wait_news(program, [shown_name(third)])
                wait(lambda: 'active' in desktop.states(program.window()), 10, 'the window in front')
            finally:
                other.kill()
                other.wait(10)
            program.close()


run(main)

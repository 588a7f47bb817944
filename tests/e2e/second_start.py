# SPDX-License-Identifier: MIT
"""The program started again while it runs: the window that is there comes forward, and takes a shared book along."""
import os
import signal
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from desktop import wait
from program import BIN, Program, check_equal, run, step


TITLE = 'My address book.*Pay Recipients'


def start_again(*arguments):
    """A second start; it must end by itself, and well."""
    ended = subprocess.run([str(BIN / 'pay-recipients'), *arguments], timeout=20, check=False)
    check_equal(ended.returncode, 0, 'exit status of the second start')


def is_minimised():
    return desktop.run('xdotool', 'search', '--onlyvisible', '--name', TITLE).stdout.strip() == ''


def minimise():
    window = desktop.run('xdotool', 'search', '--name', TITLE).stdout.split()[0]
    desktop.run('xdotool', 'windowminimize', window)
    wait(is_minimised, 10, 'the window to be minimised')


def starts_at_once(count, shows):
    """As by clicks of an impatient person."""
    started = [subprocess.Popen([str(BIN / 'pay-recipients')]) for _ in range(count)]
    try:
        wait(lambda: sum(one.poll() is None for one in started) == 1, 40, 'all starts but one to end')
        (left,) = [one for one in started if one.returncode is None]
        check_equal({one.returncode for one in started if one is not left}, {0}, 'how the others ended')
        app = desktop.App.attach(pid=left.pid, timeout=30, proc=left)
        wait(lambda: shows(app), 20, 'the window that is left to be complete')
        app.close(timeout=20)
        check_equal(left.returncode, 0, 'exit status')
    finally:
        for one in started:
            one.kill()
            one.wait(10)


def main():
    step('of several first starts at once one keeps the window')
    starts_at_once(3, lambda app: app.exists('push button', 'Use without signing in'))

    with Program() as program:
        step('a second start brings the minimised window forward, and ends')
        program.use_without_signing_in()
        program.wait_status('^0 recipients')
        minimise()
        start_again()
        wait(lambda: not is_minimised(), 10, 'the window to come forward')
        check_equal(len([w for w in program.app.windows() if w.name.endswith('Pay Recipients')]), 1, 'windows')

        step('a shared book that is double-clicked opens in the window that is there')
        book = Path(os.environ['TMPDIR']) / 'from Njeri.payrecipients'
        book.write_bytes(b'not a shared book')
        start_again(str(book))
        program.app.click('Cancel', root=program.dialog('Shared book'))
        program.wait_closed('Shared book')
        program.close()

    step('of several starts at once one keeps the window, the others bring it forward and end')
    starts_at_once(6, lambda app: app.text('Status').startswith('0 recipients'))

    with Program() as program:
        step('after a kill the next start opens the book as ever')
        program.wait_status('^0 recipients')
        program.app.kill(signal.SIGKILL)
    with Program() as program:
        program.wait_status('^0 recipients')
        step('after the last profile was removed a second start finds the first page')
        desktop.key('alt+p')
        desktop.key('m')
        dialog = program.dialog('Remove profile')
        program.app.click('Remove profile', 'push button', root=dialog)
        wait(lambda: program.app.exists('push button', 'Use without signing in'), 20, 'the first page')
        start_again()
        program.close()


run(main)

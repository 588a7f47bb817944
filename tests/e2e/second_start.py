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


def main():
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
        program.dialog('Shared book')

        step('after a kill the next start opens the book as ever')
        program.app.kill(signal.SIGKILL)
    with Program() as program:
        program.wait_status('^0 recipients')
        program.close()


run(main)

# SPDX-License-Identifier: MIT
"""Uses the installed program as a person does who starts it from the desktop's menu.

    check_installed.py fill         begins a book and puts recipients into it
    check_installed.py again FILE   finds them again, shares them, and opens the shared book FILE by a double-click

Run by check.sh, inside tests/support/session.sh, on a machine where the package is installed.
"""
import os
import subprocess
import sys
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'tests/support'))
import desktop
from desktop import App, key, states, wait
from program import Program, check, check_equal, run, step, take_picture

ENTRY = '/usr/share/applications/io.github.payrecipients.payrecipients.desktop'
TYPE = 'application/vnd.payrecipients.shared-book'
COUNT = 25
PASSPHRASE = 'mbili tatu nne'


class Installed(Program):
    """The program, started as a desktop starts it; nobody is told its process."""

    def __init__(self, *command):
        subprocess.run(command or ('gio', 'launch', ENTRY), check=True)
        self.app = App.attach(name='Pay Recipients', timeout=60)

    def __exit__(self, *_):
        if self.is_running():
            self.app.kill()

    def is_running(self):
        return Path(f'/proc/{self.app.pid}/exe').exists()

    def close(self):
        self.app.close()
        wait(lambda: not self.is_running(), 20, 'the program to end')


def people():
    return [(f'Duka {n:02}', f'00{n + 1000}', str(uuid.UUID(int=0x4cab4ebf_8341_4ec1_844e_c954b4740000 + n)))
            for n in range(COUNT)]


def can_import(program):
    wait(lambda: 'enabled' in states(program.app.find('push button', 'Import')), 20, 'the book to be open')


def fill():
    with Installed() as program:
        step('the program starts from its desktop entry, and a book is filled')
        program.app.find('push button', 'Try the demo')
        take_picture('installed-first-run')
        program.use_without_signing_in()
        can_import(program)
        lines = ['Type,Till name,Till number,Destination reference']
        program.import_text('\n'.join(lines + [f'till,{name},{till},{reference}' for name, till, reference in people()]))
        program.wait_rows(COUNT)
        program.close()


def again(shared):
    with Installed() as program:
        step('the recipients are there again, and their references are copied')
        wait(lambda: program.window().name.startswith('My address book'), 20, 'the window of the address book')
        can_import(program)
        program.go('Recipients')
        program.wait_rows(COUNT)
        reference = people()[3][2]
        program.choose_row(reference)
        program.copied(lambda: key('ctrl+c'), reference)
        take_picture('installed-again')
        program.close()
    step('a double-clicked shared book is known by its type and opens')
    told = subprocess.run(['gio', 'info', '-a', 'standard::content-type', shared], check=True, text=True,
                          stdout=subprocess.PIPE).stdout
    check(TYPE in told, f'the type of a shared book is not known: {told}')
    with Installed('gio', 'open', shared) as program:
        dialog = program.dialog('Shared book', 30)
        program.fill('Passphrase', PASSPHRASE, dialog)
        key('Return')
        wait(lambda: program.app.exists('label', '20 new, 0 changed, 0 known already, 0 wrong.', root=dialog), 20,
             'what the shared book brings')
        take_picture('installed-shared-book')
        program.app.click('Import recipients', root=dialog)
        program.wait_closed('Shared book')
        program.wait_rows(COUNT + 20)
        program.close()


run(fill if sys.argv[1] == 'fill' else lambda: again(sys.argv[2]))

# SPDX-License-Identifier: MIT
"""Pay Recipients driven as a clerk drives it, through desktop.py: the steps that several checks share.

Run inside session.sh. $PAY_RECIPIENTS_BIN is the folder with the programs, $PAY_RECIPIENTS_PICTURES where the picture
of a failure goes.
"""
import os
import re
import sys
import traceback
from pathlib import Path

import desktop
from desktop import App, NotFound, wait

BIN = Path(os.environ.get('PAY_RECIPIENTS_BIN', 'build/ci/bin'))
PICTURES = Path(os.environ.get('PAY_RECIPIENTS_PICTURES', 'build/e2e'))
LIST = 'Recipients list'
# For a program's environment: no platform's file dialog, but Qt's own, which can be driven by its accessible names.
QT_DIALOGS = {'QT_QPA_PLATFORMTHEME': ''}


def step(text):
    print(f'- {text}', flush=True)


def check(value, sentence):
    if not value:
        raise AssertionError(sentence)


def check_equal(actual, expected, what):
    if actual != expected:
        raise AssertionError(f'{what}: {actual!r} instead of {expected!r}')


class Program:
    """The program under test. As a context it is ended at the latest when the block ends."""

    def __init__(self, *arguments, home=None, env=None):
        environment = dict(env or {})
        if home:
            environment |= home_environment(home)
        log = Path(os.environ.get('PAY_TEST_ROOT', '/tmp')) / 'program.log'
        self.app = App.launch([str(BIN / 'pay-recipients'), *arguments], env=environment, timeout=60, log=str(log))
        self.log = log

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind:  # a picture of what it looked like is worth more than a clean end
            take_picture(f'{Path(sys.argv[0]).stem}-failed')
            try:
                with open(PICTURES / f'{Path(sys.argv[0]).stem}-failed.txt', 'w', encoding='utf-8') as out:
                    self.app.dump(out)
            except Exception:
                pass
            if self.app.proc.poll() is not None:
                print(f'the program has ended with {self.app.proc.returncode}; it said last:')
                print(''.join(self.log.read_text(errors='replace').splitlines(True)[-20:]), flush=True)
        if self.app.proc.poll() is None:
            self.app.proc.kill()
            self.app.proc.wait(10)

    # -- the window
    def window(self, timeout=30):
        """The main window; its title ends with the program's name."""
        return wait(lambda: next((w for w in self.app.windows() if 'showing' in desktop.states(w)
                                  and w.name.endswith('Pay Recipients')), None), timeout, 'the main window')

    def dialog(self, title, timeout=15):
        return self.app.window(title, timeout)

    def wait_closed(self, title, timeout=30):
        wait(lambda: not any(w.name == title and 'showing' in desktop.states(w) for w in self.app.windows()),
             timeout, f'the dialog {title!r} to close')

    def message(self, root=None):
        """The sentences of the message bars that show, the newest window's first."""
        return [a.description for a in self.app.find_all(None, 'Message', root) if a.description]

    def wait_message(self, part, root=None, timeout=30):
        try:
            return wait(lambda: next((m for m in self.message(root) if part in m), None), timeout, f'a message with {part!r}')
        except NotFound as e:
            raise NotFound(f'{e}; there is {self.message(root)}')

    def status(self):
        return self.app.text('Status')

    def wait_status(self, pattern, timeout=60):
        try:
            wait(lambda: re.search(pattern, self.status()), timeout, f'the status to match {pattern!r}', every=.1)
        except NotFound as e:
            raise NotFound(f'{e}; it is {self.status()!r}, with the messages {self.message()}')

    def wait_refreshed(self, count, timeout=120):
        """Every recipient of the book is there, and the refresh is over."""
        self.wait_status(rf'^{count:,} recipients?(?!.*refreshing).* refreshed just now', timeout)

    def close(self):
        """As the window's close button does; the program must end well."""
        self.app.close(timeout=20)
        check_equal(self.app.proc.returncode, 0, 'exit status')

    # -- fields that a person fills
    def fill(self, name, value, root=None):
        """Types, looks that it stands there, and types again when the keyboard of the virtual display lost a key."""
        for _ in range(4):
            self.app.type_into(name, value, root)
            field = self.app.field(name, root=root)
            if field.getRoleName() == 'password text':
                return
            try:
                # What is late is not lost: typed again too early, it would be typed twice.
                return wait(lambda: desktop.text_of(field) == value, 2, f'{value!r} in {name!r}')
            except NotFound:
                continue
        raise AssertionError(f'{name!r} is {desktop.text_of(field)!r} after typing {value!r}')

    # -- steps
    def fill_sign_in(self, service, name, secret):
        dialog = self.dialog('Sign in to Kopo Kopo')
        self.fill('Profile name', name, dialog)
        self.app.choose('Environment', 'Custom', dialog)
        self.fill('Base URL', service.base_url, dialog)
        if service.certificate:
            self.fill('CA certificate', str(service.certificate), dialog)
        self.fill('Client ID', service.client_id, dialog)
        self.fill('Client secret', secret, dialog)
        return dialog

    def sign_in(self, service, name='Acme Ltd'):
        """From the first page to an open, empty book (or to the question where to keep it)."""
        self.app.click('Sign in')
        dialog = self.fill_sign_in(service, name, service.client_secret)
        self.app.click('Sign in', root=dialog)
        self.wait_closed('Sign in to Kopo Kopo')
        wait(lambda: self.window().name.startswith(name), 20, f'the window of {name!r}')

    def use_without_signing_in(self):
        self.app.click('Use without signing in')
        wait(lambda: self.window().name.startswith('My address book'), 20, 'the window of the address book')

    def open_import(self, text):
        self.app.click('Import', 'push button')
        dialog = self.dialog('Import')
        field = self.app.field('Locations or table', root=dialog)
        self.app.focus(field)
        desktop.paste_text(text)
        wait(lambda: len(desktop.text_of(field)) >= len(text.rstrip()), 15, 'the pasted text')
        return dialog

    def import_text(self, text):
        dialog = self.open_import(text)
        self.app.click('Import recipients', root=dialog)
        self.wait_closed('Import')

    def enter_by_hand(self, kind, fields):
        self.app.click('Enter by hand', 'push button')
        dialog = self.dialog('Enter by hand')
        self.app.choose('Type', kind, dialog)
        for name, value in fields.items():
            self.fill(name, value, dialog)
        self.app.click('Save', root=dialog)
        self.wait_closed('Enter by hand')

    def name_file(self, title, path):
        """Names a file in Qt's file dialog: see QT_DIALOGS."""
        dialog = self.dialog(title)
        self.fill('File name:', str(path), dialog)
        desktop.key('Return')
        self.wait_closed(title)

    def export(self, what, as_what, path, passphrase=None):
        self.app.click('Export', 'push button')
        dialog = self.dialog('Export')
        self.app.click(what, 'radio button', root=dialog)
        self.app.click(as_what, 'radio button', root=dialog)
        if passphrase:
            confirm = self.app.find('push button', 'Export recipients', dialog)
            check('enabled' not in desktop.states(confirm), 'a shared book can be made without a passphrase')
            self.fill('Passphrase', passphrase, dialog)
            self.fill('Passphrase again', passphrase, dialog)
            wait(lambda: 'enabled' in desktop.states(confirm), 5, 'the passphrase to be taken')
        self.app.click('Export recipients', root=dialog)
        self.name_file('Save as', path)
        self.wait_closed('Export')
        wait(lambda: str(path) in self.status(), 5, f'the notice of what was saved ({self.status()!r})')

    def set_recovery_passphrase(self, passphrase, button=None):
        """Through the menu, or through a button that asks for it."""
        if button:
            self.app.click(button)
        else:
            self.app.menu('File', 'Set recovery passphrase…')
        dialog = self.dialog('Recovery passphrase')
        self.fill('Passphrase', passphrase, dialog)
        self.fill('Passphrase again', passphrase, dialog)
        self.app.click('Set passphrase', root=dialog)
        self.wait_message('The recovery passphrase is set')

    def go(self, place):
        """Chooses a place in the side navigation and waits for its page."""
        path = ('Recipients', place) if place in ('Mobile wallets', 'Bank accounts', 'Tills', 'Paybills') else (place,)
        self.app.nav(*path, view='Navigation')

    def count_beside(self, place):
        """The number that the side navigation says of a place, from its description."""
        cell = self.app._item(self.app.view('Navigation', ('tree',)), place)
        check(cell is not None, f'{place!r} is not in the side navigation')
        found = re.search(r'[\d,.\s]*\d', cell.description)
        return int(re.sub(r'\D', '', found[0])) if found else None

    def rows(self):
        """How many rows the list has; none while it gives way to a sentence."""
        table = next(self.app.find_all({'table'}, LIST), None)
        return table.queryTable().nRows if table else 0

    def wait_rows(self, count, timeout=15):
        try:
            wait(lambda: self.rows() == count, timeout, f'{count} rows')
        except NotFound as e:
            raise NotFound(f'{e}; there are {self.rows()}')

    def column(self, name):
        """What stands in one column of the list."""
        column = self.app.headers(LIST).index(name)
        table = self.app.view(LIST, ('table',)).queryTable()
        return [table.getAccessibleAt(row, column).name for row in range(table.nRows)]

    def search(self, text):
        self.fill('Search recipients', text)

    def choose_row(self, reference):
        """Clicks the row with this destination reference."""
        wait(lambda: reference in self.column('Destination reference'), 15, f'the row of {reference}')
        self.app.select_row(self.app.row_of(reference, LIST, 'Destination reference'), LIST)
        self.app.wait_text('Destination reference', reference, 10)

    def copied(self, action, expected):
        """Does what shall copy until another program finds this on the clipboard: more than once only when the
        virtual display lost a key."""
        forget_clipboard()
        for _ in range(3):
            action()
            try:
                return wait(lambda: desktop.clipboard() == expected, 5, f'{expected!r} on the clipboard')
            except NotFound as e:
                said = f'{e}; it holds {desktop.clipboard()!r}'
        raise NotFound(said)


def home_environment(home):
    """The variables that make `home` the home of a program, in the way that session.sh does."""
    home = Path(home)
    environment = {'HOME': str(home), 'XDG_CONFIG_HOME': str(home / '.config'), 'XDG_CACHE_HOME': str(home / '.cache'),
                   'XDG_DATA_HOME': str(home / '.local/share'), 'XDG_STATE_HOME': str(home / '.local/state')}
    for folder in environment.values():
        Path(folder).mkdir(parents=True, exist_ok=True)
    return environment


def forget_clipboard():
    """So that what is found there afterwards was put there afterwards."""
    desktop.fill_clipboard('nothing copied')


def take_picture(name):
    PICTURES.mkdir(parents=True, exist_ok=True)
    return desktop.screenshot(str(PICTURES / f'{name}.png'))


def files_with(folders, needles):
    """(file, needle) for each of the needles that stands in clear in a file below the folders: bytes as they are, texts
    in UTF-8 or UTF-16."""
    encoded = [(needle, coded) for needle in needles for coded in (
        [needle] if isinstance(needle, bytes) else [needle.encode(coding) for coding in ('utf-8', 'utf-16-le')])]
    found = set()
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in names:
                path = Path(place) / name
                if not path.is_file() or path.is_symlink():
                    continue
                content = path.read_bytes()
                found |= {(str(path), needle) for needle, coded in encoded if coded in content}
    return sorted(found, key=str)


def run(main):
    """Runs a check; the exit status tells how it ended."""
    try:
        main()
    except BaseException as e:
        traceback.print_exc()
        print(f'FAILED: {e}', file=sys.stderr)
        sys.exit(1)
    print('passed', flush=True)

# SPDX-License-Identifier: MIT
"""The program is killed at random moments of an import, a removal, an edit, a merge, an undo, a refresh and a creation.
After each kill SQLite finds nothing wrong with the book's file. After each restart the book opens; what the status
line called saved is there, name by name and account by account, and of no change there is a half.

    killed.py [ROUNDS [SEED]]

A kill proves nothing of a power cut: that the sync comes before the word "saved" is traced by synced_before_saved.py.
"""
import os
import random
import re
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from desktop import key, wait
from program import BIN, LIST, Program, check, check_equal, forget_clipboard, run
from service import Service

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 7
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else random.SystemRandom().randrange(2**32)
RECIPIENTS = 40  # of the service
LONGEST = .5  # seconds between a change and the kill


def tills(count, first_till):
    """(name, account) of so many new ones."""
    return Counter((f'Round {first_till} number {number}', f'{first_till + number:07d}') for number in range(count))


def table(rows):
    return '\n'.join(['Type,Name,Account', *(f'till,{name},{account}' for name, account in rows)])


def copied_rows(program):
    """(name, account) of each recipient, from the book and not only from the rows that show."""
    program.go('Recipients')
    program.app.select_row(0, LIST)
    key('ctrl+a')
    forget_clipboard()
    key('ctrl+shift+c')
    copied = wait(lambda: (desktop.clipboard() or '').startswith('Name\t') and desktop.clipboard(), 30, 'the table')
    rows = [line.split('\t') for line in copied.rstrip('\n').split('\n')]
    account = rows[0].index('Account')
    return Counter((row[0], row[account].lstrip("'")) for row in rows[1:])


def check_file():
    """A copy of the book, with the log that the kill left, passes SQLite's own check."""
    book = next(Path(os.environ['XDG_DATA_HOME']).rglob('*.backup-*'))
    name = book.name.split('.backup-')[0]
    with tempfile.TemporaryDirectory() as folder:
        for suffix in ('', '-wal'):
            if (part := book.with_name(name + suffix)).exists():
                shutil.copy(part, folder)
        connection = sqlite3.connect(Path(folder) / name)
        check_equal(connection.execute('PRAGMA integrity_check').fetchall(), [('ok',)], 'the integrity check')
        connection.close()


class Rounds:
    """One book through all rounds."""

    def __init__(self, service):
        self.service = service
        self.random = random.Random(SEED)
        self.rows = Counter()  # (name, account) of what is in the book
        self.expected = []  # which of them is there after a restart
        self.till = 1_000_000
        self.refreshed = 0  # how often the service changed what it tells
        self.jobs = [self.imports, self.removes, self.edits, self.merges, self.undoes, self.refreshes, self.creates]

    @property
    def count(self):
        return self.rows.total()

    # -- what the window says
    def standing(self, program):
        """(count, everything saved) as the status line has it now; None while it says something else."""
        said = re.match(r'([\d,]+) recipients?( .*)?$', program.status())
        return (int(said[1].replace(',', '')), 'sav' not in (said[2] or '')) if said else None

    def is_saved(self, program, count):
        return self.standing(program) == (count, True)

    def wait_saved(self, program):
        wait(lambda: self.is_saved(program, self.count), 30,
             f'{self.count} recipients to be saved, not {program.status()!r}', every=.01)

    def kill_soon(self, program, is_told):
        """Kills at a random moment. True when the window had told before that the change is saved."""
        end = time.monotonic() + self.random.uniform(0, LONGEST)
        told = False
        while time.monotonic() < end:
            try:
                told = told or bool(is_told())
            except Exception:  # what is looked at goes while a dialog closes
                continue
        program.app.proc.send_signal(signal.SIGKILL)
        program.app.proc.wait(10)
        return told

    def kill_between(self, program, after, is_told=lambda: True):
        told = self.kill_soon(program, lambda: is_told() and self.is_saved(program, after.total()))
        self.expected = [after] if told else [self.rows, after]

    # -- the jobs
    def take(self, program, count):
        taken = tills(count, self.till)
        dialog = program.open_import(table(taken))
        self.till += count
        program.app.click('Import recipients', root=dialog)
        return taken

    def take_and_wait(self, program, count):
        taken = self.take(program, count)
        self.rows = self.rows + taken
        self.wait_saved(program)
        return taken

    def imports(self, program):
        taken = self.take(program, self.random.randrange(1, 600))
        self.kill_between(program, self.rows + taken)

    def choose(self, program, sought):
        program.search(sought)
        program.wait_rows(1)
        program.app.select_row(0, LIST)

    def removes(self, program):
        removed = list(self.take_and_wait(program, 2))[-1]
        self.choose(program, removed[1])
        key('Delete')
        self.kill_between(program, self.rows - Counter([removed]))

    def edits(self, program):
        edited = next(iter(self.take_and_wait(program, 1)))
        self.choose(program, edited[1])
        key('F2')
        dialog = program.dialog('Edit by hand')
        nickname = f'edited{edited[1]}'
        program.fill('Nickname', nickname, dialog)
        program.app.click('Save', root=dialog)
        self.kill_between(program, self.rows - Counter([edited]) + Counter([(nickname, edited[1])]),
                          lambda: program.app.exists('label', nickname))

    def merges(self, program):
        name, account = next(iter(self.take_and_wait(program, 1)))
        once = self.rows
        program.enter_by_hand('Till', {'Till name': name, 'Till number': account})
        self.rows = self.rows + Counter([(name, account)])
        self.wait_saved(program)
        program.search(account)
        program.wait_rows(2)
        program.app.select_row(0, LIST)
        program.app.click('Compare duplicates', root=program.app.find(name='Recipient details'), timeout=20)
        program.app.click('Merge', root=program.dialog('Duplicates'))
        self.kill_between(program, once)

    def undoes(self, program):
        before = self.rows
        self.take_and_wait(program, self.random.randrange(1, 600))
        key('ctrl+z')
        self.kill_between(program, before)

    def refreshes(self, program):
        self.refreshed += 1
        self.tell_new_addresses()
        key('F5')
        self.kill_soon(program, lambda: None)
        self.expected = [self.rows]

    def tell_new_addresses(self):
        for location in self.service.locations:
            self.service.set_recipient(location, {'email': f'told{self.refreshed}@example.test'})

    def creates(self, program):
        asked = len(self.service.requests('POST', '/api/'))
        key('ctrl+n')
        dialog = program.dialog('Add recipient')
        program.app.choose('Type', 'Till', dialog)
        created = (f'Created {self.till}', f'{self.till:07d}')
        program.fill('Till name', created[0], dialog)
        program.fill('Till number', created[1], dialog)
        self.till += 1
        program.app.click('Add recipient', root=dialog)
        after = self.rows + Counter([created])
        self.kill_between(program, after)
        if len(self.service.requests('POST', '/api/')) > asked:
            self.expected = [after]

    # -- after a restart
    def look(self, program):
        wait(lambda: 'sensitive' in desktop.states(program.app.find('push button', 'Import')), 60, 'the book to be open')
        counts = {rows.total() for rows in self.expected}
        wait(lambda: self.standing(program)[0] in counts, 20,
             f'one of {sorted(counts)} recipients; the window says {program.status()!r}', every=.05)
        self.rows = copied_rows(program)
        check(self.rows in self.expected, 'what was saved is not what is there: ' + '; or '.join(
            f'missing {list(expected - self.rows)[:5]}, too many {list(self.rows - expected)[:5]}'
            for expected in self.expected))
        program.search('example.test')  # the former address or the new one
        program.wait_rows(RECIPIENTS)
        program.search('')


def main():
    print(f'{ROUNDS} rounds, seed {SEED}', flush=True)
    with Service(BIN / 'k2-sandbox', Path(os.environ['PAY_TEST_ROOT']) / 'service', RECIPIENTS) as service:
        rounds = Rounds(service)
        rounds.tell_new_addresses()
        with Program() as program:
            program.sign_in(service)
            program.import_text('\n'.join(service.locations))
            program.wait_refreshed(RECIPIENTS)
            rounds.rows = copied_rows(program)
            check_equal(rounds.count, RECIPIENTS, 'copied rows')
            rounds.wait_saved(program)
            rounds.expected = [rounds.rows]
            program.close()
        service.set_faults([{'match': 'GET /api/*', 'every': 2, 'action': 'slow', 'ms': 1}])
        for number in range(ROUNDS):
            if number % len(rounds.jobs) == 0:
                jobs = rounds.random.sample(rounds.jobs, len(rounds.jobs))
            job = jobs[number % len(rounds.jobs)]
            with Program() as program:
                rounds.look(program)
                job(program)
            counts = sorted(rows.total() for rows in rounds.expected)
            print(f'- {number + 1}: {job.__name__}, one of {counts} expected', flush=True)
            check_file()
        with Program() as program:
            rounds.look(program)
            check(rounds.count > RECIPIENTS, 'nothing was kept of all the rounds')
            service.set_faults([])
            key('F5')
            program.wait_status(r'^[\d,]+ recipients.* refreshed just now', 60)
            program.search(f'told{rounds.refreshed}@example.test')
            program.wait_rows(RECIPIENTS)
            program.close()


run(main)

# SPDX-License-Identifier: MIT
"""The program is killed at random moments of an import, a removal, an edit, a merge, an undo, a refresh and a creation.
After each restart the book opens; what the status line called saved is there, and of no change there is a half.

    killed.py [ROUNDS [SEED]]

A kill proves nothing of a power cut: that the sync comes before the word "saved" is traced by synced_before_saved.py.
"""
import os
import random
import re
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from desktop import key, wait
from program import BIN, LIST, Program, check, check_equal, run
from service import Service

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 7
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else random.SystemRandom().randrange(2**32)
RECIPIENTS = 40  # of the service
LONGEST = .5  # seconds between a change and the kill


def table(tag, count, first_till):
    rows = [f'till,Round {tag} number {number},{first_till + number:07d}' for number in range(count)]
    return '\n'.join(['Type,Name,Account', *rows])


class Rounds:
    """One book through all rounds."""

    def __init__(self, service):
        self.service = service
        self.random = random.Random(SEED)
        self.count = 0
        self.expected = {RECIPIENTS}  # which of the counts is there after a restart
        self.till = 1_000_000
        self.edited = None  # a nickname that is there or not, as its change was kept or not
        self.refreshed = 0  # how often the service changed what it tells
        self.jobs = [self.imports, self.removes, self.edits, self.merges, self.undoes, self.refreshes, self.creates]

    # -- what the window says
    def standing(self, program):
        """(count, everything saved) as the status line has it now; None while it says something else."""
        said = re.match(r'([\d,]+) recipients?( .*)?$', program.status())
        return (int(said[1].replace(',', '')), 'sav' not in (said[2] or '')) if said else None

    def is_saved(self, program, count):
        return self.standing(program) == (count, True)

    def wait_saved(self, program, count):
        wait(lambda: self.is_saved(program, count), 30, f'{count} recipients to be saved, not {program.status()!r}', every=.01)

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

    def kill_between(self, program, before, after):
        told = self.kill_soon(program, lambda: self.is_saved(program, after))
        self.expected = {after} if told else {before, after}

    # -- the jobs
    def take(self, program, count):
        tag = f'{self.till}'
        dialog = program.open_import(table(tag, count, self.till))
        self.till += count
        program.app.click('Import recipients', root=dialog)
        return tag

    def take_and_wait(self, program, count):
        tag = self.take(program, count)
        self.count += count
        self.wait_saved(program, self.count)
        return tag

    def imports(self, program):
        count = self.random.randrange(1, 600)
        self.take(program, count)
        self.kill_between(program, self.count, self.count + count)

    def choose(self, program, sought):
        program.search(sought)
        program.wait_rows(1)
        program.app.select_row(0, LIST)

    def removes(self, program):
        self.take_and_wait(program, 2)
        self.choose(program, f'{self.till - 1:07d}')
        key('Delete')
        self.kill_between(program, self.count, self.count - 1)

    def edits(self, program):
        tag = self.take_and_wait(program, 1)
        self.choose(program, f'{self.till - 1:07d}')
        key('F2')
        dialog = program.dialog('Edit by hand')
        nickname = f'edited{tag}'
        program.fill('Nickname', nickname, dialog)
        program.app.click('Save', root=dialog)
        told = self.kill_soon(program, lambda: program.app.exists('label', nickname) and self.is_saved(program, self.count))
        self.expected = {self.count}
        self.edited = (nickname, told)

    def merges(self, program):
        self.take_and_wait(program, 1)
        # the same account again
        program.enter_by_hand('Till', {'Till number': f'{self.till - 1:07d}'})
        self.count += 1
        self.wait_saved(program, self.count)
        program.search(f'{self.till - 1:07d}')
        program.wait_rows(2)
        program.app.select_row(0, LIST)
        program.app.click('Compare duplicates', root=program.app.find(name='Recipient details'), timeout=20)
        program.app.click('Merge', root=program.dialog('Duplicates'))
        self.kill_between(program, self.count, self.count - 1)

    def undoes(self, program):
        count = self.random.randrange(1, 600)
        self.take_and_wait(program, count)
        key('ctrl+z')
        self.kill_between(program, self.count, self.count - count)

    def refreshes(self, program):
        self.refreshed += 1
        self.tell_new_addresses()
        key('F5')
        self.kill_soon(program, lambda: None)
        self.expected = {self.count}

    def tell_new_addresses(self):
        for location in self.service.locations:
            self.service.set_recipient(location, {'email': f'told{self.refreshed}@example.test'})

    def creates(self, program):
        created = len(self.service.requests('POST', '/api/'))
        key('ctrl+n')
        dialog = program.dialog('Add recipient')
        program.app.choose('Type', 'Till', dialog)
        program.fill('Till name', f'Created {self.till}', dialog)
        program.fill('Till number', f'{self.till:07d}', dialog)
        self.till += 1
        program.app.click('Add recipient', root=dialog)
        told = self.kill_soon(program, lambda: self.is_saved(program, self.count + 1))
        was_asked = len(self.service.requests('POST', '/api/')) > created
        self.expected = {self.count + 1} if told or was_asked else {self.count, self.count + 1}

    # -- after a restart
    def look(self, program):
        wait(lambda: 'sensitive' in desktop.states(program.app.find('push button', 'Import')), 60, 'the book to be open')
        wait(lambda: self.standing(program)[0] in self.expected, 20,
             f'one of {sorted(self.expected)} recipients; the window says {program.status()!r}', every=.05)
        self.count = self.standing(program)[0]
        if self.edited:
            nickname, told = self.edited
            program.go('Recipients')
            program.search(nickname)
            if told:
                program.wait_rows(1)
            self.edited = None
        program.go('Recipients')
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
            rounds.count = RECIPIENTS
            rounds.wait_saved(program, RECIPIENTS)
            program.close()
        service.set_faults([{'match': 'GET /api/*', 'every': 2, 'action': 'slow', 'ms': 1}])
        for number in range(ROUNDS):
            if number % len(rounds.jobs) == 0:
                jobs = rounds.random.sample(rounds.jobs, len(rounds.jobs))
            job = jobs[number % len(rounds.jobs)]
            with Program() as program:
                rounds.look(program)
                job(program)
            print(f'- {number + 1}: {job.__name__}, one of {sorted(rounds.expected)} expected', flush=True)
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

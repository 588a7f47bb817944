# SPDX-License-Identifier: MIT
"""A part of the book is damaged: the program says so, recovers what can be read and tells what it could not, keeps the
damaged file, and brings back yesterday's book from its backup, and one that was set aside from its file."""
import datetime
import os
import sqlite3
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
from desktop import key, wait
from program import Program, check, check_equal, run, step, take_picture

COUNT = 700
LATE = 'Came the day after'


def table():
    return '\n'.join(['Type,Name,Account', *(f'till,Shop {n},{n:06d}' for n in range(COUNT))])


def book():
    backup = next(Path(os.environ['XDG_DATA_HOME']).rglob('*.backup-*'))
    return backup.with_name(backup.name.split('.backup-')[0])


def fill(program):
    program.use_without_signing_in()
    program.import_text(table())
    program.wait_status(f'^{COUNT} recipients(?!.*saving)')


def make_yesterdays_backup():
    """The backup of today becomes yesterday's; then the book changes."""
    today = next(book().parent.glob(f'{book().name}.backup-*'))
    yesterday = datetime.date.today() - datetime.timedelta(days=1)
    today.rename(today.with_name(f'{book().name}.backup-{yesterday.isoformat()}'))


def enters_a_till(program):
    program.enter_by_hand('Till', {'Till name': LATE, 'Till number': '999999'})
    program.wait_status(f'^{COUNT + 1} recipients(?!.*saving)')


def damage():
    with sqlite3.connect(book()) as connection:
        changed = connection.execute('UPDATE block SET sealed = zeroblob(64) WHERE id = (SELECT min(id) FROM block)')
        check_equal(changed.rowcount, 1, 'damaged blocks')
    connection.close()


def set_aside():
    """As it is left by a kill before the new book has its name."""
    name = book()
    kept = f'{name}.set-aside-{datetime.datetime.now(datetime.timezone.utc):%Y%m%d-%H%M%S}'
    for suffix in ('-wal', ''):
        Path(f'{name}{suffix}').rename(f'{kept}{suffix}')


def main():
    with Program() as program:
        step('a book, and a backup of it')
        fill(program)
        program.close()
    make_yesterdays_backup()
    with Program() as program:
        program.wait_status(f'^{COUNT} recipients')
        enters_a_till(program)
        program.close()
    damage()
    damaged = book().read_bytes()

    with Program() as program:
        step('that it is damaged is said, with every way on')
        program.app.find('label', 'Your address book could not be opened', timeout=30)
        for way in ('Try again', 'Recover what can be read', 'Restore a backup', 'Start a new book'):
            program.app.find('push button', way)
        take_picture('damaged-book')
        step('what can be read is recovered; what is missing is told; the damaged file is kept')
        program.app.click('Recover what can be read')
        message = program.wait_message('recipients were recovered')
        check('Up to 256 could not be read' in message, message)
        program.wait_status('^44[0-9] recipients')
        kept = next(book().parent.glob(f'{book().name}.set-aside-*'))
        check_equal(kept.read_bytes(), damaged, 'the damaged file')
        program.search('999999')
        program.wait_rows(1)
        program.search('')

        step('the backup of yesterday brings all of them back')
        recovered = program.status().split(' ')[0]
        key('alt+f', 'b')
        dialog = program.dialog('Restore a backup')
        key('Down')  # below the one of today
        take_picture('restore-a-backup')
        program.app.click('Restore', root=dialog)
        program.wait_closed('Restore a backup')
        program.wait_message('The address book is the one of')
        program.wait_status(f'^{COUNT} recipients', 30)

        step('what it replaced comes back with one button, and goes with one')
        for there in (recovered, COUNT):
            program.app.click('Take it back')
            program.wait_status(f'^{there} recipients', 30)
            program.wait_message('The address book is the one of')
        enters_a_till(program)
        program.app.proc.kill()  # so that it leaves a log beside the book
        program.app.proc.wait()
    set_aside()

    with Program() as program:
        step('a book that a kill left between two names is used again, with its log')
        program.app.find('label', 'Your address book is not where it was', timeout=30)
        program.app.find('push button', 'Restore a backup')
        take_picture('book-set-aside')
        program.app.click('Use a book that was set aside')
        dialog = program.dialog('Use a book again that was set aside')
        take_picture('use-a-book-again')
        program.app.click('Use this file again', root=dialog)
        program.wait_message('The address book is the one of')
        program.wait_status(f'^{COUNT + 1} recipients', 30)
        program.close()


run(main)

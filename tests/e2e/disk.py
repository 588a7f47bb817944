# SPDX-License-Identifier: MIT
"""A disk that is full, has no room for another file, or may not be written; a book that is removed, moved or replaced
while it is open, or gone at the start; a clock that is set back and forward: each is said, nothing that was saved is
lost, and the work goes on once the cause is gone. On a small disk of its own; where none may be mounted the check is
skipped."""
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from desktop import wait
from program import Program, check, check_equal, run, step, take_picture

SKIPPED = 77
DISK = Path(os.environ['XDG_DATA_HOME'])
FILLER = DISK / 'filler'
UNSAVED = 'Your last changes are shown but not saved yet.'
SAVED = r'recipients?(?!.*sav)'


def in_namespace_of_its_own():
    """Starts this check anew where it may mount; ends with it."""
    if os.environ.get('OWN_MOUNTS'):
        return
    allowed = ['unshare', '--mount', *([] if os.geteuid() == 0 else ['--map-current-user', '--keep-caps'])]
    if subprocess.run([*allowed, 'true'], stderr=subprocess.DEVNULL, check=False).returncode:
        print('skipped: nothing may be mounted here')
        sys.exit(SKIPPED)
    os.execvpe(allowed[0], [*allowed, sys.executable, '-B', *sys.argv], {**os.environ, 'OWN_MOUNTS': '1'})


def mount(options):
    subprocess.run(['mount', '-t', 'tmpfs', '-o', options, 'tmpfs', DISK], check=True)


def remount(options):
    subprocess.run(['mount', '-o', f'remount,{options}', DISK], check=True)


def book():
    return next(DISK.rglob('book.sqlite'))


def fill():
    with open(FILLER, 'wb', buffering=0) as filler:
        try:
            while filler.write(b'x' * 4096):
                pass
        except OSError:
            pass
    check(FILLER.stat().st_size > 0, 'nothing was filled')


def take_every_inode():
    folder = DISK / 'fillers'
    folder.mkdir(exist_ok=True)
    try:
        for number in range(len(list(folder.iterdir())), 100_000):
            (folder / str(number)).touch()
    except OSError:
        return
    raise AssertionError('the inodes do not end')


def give_inodes_free():
    for file in (DISK / 'fillers').iterdir():
        file.unlink()
    (DISK / 'fillers').rmdir()


class Clerk:
    """Adds tills one after another, and knows how many there must be."""

    def __init__(self):
        self.count = 0

    def adds(self, program):
        self.count += 1
        program.enter_by_hand('Till', {'Till name': f'Shop {self.count}', 'Till number': f'0043{self.count:02d}'})

    def saves(self, program):
        self.adds(program)
        program.wait_status(f'^{self.count} {SAVED}')

    def finds_all(self, program):
        program.wait_status(f'^{self.count} {SAVED}')


def cannot_save(clerk, program, picture, break_it, mend_it, part):
    """A change that finds the disk so is shown and not lost; tried again, it is saved."""
    break_it()
    clerk.adds(program)
    message = program.wait_message(UNSAVED)
    check(part in message, f'{part!r} is not said, but {message!r}')
    program.wait_status(f'^{clerk.count} recipient')
    take_picture(picture)
    mend_it()
    program.app.click('Try again')
    program.wait_message('Everything is saved now.')
    program.app.click('Dismiss message')
    clerk.finds_all(program)


def cannot_open(clerk, picture, break_it, mend_it, part, title='Your address book could not be opened'):
    """A start that finds the disk so says it; tried again, the book opens."""
    break_it()
    with Program() as program:
        program.app.find('label', title, timeout=40)
        said = [label.name for label in program.app.find_all('label')]
        check(any(part in sentence for sentence in said), f'{part!r} is not said, but {said}')
        take_picture(picture)
        mend_it()
        program.app.click('Try again')
        clerk.finds_all(program)
        program.close()


def reopens(clerk):
    with Program() as program:
        clerk.finds_all(program)
        program.close()


def begins(clerk):
    with Program() as program:
        program.use_without_signing_in()
        clerk.saves(program)
        program.close()


def full(clerk):
    step('the disk is full')
    with Program() as program:
        clerk.finds_all(program)
        cannot_save(clerk, program, 'disk-full', fill, FILLER.unlink, 'The disk is full')
        program.close()
    step('a start on a full disk opens the book')
    fill()
    with Program() as program:
        clerk.finds_all(program)
        program.search('Shop 1')
        program.wait_rows(1)
        FILLER.unlink()
        program.search('')
        clerk.saves(program)
        program.close()
    reopens(clerk)


def without_inodes(clerk):
    step('there is no room for another file')
    with Program() as program:
        clerk.finds_all(program)
        take_every_inode()
        clerk.saves(program)
        program.close()
    cannot_open(clerk, 'disk-no-inodes', take_every_inode, give_inodes_free, 'cannot be read or written')
    reopens(clerk)


def read_only(clerk):
    step('the disk may not be written')
    cannot_open(clerk, 'disk-read-only', lambda: remount('ro'), lambda: remount('rw'), 'cannot be written')
    reopens(clerk)


def taken_away(clerk):
    step('the book is removed while it is open: it is there again')
    with Program() as program:
        clerk.finds_all(program)
        path = book()
        path.unlink()
        clerk.saves(program)
        check(path.exists(), 'the book is not there')
        program.close()
    reopens(clerk)
    step('another file takes its place: said, and left alone')
    stranger = book().with_name('stranger')

    def replace():
        book().unlink()
        path.write_text('not a book')

    with Program() as program:
        clerk.finds_all(program)
        cannot_save(clerk, program, 'book-replaced', replace, lambda: path.rename(stranger),
                    'Another file has taken the place of the address book')
        program.close()
    check_equal(stranger.read_text(), 'not a book', 'the other file')
    reopens(clerk)


def gone_at_the_start(clerk):
    step('the book is gone at the start: brought back it opens, and so does its backup')
    path = book()
    title = 'Your address book is not where it was'
    cannot_open(clerk, 'book-gone', lambda: path.rename(path.with_name('moved')),
                lambda: path.with_name('moved').rename(path), 'If it was moved, bring it back', title)
    path.unlink()
    with Program() as program:
        program.app.find('label', title, timeout=40)
        program.app.find('push button', 'Start a new book')
        program.app.click('Restore a backup')
        dialog = program.dialog('Restore a backup')
        program.app.click('Restore', root=dialog)
        program.wait_message('The address book is the one of')
        program.wait_status(r'^[1-9]\d* ' + SAVED)
        program.close()


def main():
    mount('size=4m,nr_inodes=200,mode=0700')
    clerk = Clerk()
    begins(clerk)
    full(clerk)
    without_inodes(clerk)
    read_only(clerk)
    taken_away(clerk)
    gone_at_the_start(clerk)


in_namespace_of_its_own()
run(main)

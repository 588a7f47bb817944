# SPDX-License-Identifier: MIT
"""What the system was asked, traced with strace: whenever the store says "committed", all that was written of the book's
files was synced before; and a backup that is restored is synced before it gets the book's name, its name before it is
called restored, and the former book is never without its log. A kill cannot tell that; a power cut would.

    synced_before_saved.py STORE_WRITER
"""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

COMMITS = 200
CALL = re.compile(r'(?P<name>\w+)\((?P<fd>\d+)<(?P<path>[^>]*)>(?P<rest>.*)')
WRITES = ('pwrite64', 'write', 'writev', 'pwritev', 'ftruncate')
SYNCS = ('fsync', 'fdatasync')
NAMES = ('rename', 'renameat', 'renameat2', 'unlink', 'unlinkat')
NAME = re.compile(r'(?P<name>rename|unlink)\w*\((?P<rest>.*)\) = 0$')
PATH = re.compile(r'"([^"]*)"')


def trace(writer, folder):
    """The lines of strace, from a writer that was ended after so many commits."""
    log = folder / 'trace'
    with subprocess.Popen(['strace', '-f', '-y', '-o', log, '-e', f'trace={",".join(WRITES + SYNCS + NAMES)}',
                           writer, folder / 'book', 'append'], stdout=subprocess.PIPE, text=True,
                          start_new_session=True) as process:
        for line in process.stdout:
            if line.startswith('failed'):
                raise AssertionError(line)
            if line.strip() == f'committed {COMMITS}':
                break
        os.killpg(process.pid, signal.SIGKILL)
    return log.read_text().splitlines()


def check(lines, folder):
    unsynced, synced, committed = set(), 0, 0
    for line in lines:
        named = NAME.search(line)
        if named and named['name'] == 'unlink':
            unsynced.difference_update(PATH.findall(named['rest']))  # what is gone need not be on the disk
        call = CALL.search(line)
        if named or not call:
            continue
        name, path = call['name'], call['path']
        if path.startswith(str(folder)) and not path.endswith('.lock'):
            if name in SYNCS:
                unsynced.discard(path)
                synced += 1
            else:
                unsynced.add(path)
        elif name == 'write' and '"committed ' in call['rest']:
            committed += 1
            assert not unsynced, f'change set {committed} was called saved while {sorted(unsynced)} had not been synced'
            assert synced, f'change set {committed} was called saved, and nothing was synced since the one before'
            synced = 0
    assert committed >= COMMITS, f'{committed} commits in the trace instead of {COMMITS}'
    print(f'{committed} commits, each synced before it was called saved')


def trace_restored(writer, folder):
    """The lines of strace, from the restoring of the newest backup."""
    log = folder / 'trace'
    subprocess.run(['strace', '-f', '-y', '-o', log, '-e', f'trace={",".join(WRITES + SYNCS + NAMES)}',
                    writer, folder / 'book', 'restore'], check=True)
    return log.read_text().splitlines()


def check_restored(lines, folder):
    book = str(folder / 'book')
    synced, has_name, is_restored = set(), False, False
    there = {book, book + '-wal'}
    for line in lines:
        call, named = CALL.search(line), NAME.search(line)
        if named:
            paths = PATH.findall(named['rest'])
            there.discard(paths[0])
            assert there != {book}, 'the former book was without its log for a moment'
            if named['name'] == 'rename' and paths[1] == book:
                assert paths[0] in synced, 'the backup got the name of the book and had not been synced'
                assert not there, 'the backup met the log of the former book'
                has_name = True
                synced.clear()
        elif call and call['name'] in SYNCS:
            synced.add(call['path'])
        elif call and call['name'] == 'write' and '"restored' in call['rest']:
            assert str(folder) in synced, 'the book was called restored, and its name had not been synced'
            is_restored = True
    assert has_name and is_restored, 'no backup got the name of the book'
    print('a backup, synced before it got the name of the book')


def fails_without_syncs(checked, lines, folder):
    """The check itself: without its syncs the same trace does not pass."""
    try:
        checked([line for line in lines if not re.search(r'\bf(?:data)?sync\(', line)], folder)
    except AssertionError:
        return
    raise AssertionError('a trace without syncs passes')


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder).resolve()
        lines = trace(sys.argv[1], folder)
        check(lines, folder)
        fails_without_syncs(check, lines, folder)
        shutil.copy(folder / 'book', folder / 'book.backup-2026-11-02')
        lines = trace_restored(sys.argv[1], folder)
        check_restored(lines, folder)
        fails_without_syncs(check_restored, lines, folder)


main()

# SPDX-License-Identifier: MIT
"""What the system was asked, traced with strace: whenever the store says "committed", all that was written of the book's
files was synced before. A kill cannot tell that; a power cut would.

    synced_before_saved.py STORE_WRITER
"""
import os
import re
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

COMMITS = 200
CALL = re.compile(r'(?P<name>\w+)\((?P<fd>\d+)<(?P<path>[^>]*)>(?P<rest>.*)')
WRITES = ('pwrite64', 'write', 'writev', 'pwritev', 'ftruncate')
SYNCS = ('fsync', 'fdatasync')


def trace(writer, folder):
    """The lines of strace, from a writer that was ended after so many commits."""
    log = folder / 'trace'
    with subprocess.Popen(['strace', '-f', '-y', '-o', log, '-e', f'trace={",".join(WRITES + SYNCS)}',
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
        call = CALL.search(line)
        if not call:
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


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder).resolve()
        lines = trace(sys.argv[1], folder)
        check(lines, folder)
        # The check itself: without its syncs the same trace does not pass.
        try:
            check([line for line in lines if not re.search(r'\bf(?:data)?sync\(', line)], folder)
        except AssertionError:
            return
        raise AssertionError('a trace without syncs passes')


main()

# SPDX-License-Identifier: MIT
"""`--demo` shows made-up recipients from a service of its own, and leaves nothing behind."""
import hashlib
import os
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import pyatspi
from desktop import NotFound, wait
from program import Program, check, run, step

COUNT = 60


def traces():
    """Every file and folder of HOME and TMPDIR with what is in it, and every process of this desktop."""
    seen = {}
    for top in (os.environ['HOME'], os.environ['TMPDIR']):
        for place, folders, names in os.walk(top):
            seen |= {os.path.join(place, folder): 'folder' for folder in folders}
            for name in names:
                path = os.path.join(place, name)
                seen[path] = hashlib.sha256(Path(path).read_bytes()).hexdigest() if os.path.isfile(path) else 'special'
    tag = f'PAY_TEST_TAG={os.environ["PAY_TEST_TAG"]}'.encode()
    for process in Path('/proc').glob('[0-9]*'):
        try:
            if tag in (process / 'environ').read_bytes().split(b'\0'):
                seen[str(process)] = (process / 'cmdline').read_bytes()
        except OSError:
            pass  # ended in between, or not ours to read
    return seen


def far_ends(pid):
    """The addresses that the process has TCP connections to."""
    inodes = set()
    for fd in Path(f'/proc/{pid}/fd').iterdir():
        try:
            if found := re.match(r'socket:\[(\d+)\]', os.readlink(fd)):
                inodes.add(found[1])
        except OSError:
            pass
    ends = set()
    for table in ('tcp', 'tcp6'):
        for line in Path(f'/proc/{pid}/net/{table}').read_text().splitlines()[1:]:
            columns = line.split()
            if columns[9] in inodes and columns[3] == '01':
                ends.add(columns[2].split(':')[0])
    return ends


LOOPBACK = {'0100007F', '0000000000000000FFFF00000100007F', '00000000000000000000000001000000'}


def main():
    step('it fills itself and says that it is a demo')
    pyatspi.Registry.getDesktop(0)  # starts the accessibility registry, which stays
    before = traces()
    with Program('--demo-recipients', str(COUNT)) as program:
        program.wait_message('Nothing is kept when you quit')
        program.wait_refreshed(COUNT)
        step('it talks to this computer only')
        ends = far_ends(program.app.pid)
        check(ends <= LOOPBACK, f'it is connected to {ends - LOOPBACK}')
        step('a reference can be copied in each category')
        for category in ('Mobile wallets', 'Bank accounts', 'Tills', 'Paybills'):
            program.go(category)
            program.wait_rows(program.count_beside(category))
            reference = next(r for r in program.column('Destination reference') if re.fullmatch(r'[0-9a-f-]{36}', r))
            program.choose_row(reference)
            program.copied(lambda: program.app.click('Copy destination reference'), reference)
        program.close()
    step('home folder, temporary folder and processes are as before')
    differences = set()

    def same():
        differences.clear()
        differences.update(name for name, _ in set(traces().items()) ^ set(before.items()))
        return not differences

    try:
        wait(same, 10, 'everything to be as before', every=.2)
    except NotFound:
        raise AssertionError(f'these differ: {sorted(differences)}')


run(main)

# SPDX-License-Identifier: MIT
"""A clock that is wrong, or set back and forward while the program runs: changes are saved and in order, the book opens
whatever time it is, and a connection that fails for it says to look at the date. Needs libfaketime."""
import glob
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from program import BIN, Program, check, check_equal, run, step
from service import Service

COUNT = 12
ROOT = Path(os.environ['PAY_TEST_ROOT'])
CLOCK = ROOT / 'clock'
SAVED = r'recipients(?!.*sav)'
WRONG = 'Check the date of this computer'


def set_clock(offset):
    unfinished = CLOCK.with_suffix('.new')
    unfinished.write_text(offset + '\n')
    unfinished.replace(CLOCK)


def faked():
    library = next(iter(glob.glob('/usr/lib/*/faketime/libfaketime.so.1')), None)
    check(library, 'libfaketime is not installed (packaging/install-deps.sh --all)')
    # Only the time of day: what has passed since the computer started goes on, as it does when a clock is set.
    return {'LD_PRELOAD': library, 'FAKETIME_TIMESTAMP_FILE': str(CLOCK), 'FAKETIME_NO_CACHE': '1',
            'FAKETIME_DONT_FAKE_MONOTONIC': '1', 'DONT_FAKE_MONOTONIC': '1'}


def adds(program, number):
    program.enter_by_hand('Till', {'Till name': f'Shop {number}', 'Till number': f'00432{number}'})
    program.wait_status(f'^{COUNT + number} {SAVED}')


def refreshes(program, service, count):
    service.forget_requests()
    desktop.key('F5')
    desktop.wait(lambda: service.asked() >= COUNT, 30, 'every recipient to be asked for')
    program.wait_refreshed(count)


def is_refused(program):
    desktop.key('F5')
    program.wait_message(WRONG, timeout=60)


def main():
    set_clock('+0')
    with Service(BIN / 'k2-sandbox', ROOT / 'service', COUNT) as service:
        with Program(env=faked()) as program:
            step('set back and forward while the program runs')
            program.sign_in(service)
            program.import_text('\n'.join(service.locations))
            program.wait_refreshed(COUNT)
            for number, offset in enumerate(('-2d', '+3d', '-400d', '+0'), 1):
                set_clock(offset)
                adds(program, number)
            refreshes(program, service, COUNT + 4)
            program.close()
        for number, offset in enumerate(('-3d', '+400d'), 5):
            set_clock(offset)
            with Program(env=faked()) as program:
                step(f'a start with a clock of {offset}: the book opens, and the connection says why it fails')
                program.wait_status(f'^{COUNT + number - 1} {SAVED}')
                is_refused(program)
                adds(program, number)
                program.close()
        set_clock('+0')
        with Program(env=faked()) as program:
            step('the right time again: everything is there, and asked for')
            program.wait_status(f'^{COUNT + 6} {SAVED}')
            refreshes(program, service, COUNT + 6)
            program.go('Tills')
            names = set(program.column('Name'))
            check_equal({f'Shop {number}' for number in range(1, 7)} - names, set(), 'lost changes')
            program.close()


run(main)

# SPDX-License-Identifier: MIT
"""The same hour again and again: refresh, search, copy, add, import and take back, with a hundred thousand recipients.
Memory, open files and the time of a search must not grow. soak.py MINUTES (2)."""
import itertools
import os
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from desktop import key, wait
from program import BIN, Program, check, run, step
from service import Service

MINUTES = float(sys.argv[1]) if len(sys.argv) > 1 else 2
MANY = int(os.environ.get('PAY_RECIPIENTS_SOAKED', '100000'))
ASKED = 200
ROOT = Path(os.environ['PAY_TEST_ROOT'])
SAVED = r'recipients(?!.*(sav|refreshing))'
MEMORY_MAY_GROW = 1.1 if MINUTES < 30 else 1.02  # it settles within minutes
TIME_MAY_GROW = 2


def table(rows):
    return '\n'.join(['Type,Name,Account', *(f'till,Shop {n},{n:07d}' for n in rows)])


def fills(program, service):
    program.sign_in(service)
    program.import_text('\n'.join(service.locations))
    program.wait_refreshed(ASKED)
    file = ROOT / 'many.csv'
    file.write_text(table(range(MANY - ASKED)))
    program.app.click('Import', 'push button')
    dialog = program.dialog('Import')
    program.app.click('Choose file', root=dialog)
    program.dialog('Choose a file with recipients')
    desktop.type_text(str(file))
    key('Return')
    wait(lambda: 'enabled' in desktop.states(program.app.find('push button', 'Import recipients', dialog)), 120,
         'the table to be read')
    program.app.click('Import recipients', root=dialog)
    program.wait_closed('Import', 120)
    program.wait_status(f'^{MANY:,} {SAVED}', 300)


def searches(program, number):
    """Milliseconds until the list shows what was typed."""
    wanted = f'{number % (MANY - ASKED):07d}'
    program.app.focus(program.app.field('Search recipients'))
    key('ctrl+a')
    begin = time.monotonic()
    desktop.type_text(wanted, delay=1)
    wait(lambda: program.rows() == 1, 20, f'the row of {wanted}', every=.01)
    return (time.monotonic() - begin) * 1000


def one_round(program, service, number):
    took = searches(program, number * 7919)
    key('Return')  # copies
    key('Escape')
    program.wait_rows(MANY, 30)
    service.forget_requests()
    key('F5')
    wait(lambda: service.asked() >= ASKED, 60, 'every recipient to be asked for')
    program.wait_status(f'^{MANY:,} {SAVED}', 120)
    program.import_text(table(range(MANY + 1000 * number, MANY + 1000 * number + 50)))
    program.wait_status(f'^{MANY + 50:,} {SAVED}')
    program.enter_by_hand('Till', {'Till name': f'By hand {number}', 'Till number': f'99{number:06d}'})
    program.wait_status(f'^{MANY + 51:,} {SAVED}')
    for _ in range(2):
        program.app.focus(program.app.view('Recipients list', ('table',)))
        key('ctrl+z')
    program.wait_status(f'^{MANY:,} {SAVED}')
    return took


def measured(program):
    """(resident KiB, open files)"""
    process = Path(f'/proc/{program.app.pid}')
    status = (process / 'status').read_text()
    return int(status.split('VmRSS:')[1].split()[0]), len(list((process / 'fd').iterdir()))


def judge(rounds):
    """The last third against the one after the first, in which everything is done for the first time."""
    third = len(rounds) // 3
    check(third > 0, f'only {len(rounds)} rounds in {MINUTES} minutes')
    before, after = rounds[third:2 * third], rounds[2 * third:]
    for what, limit, place in (('memory', MEMORY_MAY_GROW, 0), ('open files', 1.05, 1), ('a search', TIME_MAY_GROW, 2)):
        was, became = (statistics.median(one[place] for one in part) for part in (before, after))
        print(f'  {what}: {was:.0f} before, {became:.0f} in the last third', flush=True)
        check(became <= was * limit + (3 if place == 1 else 0), f'{what} has grown from {was} to {became}')


def main():
    with Service(BIN / 'k2-sandbox', ROOT / 'service', ASKED) as service, Program() as program:
        step(f'{MANY} recipients')
        fills(program, service)
        program.go('Recipients')
        step(f'{MINUTES:g} minutes of work')
        end = time.monotonic() + MINUTES * 60
        rounds = []
        for number in itertools.count():
            took = one_round(program, service, number)
            rounds.append((*measured(program), took))
            if time.monotonic() > end and len(rounds) >= 6:
                break
        for memory, files, took in rounds[::max(1, len(rounds) // 12)]:
            print(f'  {memory // 1024} MiB, {files} files, search in {took:.0f} ms', flush=True)
        print(f'  {len(rounds)} rounds', flush=True)
        judge(rounds)
        program.close()


run(main)

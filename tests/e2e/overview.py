# SPDX-License-Identifier: MIT
"""The overview, by keyboard: its chart leads to lists of just what it counts, what was copied can be copied again, and
what a refresh found approved is told there."""
import os
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from desktop import wait
from program import BIN, Program, check, check_equal, run, step, take_picture
from service import Service, shown_name

COUNT = 60
PART = re.compile(r'(.+), (.+): ([\d,]+)$')


def press(program, name):
    """By keyboard: the focus, then the space bar."""
    program.app.focus(program.app.find('push button', name))
    desktop.key('space')


def parts(program):
    """Of the chart: (category, status) and how many recipients it says."""
    found = {}
    for button in program.app.find_all('push button'):
        match = PART.match(button.name)
        if match:
            found[match[1], match[2]] = int(match[3].replace(',', ''))
    return found


def main():
    with Service(BIN / 'k2-sandbox', Path(os.environ['PAY_TEST_ROOT']) / 'service', COUNT) as service, \
            Program() as program:
        told = service.recipients()
        expected = {}
        for one in told:
            key = one['category'], one['status'].lower()
            expected[key] = expected.get(key, 0) + 1

        step('an empty book offers what fills it')
        program.sign_in(service)
        program.go('Overview')
        for name in ('Import', 'Add recipient', 'Enter by hand'):
            check(len(list(program.app.find_all('push button', name))) == 2, f'{name!r} is offered on the page, too')
        take_picture('overview-empty')

        step('the chart counts each category and status, and each part of it leads to them')
        program.import_text('\n'.join(service.locations))
        program.wait_refreshed(COUNT)
        program.go('Overview')
        wait(lambda: parts(program) == expected, 15, f'the parts {expected}; there are {parts(program)}')
        take_picture('overview-chart')
        for (category, status), count in sorted(expected.items())[::3]:
            press(program, f'{category}, {status}: {count}')
            program.wait_rows(count)
            check_equal({word.lower() for word in program.column('Status')}, {status}, f'of {category}, {status}')
            program.go('Overview')

        step('Tab goes through the parts of a bar in their order')
        rows = [one for one in expected if one[0] == 'Bank accounts']
        program.app.focus(program.app.find('push button', 'Show Bank accounts'))
        passed = []
        for _ in rows:
            desktop.key('Tab')
            passed.append(wait(lambda: next(program.app.find_all('push button', pred=lambda b: 'focused' in desktop.states(b)),
                                            None), 5, 'a focus').name)
        check_equal(sorted(passed), sorted(f'{c}, {s}: {expected[c, s]}' for c, s in rows), 'what Tab stopped at')

        step('what needs attention has a button each')
        waiting = [one for one in told if one['status'] != 'Approved']
        press(program, 'Show Not approved')
        program.wait_rows(len(waiting))

        step('what was copied stands there, and is copied again from there')
        one = next(one for one in told if one['status'] == 'Approved' and one['reference'])
        program.go('Recipients')
        program.choose_row(one['reference'])
        program.copied(lambda: press(program, 'Copy destination reference'), one['reference'])
        program.go('Overview')
        again = wait(lambda: next((b.name for b in program.app.find_all('push button') if b.name.startswith(
            f'Copy the destination reference of {shown_name(one)}')), None), 10, 'a button that copies it again')
        program.copied(lambda: press(program, again), one['reference'])
        take_picture('overview-copied')

        step('what a refresh finds approved is told, and leads to the approvals')
        service.set_recipient(waiting[0]['location'], {'status': 'Approved'})
        press(program, 'Refresh all')
        button = program.app.find('push button', 'Show Newly approved', timeout=30)
        check_equal(button.description, '1 recipient', 'beside “Newly approved”')
        take_picture('overview-newly-approved')
        press(program, 'Show Newly approved')
        program.app.find('push button', f'Newly approved: {shown_name(waiting[0])}')
        program.close()


run(main)

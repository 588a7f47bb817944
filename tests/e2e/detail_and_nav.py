# SPDX-License-Identifier: MIT
"""The detail pane and the side navigation by keyboard alone: several chosen recipients copied, one asked about again,
the navigation collapsed, used while it is narrow, and found so after a restart."""
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from desktop import key, wait
from program import BIN, LIST, Program, check, check_equal, run, step, take_picture
from service import Service

COUNT = 12


def focused(program):
    """What has the keyboard: a control, or the list or tree whose row has it."""
    for control in desktop.walk(program.window()):
        if 'focused' in desktop.states(control):
            return control
    return None


def tab_to(program, name, most=60):
    """Presses Tab until the control of this name has the keyboard."""
    for _ in range(most):
        control = focused(program)
        if control and control.name == name:
            return control
        key('Tab')
    raise AssertionError(f'Tab does not lead to {name!r}')


def says(program, part):
    return any(part in label.name for label in program.app.find_all('label', root=program.window()))


def wait_said(program, part, timeout=15):
    wait(lambda: says(program, part), timeout, f'a sentence with {part!r}')


def choose_first(program, count):
    """The first rows of the list."""
    tab_to(program, LIST)
    key('ctrl+Home')
    for _ in range(count - 1):
        key('shift+Down')
    return program.column('Destination reference')[:count]


def several(program):
    step('of several chosen their references are copied at once, and it is said how many have none')
    references = choose_first(program, 4)
    wait_said(program, '4 recipients chosen')
    known = [reference for reference in references if reference]
    check(known, 'none of the first has a reference')
    if len(known) < 4:
        wait_said(program, f'{4 - len(known)} of them ha')
    take_picture('several-chosen')
    tab_to(program, 'Copy destination references')
    program.copied(lambda: key('space'), '\n'.join(known))
    tab_to(program, 'Copy as table')
    names = program.column('Name')[:4]
    for _ in range(3):
        key('Return')
        try:
            wait(lambda: all(name in desktop.clipboard() for name in names), 5, 'the table on the clipboard')
            break
        except desktop.NotFound:
            pass
    table = desktop.clipboard()
    check_equal(len(table.strip().splitlines()), 5, 'lines of the table')
    check('\t' in table, 'no table')
    tab_to(program, 'Refresh these recipients')
    key('space')
    program.wait_status('refreshed just now')


def one(program, service, waiting):
    step('one that waits is asked about again: the pane says so while it lasts, and then what is different')
    program.search(waiting['location'].rsplit('/', 1)[-1])
    program.wait_rows(1)
    key('Down')
    wait_said(program, 'Pending')
    service.set_faults([{'match': 'GET /*recipients/*', 'action': 'slow', 'ms': 6}])
    service.set_recipient(waiting['location'], {'status': 'Approved'})
    button = tab_to(program, 'Refresh this recipient')
    key('space')
    wait(lambda: 'enabled' not in desktop.states(button), 5, 'the button to rest')
    wait(lambda: 'enabled' in desktop.states(button), 30, 'the button to be back')
    service.set_faults([])
    wait_said(program, 'The status is “Approved” now')
    check_equal(focused(program).name, 'Refresh this recipient', 'where the keyboard is afterwards')
    take_picture('checked-again')
    key('space')
    wait_said(program, 'nothing has changed')

    step('the reference is read aloud in groups')
    field = program.app.find('text', 'Destination reference')
    text = desktop.text_of(field)
    check_equal(text, waiting['reference'], 'the reference')
    check_equal(field.description.replace(' ', '').replace(',', ''), text.replace('-', ''), 'spelled characters')
    check(all(len(group.split()) <= 4 for group in field.description.split(',')), field.description)
    key('ctrl+f')
    key('Escape')


def collapsed(program):
    step('the navigation is collapsed by its button, and serves while it is narrow')
    wide = desktop.extents(program.app.view('Navigation', ('tree',))).width
    tab_to(program, 'Collapse navigation')
    key('space')
    wait(lambda: desktop.extents(program.app.view('Navigation', ('tree',))).width < wide / 2, 5, 'a narrow navigation')
    check_equal(focused(program).name, 'Expand navigation', 'where the keyboard is afterwards')
    for place in ('Tills', 'Approvals', 'Recipients'):
        program.go(place)
    take_picture('collapsed')

    step('letters typed into the navigation begin a search')
    check_equal(focused(program).name, 'Navigation', 'where the keyboard is')
    desktop.type_text('zz')
    program.app.wait_text('Search recipients', 'zz', 5)
    key('Escape')
    return wide


def main():
    with Service(BIN / 'k2-sandbox', Path(os.environ['PAY_TEST_ROOT']) / 'service', COUNT) as service:
        waiting = next(r for r in service.recipients() if r['status'] == 'Approved' and r['reference'])
        service.set_recipient(waiting['location'], {'status': 'Pending'})
        with Program() as program:
            program.sign_in(service)
            program.import_text('\n'.join(service.locations))
            program.wait_refreshed(COUNT)
            program.go('Recipients')
            several(program)
            one(program, service, waiting)
            wide = collapsed(program)
            program.close()

        step('it is as narrow after a restart, and F9 makes it as wide as before')
        with Program() as program:
            program.window()
            wait(lambda: program.rows() == COUNT, 20, 'the list')
            navigation = program.app.view('Navigation', ('tree',))
            check(desktop.extents(navigation).width < wide / 2, 'the navigation is wide again')
            check(program.app.exists('push button', 'Expand navigation'), 'the button says nothing of it')
            key('F9')
            wait(lambda: abs(desktop.extents(navigation).width - wide) <= wide // 4, 5, 'a wide navigation')
            program.go('Mobile wallets')
            program.close()


run(main)

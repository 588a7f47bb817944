# SPDX-License-Identifier: MIT
"""The program dies between a creation and its answer: the entry is there as one of unknown outcome, is not asked for
again by itself, and is settled by the person."""
import os
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
from desktop import key, wait
from program import BIN, Program, check, check_equal, run, step, take_picture
from service import Service

WAYS_ON = ('Open Kopo Kopo', 'It exists: paste its location or reference', 'It does not exist: try again')


def creations(service):
    return service.requests('POST', '/api/')


def dies_while_asking(program, service):
    program.sign_in(service)
    program.go('Recipients')
    service.set_faults([{'match': 'POST /api/*', 'action': 'hang'}])
    program.app.click('Add recipient', 'push button')
    dialog = program.dialog('Add recipient')
    program.app.choose('Type', 'Till', dialog)
    program.fill('Till name', 'Duka', dialog)
    program.fill('Till number', '012345', dialog)
    program.app.click('Add recipient', root=dialog)
    program.app.find('label', 'Asking Acme Ltd…', dialog)
    wait(lambda: creations(service), 20, 'the creation at the service')
    check(not program.app.exists('push button', WAYS_ON[1]), 'it is called unknown while the service is asked')
    program.app.proc.send_signal(signal.SIGKILL)
    program.app.proc.wait(10)


def chooses_the_till(program):
    program.go('Tills')
    wait(lambda: program.column('Name') == ['Duka'], 20, 'the till in the list')
    program.app.select_row(0, 'Recipients list')


def offers_three_ways_on(program):
    for way in WAYS_ON:
        program.app.find('push button', way, timeout=10)
    check(any(label.name.startswith('Outcome unknown') for label in program.app.find_all('label')),
          'the details do not say that the outcome is unknown')
    take_picture('lost-answer')


def main():
    with Service(BIN / 'k2-sandbox', Path(os.environ['PAY_TEST_ROOT']) / 'service', 0) as service:
        step('the program is killed while it waits for the answer')
        with Program() as program:
            dies_while_asking(program, service)
        service.set_faults([])
        step('after a restart the entry is there, with its three ways on, and nothing is sent by itself')
        with Program() as program:
            program.wait_status('^1 recipient')
            chooses_the_till(program)
            offers_three_ways_on(program)
            check_equal(len(creations(service)), 1, 'creations')
            step('what is neither location nor reference is pointed out')
            program.app.click(WAYS_ON[1])
            dialog = program.dialog('It exists')
            program.fill('Location or reference', 'Duka', dialog)
            program.app.click('Save', root=dialog)
            field = program.app.field('Location or reference', root=dialog)
            wait(lambda: 'no destination reference' in field.description, 5, 'the sentence beside the field')
            key('Escape')
            program.wait_closed('It exists')
            step('it does not exist: tried again, it is created, and stays one entry')
            program.app.click(WAYS_ON[2])
            dialog = program.dialog('Add recipient')
            check_equal(program.app.text('Till number', root=dialog), '012345', 'till number')
            program.app.click('Add recipient', root=dialog)
            program.wait_closed('Add recipient')
            program.app.find('label', 'Pending', timeout=20)
            check(not program.app.exists('push button', WAYS_ON[1]), 'it is still called unknown')
            check_equal(program.column('Name'), ['Duka'], 'the tills')
            check_equal(program.count_beside('Recipients'), 1, 'count beside Recipients')
            check_equal([request['status'] for request in creations(service)][1:], [201], 'the second creation')
            wait(lambda: 'saving' not in program.status(), 20, 'everything to be saved')
            program.close()


run(main)

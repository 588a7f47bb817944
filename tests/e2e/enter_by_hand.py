# SPDX-License-Identifier: MIT
"""Without credentials: a book filled by hand, corrected, kept over a restart and copied from."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
from desktop import wait
from program import Program, check, check_equal, run, step

REFERENCE = '4cab4ebf-8341-4ec1-844e-c954b4740bf5'
OTHER = '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d'
SENTENCE = 'This is no destination reference.'


def enters_a_wallet(program):
    program.app.click('Enter by hand', 'push button')
    dialog = program.dialog('Enter by hand')
    program.app.choose('Type', 'Mobile wallet', dialog)
    program.fill('First name', 'Jane', dialog)
    program.fill('Last name', 'Wanjiru', dialog)
    program.fill('Phone number', '0712345678', dialog)
    program.fill('Destination reference', 'not-a-reference', dialog)
    program.app.click('Save', root=dialog)
    wait(lambda: any(SENTENCE in label.name for label in program.app.find_all('label', root=dialog)), 5,
         'a sentence about the reference')
    program.fill('Destination reference', REFERENCE.upper(), dialog)
    program.app.click('Save', root=dialog)
    program.wait_closed('Enter by hand')


def main():
    with Program() as program:
        step('the book opens empty and says how to fill it')
        program.use_without_signing_in()
        program.go('Recipients')
        program.app.find('push button', 'Enter by hand', timeout=20)
        program.app.find(None, 'No recipients yet')
        step('a recipient is entered; a reference that is none is pointed out')
        enters_a_wallet(program)
        check_equal(program.count_beside('Mobile wallets'), 1, 'count beside Mobile wallets')
        program.go('Mobile wallets')
        program.choose_row(REFERENCE)
        check_equal(program.column('Name'), ['Jane Wanjiru'], 'names')
        program.copied(lambda: program.app.click('Copy destination reference'), REFERENCE)
        step('it is corrected')
        program.app.click('Edit by hand')
        dialog = program.dialog('Edit by hand')
        program.fill('Destination reference', OTHER, dialog)
        program.app.click('Save', root=dialog)
        program.wait_closed('Edit by hand')
        program.app.wait_text('Destination reference', OTHER, 10)
        wait(lambda: 'saving' not in program.status(), 20, 'everything to be saved')
        program.close()
    with Program() as program:
        step('a restart changes nothing, and asks for nothing')
        program.wait_status('^1 recipient ·')
        check('not signed in' in program.status(), f'the status is {program.status()!r}')
        program.search('jane 712')
        program.choose_row(OTHER)
        program.copied(lambda: program.app.click('Copy destination reference'), OTHER)
        program.close()


run(main)

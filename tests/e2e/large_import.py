# SPDX-License-Identifier: MIT
"""A large file is imported while the window stays alive: progress, a cancel that leaves nothing, one step to undo."""
import os
import sys
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from desktop import key, wait
from program import Program, check, check_equal, run, step

ROWS = 100_000
HEADING = 'Type,First name,Last name,Phone number,Network,E-mail,Destination reference,Note\n'


def write_table(path):
    with open(path, 'w', encoding='utf-8') as out:
        out.write(HEADING)
        for i in range(ROWS):
            reference = uuid.UUID(int=i + 1, version=4)
            out.write(f'mobile wallet,Wanjiru{i},Ochieng,07{i:08d},Safaricom,w{i}@example.com,{reference},note {i}\n')


def main():
    table = Path(os.environ['PAY_TEST_ROOT']) / 'large.csv'
    write_table(table)
    with Program() as program:
        app = program.app

        def shows(name, root):
            return any('showing' in desktop.states(bar) for bar in app.find_all('progress bar', name, root=root))

        program.use_without_signing_in()
        step('a large file is read, with progress')
        bars = desktop.Appearances('progress bar')
        app.click('Import', 'push button')
        dialog = program.dialog('Import')
        app.click('Choose file', root=dialog)
        program.dialog('Choose a file with recipients')
        desktop.type_text(str(table))
        key('Return')
        wait(lambda: bars.has('Reading'), 30, 'the progress of reading')
        summary = f'{ROWS:,} new, 0 changed, 0 known already, 0 wrong.'
        wait(lambda: app.exists('label', summary, root=dialog), 120, f'the summary {summary!r}')
        step('cancel ends the import, and leaves the preview and an empty book')
        app.click('Import recipients', root=dialog)
        wait(lambda: bars.has('Importing'), 30, 'the progress of importing')
        app.click('Cancel', root=dialog)
        wait(lambda: not shows('Importing', dialog), 30, 'the progress to go')
        check('showing' in desktop.states(dialog), 'cancel closed the dialog as well')
        check(app.exists('label', summary, root=dialog), 'the preview is gone')
        check_equal(program.rows(), 0, 'recipients after the cancel')
        step('imported after all, they are all there and saved')
        app.click('Import recipients', root=dialog)
        program.wait_closed('Import', 120)
        program.go('Recipients')
        program.wait_rows(ROWS, 120)
        wait(lambda: 'sav' not in program.status().lower(), 120, 'everything to be saved')
        step('one step takes all of it back')
        key('ctrl+z')
        program.wait_rows(0, 120)
        program.close()


run(main)

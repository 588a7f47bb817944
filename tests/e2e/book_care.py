# SPDX-License-Identifier: MIT
"""A book is put in order with the keyboard: a table is imported, duplicates are merged, a favourite is pinned, recipients
are removed, and all of it is taken back; what the window looked like is kept."""
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from desktop import key, wait
from program import LIST, Program, check, check_equal, forget_clipboard, run, step

REFERENCE = '4cab4ebf-8341-4ec1-844e-c954b4740bf5'
TABLE = f'''Type,Name,Account,Destination reference
mobile wallet,Jane Wanjiru,712345678,{REFERENCE}
till,Duka,004321,
paybill,Maji Safi,888880,
till,Broken,2.54E+11,
'''


def imports_the_table(program):
    dialog = program.open_import(TABLE)
    summary = '3 new, 0 changed, 0 known already, 1 wrong.'
    wait(lambda: program.app.exists('label', summary, root=dialog), 15, f'the summary {summary!r}')
    table = program.app.view('Preview').queryTable()
    verdicts = [table.getAccessibleAt(row, table.nColumns - 1).name for row in range(table.nRows)]
    check(any('leading zero' in one for one in verdicts), f'nobody tells of the lost zero: {verdicts}')
    check(any('spreadsheet has lost the digits' in one for one in verdicts), f'nobody tells of lost digits: {verdicts}')
    program.app.click('Import recipients', root=dialog)
    program.wait_closed('Import')
    program.go('Recipients')
    program.wait_rows(3)
    check_equal(sorted(program.column('Account')), ['+254 712 345 678', '004321', '888880'], 'accounts')


def enters_a_duplicate(program):
    program.enter_by_hand('Till', {'Till number': '004321', 'Nickname': 'Corner shop'})
    program.wait_rows(4)


def header(program, column):
    table = program.app.view(LIST, ('table',)).queryTable()
    return next(h for h in (table.getColumnHeader(c) for c in range(table.nColumns)) if h.name == column)


def main():
    with Program() as program:
        program.use_without_signing_in()
        step('a table is imported; what a spreadsheet did to it is told')
        imports_the_table(program)
        step('an entry with the same account is pointed out, and merged into the other')
        enters_a_duplicate(program)
        program.app.find('push button', 'Compare duplicates', timeout=20)
        program.app.click('Compare duplicates')
        dialog = program.dialog('Duplicates')
        program.app.click('Merge', root=dialog)
        program.wait_rows(3)
        program.app.click('Close', root=dialog)
        program.wait_closed('Duplicates')
        step('Ctrl+Z takes the merge back')
        key('ctrl+z')
        program.wait_rows(4)
        step('a favourite stands on top')
        program.choose_row(REFERENCE)
        key('ctrl+p')
        wait(lambda: program.column('Name')[0] == 'Jane Wanjiru', 10, 'the favourite on top')
        step('it is copied as payment destination')
        forget_clipboard()
        key('alt+e')
        key('1')
        wait(lambda: (desktop.clipboard() or '').startswith('{'), 10, 'JSON on the clipboard')
        check_equal(json.loads(desktop.clipboard()),
                    {'destination_type': 'mobile_wallet', 'destination_reference': REFERENCE}, 'payment destination')
        step('all are removed and come back')
        key('ctrl+a')
        key('Delete')
        program.app.find(None, 'No recipients yet', timeout=10)
        key('ctrl+z')
        program.wait_rows(4)
        wait(lambda: 'Undone' in program.status() or 'Undone' in ' '.join(program.message()), 5, 'the notice')
        step('window, place, sort order and column widths are kept over a restart')
        program.go('Tills')
        program.wait_rows(2)
        names = program.column('Name')
        desktop.mouse_click(*desktop.centre(header(program, 'Name')))
        wait(lambda: program.column('Name') == names[::-1], 5, 'the other order')
        names = program.column('Name')
        desktop.run('xdotool', 'windowsize', '--sync', str(program.app.xid(program.window().name)), '1111', '666')
        wait(lambda: abs(desktop.extents(program.window()).width - 1111) < 4, 10, 'the size of the window')
        size = desktop.extents(program.window())
        program.close()
    with Program() as program:
        program.wait_rows(2)
        check_equal(program.column('Name'), names, 'names in their order')
        again = desktop.extents(program.window())
        check(abs(again.width - size.width) < 8 and abs(again.height - size.height) < 8,
              f'the window is {again.width} × {again.height} instead of {size.width} × {size.height}')
        program.close()


run(main)

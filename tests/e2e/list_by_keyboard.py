# SPDX-License-Identifier: MIT
"""The list without a mouse: filters, columns and their order, sorting, typing to search, the context menu, undo, and
what a restart keeps of it."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from desktop import NotFound, key, states, wait
from program import LIST, Program, check, check_equal, forget_clipboard, run, step, take_picture

# type, name, number, note, reference
BOOK = (('till', 'Amani Kiosk', '111111', 'weekly', '4cab4ebf-8341-4ec1-844e-c954b4740001'),
        ('till', 'Bahati Stores', '222222', 'monthly', ''),
        ('paybill', 'County Water', '333333', 'daily', '4cab4ebf-8341-4ec1-844e-c954b4740003'),
        ('bank account', 'Duma Ltd', '444444', 'yearly', '4cab4ebf-8341-4ec1-844e-c954b4740004'))
CATEGORIES = ('All categories', 'Mobile wallets', 'Bank accounts', 'Tills')
SOURCES = ('All sources', 'From Kopo Kopo', 'From an import', 'From a payment', 'From a shared book', 'Entered by hand')
USUAL = ('Name', 'Account', 'Status', 'Destination reference', 'Updated')
COLUMNS = (*USUAL, 'Type', 'Phone number', 'E-mail', 'Network', 'Source', 'Note')
MOVED = ['Note', *USUAL]


def table():
    lines = ['Type\tName\tAccount\tNote\tDestination reference']
    return '\n'.join(lines + [f'{kind}\t{name}\t{number}\t{note}\t{reference}' for kind, name, number, note, reference in BOOK])


def focused(program):
    return next(program.app.find_all(pred=lambda a: 'focused' in states(a)), None)


def tab_to(program, name):
    """Presses Tab until what has this name has the focus."""
    for _ in range(60):
        here = focused(program)
        if here is not None and here.name == name:
            return
        key('Tab')
    raise NotFound(f'Tab does not lead to {name!r}')


def press(program, name):
    tab_to(program, name)
    key('space')


def choose(program, chip, item, items):
    """Opens the menu of a chip, of which the first `items` are known, and goes down to one of them. (Qt 6.4 tells
    nobody of the menus of tool buttons.)"""
    press(program, chip)
    key(*['Down'] * (items.index(item) + 1), 'Return')


def shown_columns(program):
    """The names of the columns that can be seen, from left to right."""
    content = program.app.view(LIST, ('table',)).queryTable()
    headers = [content.getColumnHeader(column) for column in range(content.nColumns)]
    return [header.name for header in sorted((h for h in headers if 'Component' in desktop.pyatspi.listInterfaces(h)),
                                             key=lambda h: desktop.extents(h).x)]


def wait_names(program, names):
    try:
        wait(lambda: program.column('Name') == names, 10, f'the rows {names}')
    except NotFound as e:
        raise NotFound(f'{e}; there are {program.column("Name")}')


def chosen_rows(program):
    return list(program.app.view(LIST, ('table',)).queryTable().getSelectedRows())


def check_copied_table(row, action):
    """Does what copies one row as a table, and looks that headings and cells stand as in the list."""
    forget_clipboard()
    action()
    wait(lambda: (desktop.clipboard() or '').startswith('Note\tName\tAccount\t'), 5, 'the headings on the clipboard')
    check(desktop.clipboard().split('\n')[1].startswith(row), f'the clipboard holds {desktop.clipboard()!r}')


def filters(program):
    everyone = [name for _, name, *_ in BOOK]
    step('filters are chosen, shown and cleared')
    choose(program, 'Filter by category', 'Tills', CATEGORIES)
    wait_names(program, everyone[:2])
    press(program, 'No reference')
    wait_names(program, everyone[1:2])
    take_picture('list-filtered')
    press(program, 'Clear filters above the list')
    wait_names(program, everyone)
    choose(program, 'Filter by source', 'From an import', SOURCES)
    wait_names(program, everyone)

    step('where nothing matches, one key leads back to the rows')
    choose(program, 'Filter by source', 'Entered by hand', SOURCES)
    program.app.find('label', 'Nothing matches this filter')
    press(program, 'Clear filters')
    wait_names(program, everyone)
    wait(lambda: getattr(focused(program), 'name', None) == LIST or 'table' in focused(program).getRoleName(), 5,
         'the list to have the focus')


def columns(program):
    step('columns are shown and moved')
    choose(program, 'Columns', 'Arrange columns…', (*COLUMNS, 'Arrange columns…'))
    dialog = program.dialog('Columns')
    take_picture('columns-dialog')
    key('End', 'space')
    wait(lambda: 'Note' in shown_columns(program), 5, 'the column of notes')
    for _ in range(10):
        key('alt+Up')
    wait(lambda: shown_columns(program) == MOVED, 5, f'{MOVED}; there is {shown_columns(program)}')
    key('Escape')
    program.wait_closed('Columns')

    step('what is copied as a table has these columns')
    tab_to(program, LIST)
    check_copied_table('weekly\tAmani Kiosk\t', lambda: key('ctrl+shift+c'))


def main():
    with Program() as program:
        program.use_without_signing_in()
        program.import_text(table())
        program.go('Recipients')
        program.wait_rows(len(BOOK))
        filters(program)
        columns(program)

        step('the list is sorted by any column')
        by_note = ['County Water', 'Bahati Stores', 'Amani Kiosk', 'Duma Ltd']
        in_their_order = ('Note', *COLUMNS[:-1])
        choose(program, 'Sort', 'Note', in_their_order)
        wait_names(program, by_note)
        choose(program, 'Sort', 'Descending', (*in_their_order, 'Ascending', 'Descending'))
        wait_names(program, by_note[::-1])

        step('typing in the list searches, Esc shows everyone again')
        tab_to(program, LIST)
        desktop.type_text('kiosk')
        wait_names(program, ['Amani Kiosk'])
        check_equal(program.app.text('Search recipients'), 'kiosk', 'what is searched')
        key('Escape')
        wait_names(program, by_note[::-1])

        step('the context menu')
        tab_to(program, LIST)
        key('Home')
        program.copied(lambda: key('Menu', 'Down', 'Return'), BOOK[3][4])
        check_copied_table('yearly\tDuma Ltd\t', lambda: key('shift+F10', 'Down', 'Down', 'Return'))

        step('who was removed comes back, chosen as before')
        key('Down')
        wait(lambda: chosen_rows(program) == [1], 5, 'the second row')
        key('Delete')
        wait_names(program, [name for name in by_note[::-1] if name != 'Amani Kiosk'])
        key('ctrl+z')
        wait_names(program, by_note[::-1])
        wait(lambda: chosen_rows(program) == [1], 5, f'the second row; chosen are {chosen_rows(program)}')
        wait(lambda: 'saving' not in program.status(), 20, 'everything to be saved')
        program.close()

    with Program() as program:
        step('a restart keeps place, columns and order')
        program.wait_status('^4 recipients')
        wait_names(program, by_note[::-1])
        check_equal(shown_columns(program), MOVED, 'columns')
        take_picture('list-after-restart')
        program.app.find(name='Filter by status')
        step('who types at once, searches')
        desktop.type_text('kiosk')
        wait_names(program, ['Amani Kiosk'])
        program.close()


run(main)

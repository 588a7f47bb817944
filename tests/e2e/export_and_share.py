# SPDX-License-Identifier: MIT
"""What leaves one address book arrives in another, without anybody signing in: a CSV file, a shared book, and a table
on the clipboard."""
import os
import sys
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from desktop import key, states, wait
from program import LIST, QT_DIALOGS, Program, check, check_equal, forget_clipboard, run, step, take_picture

ROOT = Path(os.environ['PAY_TEST_ROOT'])
COUNT = 40
PASSPHRASE = 'mbili tatu nne tano'


def people():
    """(name, till number, destination reference) of each; every till number begins with zeros."""
    return [(f'Duka {n:02}', f'00{n + 1000}', str(uuid.UUID(int=0x4cab4ebf_8341_4ec1_844e_c954b4740000 + n)))
            for n in range(COUNT)]


def table():
    lines = ['Type,Till name,Till number,Destination reference,Location']
    for n, (name, till, reference) in enumerate(people()):
        location = f'https://api.kopokopo.com/api/v1/pay_recipients/{uuid.UUID(int=n + 1)}'
        lines.append(f'till,{name},{till},{reference},{location}')
    return '\n'.join(lines) + '\n'


def chooses_file(program, path):
    program.app.click('Import', 'push button')
    dialog = program.dialog('Import')
    program.app.click('Choose file', root=dialog)
    program.name_file('Choose a file with recipients', path)
    return dialog


def wait_summary(program, dialog, summary):
    wait(lambda: program.app.exists('label', summary, root=dialog), 15, f'the summary {summary!r}')


def shown(program):
    """Name and reference of each row."""
    return sorted(zip(program.column('Name'), program.column('Destination reference')))


def copies_the_table(program, chosen):
    """Another program finds the rows with every digit, as text and as a table that says that its cells are text."""
    forget_clipboard()
    key('ctrl+shift+c')
    text = wait(lambda: (desktop.clipboard() or '').startswith('Name\t') and desktop.clipboard(), 10, 'the table')
    lines = ['Name\tAccount\tStatus\tDestination reference']
    lines += [f"{name}\t'{till}\t\t{reference}" for name, till, reference in chosen]
    check_equal(text.rstrip('\n').split('\n'), lines, 'the table as text')
    html = desktop.clipboard(target='text/html')
    for name, till, reference in chosen:
        for cell in (name, till, reference):
            check(f'>{cell}</td>' in html, f'{cell!r} is not in the table for spreadsheets')
    wait(lambda: f'Copied {len(chosen)} rows as a table' in program.status(), 5, 'the notice of the table')


def main():
    told = people()
    csv, shared = ROOT / 'everything.csv', ROOT / 'three'
    with Program(home=ROOT / 'first', env=QT_DIALOGS) as program:
        step('a book without credentials is filled from a table, and everything is exported as CSV')
        program.use_without_signing_in()
        wait(lambda: 'enabled' in states(program.app.find('push button', 'Import')), 20, 'the book to be open')
        program.import_text(table())
        program.wait_rows(COUNT)
        program.export('Everything', 'CSV file', csv)
        check(csv.read_bytes().startswith(b'\xef\xbb\xbfType,'), 'the CSV file does not begin as it should')
        step('three rows are copied as a table')
        program.go('Tills')
        program.wait_rows(COUNT)
        program.app.select_row(2, LIST)
        key('shift+Down', 'shift+Down')
        copies_the_table(program, told[2:5])
        step('the chosen rows are exported as a shared book; the ending is added')
        program.export('The chosen rows', 'Shared book', shared, PASSPHRASE)
        shared = shared.with_suffix('.payrecipients')
        check_equal(shared.stat().st_mode & 0o077, 0, 'rights of others on the shared book')
        program.close()

    with Program(home=ROOT / 'second', env=QT_DIALOGS) as program:
        step('a colleague opens the shared book with the right passphrase alone, looks, and merges it')
        program.use_without_signing_in()
        wait(lambda: 'enabled' in states(program.app.find('push button', 'Import')), 20, 'the book to be open')
        chooses_file(program, shared)
        dialog = program.dialog('Shared book')
        program.fill('Passphrase', 'not this one', dialog)
        program.app.click('Open shared book', root=dialog)
        wait(lambda: any('does not open' in label.name for label in program.app.find_all('label', root=dialog)), 20,
             'a sentence about the wrong passphrase')
        check('focused' in states(program.app.field('Passphrase', root=dialog)), 'the passphrase lost the focus')
        take_picture('shared-book-wrong-passphrase')
        program.fill('Passphrase', PASSPHRASE, dialog)
        key('Return')
        wait_summary(program, dialog, '3 new, 0 changed, 0 known already, 0 wrong.')
        check(any('Shared by My address book' in label.name for label in program.app.find_all('label', root=dialog)),
              'it does not say who shared it')
        take_picture('shared-book-preview')
        program.app.click('Import recipients', root=dialog)
        program.wait_closed('Shared book')
        program.wait_rows(3)
        check_equal(shown(program), sorted((name, reference) for name, _, reference in told[2:5]), 'shared recipients')
        program.choose_row(told[3][2])
        program.copied(lambda: key('ctrl+c'), told[3][2])
        step('the CSV file brings the others, and they are the same as in the first book')
        dialog = chooses_file(program, csv)
        wait_summary(program, dialog, f'{COUNT - 3} new, 0 changed, 3 known already, 0 wrong.')
        program.app.click('Import recipients', root=dialog)
        program.wait_closed('Import')
        program.wait_rows(COUNT)
        check_equal(shown(program), sorted((name, reference) for name, _, reference in told), 'names and references')
        check_equal(sorted(program.column('Account')), sorted(till for _, till, _ in told), 'accounts')
        program.close()

    with Program(str(shared), home=ROOT / 'third', env=QT_DIALOGS) as program:
        step('a double-clicked shared book opens as soon as there is a book to merge it into')
        program.wait_message('three.payrecipients opens')
        program.use_without_signing_in()
        dialog = program.dialog('Shared book', 20)
        program.fill('Passphrase', PASSPHRASE, dialog)
        key('Return')
        wait_summary(program, dialog, '3 new, 0 changed, 0 known already, 0 wrong.')
        program.app.click('Import recipients', root=dialog)
        program.wait_closed('Shared book')
        program.wait_rows(3)
        program.close()


run(main)

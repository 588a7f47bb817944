# SPDX-License-Identifier: MIT
"""Two profiles side by side: the sandbox says so, a key goes from one to the other, and one that is removed leaves
nothing on the computer, in the keyring neither."""
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
from desktop import key, states, wait
from program import Program, check, check_equal, run, step

FOLDERS = [Path(os.environ[name]) for name in ('XDG_CONFIG_HOME', 'XDG_DATA_HOME')]


def profile_id(name):
    """The id under which a profile is kept."""
    return next(path.stem for path in FOLDERS[0].rglob('*.json') if f'"{name}"' in path.read_text())


def files_of(profile):
    return [path for folder in FOLDERS for path in folder.rglob('*') if profile in str(path)]


def keyring_entries():
    found = subprocess.run(['secret-tool', 'search', '--all', 'server', 'Pay Recipients'], capture_output=True,
                           text=True, check=False)
    return (found.stdout + found.stderr).count('attribute.user')


def wait_window(program, name):
    wait(lambda: program.window().name.startswith(name), 20, f'the window of {name!r}')


def add_sandbox(program):
    key('alt+p')
    key('w')
    dialog = program.dialog('Add profile')
    program.fill('Profile name', 'Acme Sandbox', dialog)
    program.app.choose('Environment', 'Sandbox', dialog)
    program.app.click('Add', root=dialog)
    program.wait_closed('Add profile')
    wait_window(program, 'Acme Sandbox (Sandbox)')


def says_sandbox(program):
    return program.app.exists('label', 'SANDBOX')


def main():
    with Program() as program:
        program.use_without_signing_in()
        program.wait_status('^0 recipients')
        check(not says_sandbox(program), 'Production is marked as sandbox')
        wait(lambda: keyring_entries() >= 1, 10, 'the key of the book in the keyring')
        entries = keyring_entries()

        step('a second profile is added, and is marked')
        add_sandbox(program)
        wait(lambda: says_sandbox(program), 10, 'the word SANDBOX')
        check('Acme Sandbox' in [one.description for one in program.app.find_all(None, 'Profile')],
              'the profile button does not say which one is open')
        program.enter_by_hand('Till', {'Till number': '112233'})
        program.wait_status('^1 recipient(?!.*saving)')
        check(keyring_entries() == entries + 1, 'its key is not in the keyring')
        sandbox = profile_id('Acme Sandbox')
        check(len(files_of(sandbox)) >= 3, f'there is only {files_of(sandbox)}')

        step('Ctrl+2 and Ctrl+1 go from one to the other')
        key('ctrl+2')
        wait_window(program, 'My address book')
        program.wait_status('^0 recipients')
        check(not says_sandbox(program), 'Production is still marked as sandbox')
        key('ctrl+1')
        wait_window(program, 'Acme Sandbox')
        program.wait_status('^1 recipient')

        step('F1 lists the keys; the list can be searched')
        key('F1')
        dialog = program.dialog('Keyboard shortcuts')
        program.fill('Search shortcuts', 'preferences', dialog)
        key('Escape')
        program.wait_closed('Keyboard shortcuts')

        step('Ctrl+comma opens the preferences, which apply at once')
        key('ctrl+comma')
        dialog = program.dialog('Preferences')
        program.app.click('Refresh when a book opens', root=dialog)
        wait(lambda: any('refresh_on_start=true' in path.read_text() for path in FOLDERS[0].rglob('preferences.ini')), 10,
             'the preference on disk')

        step('another language, and back, with a book open')
        key('End')  # of the languages, which have the focus
        dialog = program.dialog('Mapendeleo')
        wait(lambda: 'active' in states(dialog) and any(
            'focused' in states(box) for box in program.app.find_all('combo box', root=dialog)), 15,
             'the languages to have the focus in the other language')
        key('Home')  # the computer's own
        program.app.click('Close', root=program.dialog('Preferences'))
        program.wait_closed('Preferences')
        program.wait_status('^1 recipient')

        step('a removed profile leaves nothing')
        key('alt+p')
        key('m')
        dialog = program.dialog('Remove profile')
        remove = program.app.find('push button', 'Remove profile', root=dialog)
        check('enabled' not in desktop.states(remove), 'a book with a recipient goes without a word')
        program.app.click('Delete the address book for good', root=dialog)
        wait(lambda: 'enabled' in desktop.states(remove), 5, 'the button')
        program.app.click('Remove profile', 'push button', root=dialog)
        wait_window(program, 'My address book')
        check_equal(files_of(sandbox), [], 'files left')
        check_equal(keyring_entries(), entries, 'entries in the keyring')
        program.close()


run(main)

# SPDX-License-Identifier: MIT
"""What a screen reader finds: every control of every page, menu and dialog has a name and a role of its own, and what
happens is told as it happens: a copy, the progress of a refresh, an error."""
import sys
import threading
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
import pyatspi
from desktop import key, wait
from program import Program, check, run, step

ROLELESS = {'unknown', 'invalid', 'filler', 'panel', 'frame', 'window', 'dialog', 'scroll pane', 'viewport'}
ROWS = {'table cell', 'list item', 'tree item'}
PLACES = ('Overview', 'Approvals', 'Recipients', 'Mobile wallets', 'Bank accounts', 'Tills', 'Paybills')
DIALOGS = (('ctrl+i', 'Import'), ('ctrl+e', 'Export'), ('ctrl+n', 'Add recipient'), ('ctrl+shift+n', 'Enter by hand'),
           ('F2', 'Edit by hand'), ('ctrl+comma', 'Preferences'), ('F1', 'Keyboard shortcuts'))
MENU_DIALOGS = ((('Help', 'Pay Recipients help'), 'Pay Recipients help'),
                (('Help', 'About Pay Recipients'), 'About Pay Recipients'),
                (('Profile', 'Add by signing in…'), 'Sign in to Kopo Kopo'),
                (('Profile', 'Add without signing in…'), 'Add profile'), (('Edit', 'Merge…'), 'Duplicates'))


def name_of(control):
    """Of a combo box, Qt 6.4 tells the chosen text as its name; then its label or description names it."""
    if control.getRoleName() == 'combo box':
        for relation in control.getRelationSet():
            if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
                return relation.getTarget(0).name
        return control.description
    return control.name


def controls(window):
    """What can have the focus and is to be seen, with role and name. Lists are looked at as a whole."""
    for control in desktop.walk(window):
        role, states = control.getRoleName(), desktop.states(control)
        if 'focusable' in states and 'showing' in states and role not in ROWS | ROLELESS:
            yield role, name_of(control)


seen = []


def faults(where, window):
    found = list(controls(window))
    seen.extend(found)
    yield from (f'{where}: a {role} without a name' for role, name in found if not name)
    # The same thing may be offered by a tool button and by a page, which are never in one place.
    yield from (f'{where}: {count} of {role} {name!r}' for (role, name), count in Counter(found).items()
                if name and count > 1)


class Listener:
    """Collects what the program tells the accessibility bus while a block runs."""

    EVENTS = ('object:state-changed:showing', 'object:property-change:accessible-value', 'object:text-changed:insert')

    def __init__(self):
        self.heard = []

    def hear(self, event):
        try:
            self.heard.append((event.type, event.source.getRoleName(), event.source.name, event.source.description,
                               event.detail1))
        except Exception:
            pass  # gone before it could be asked

    def __enter__(self):
        pyatspi.Registry.registerEventListener(self.hear, *self.EVENTS)
        self.thread = threading.Thread(target=pyatspi.Registry.start, daemon=True)
        self.thread.start()
        return self

    def __exit__(self, *_):
        pyatspi.Registry.stop()
        self.thread.join(10)
        pyatspi.Registry.deregisterEventListener(self.hear, *self.EVENTS)

    def alert(self, part):
        """An alert that appeared and says this."""
        return any(kind.startswith('object:state-changed:showing') and role in ('alert', 'notification') and shown
                   and part in name + description for kind, role, name, description, shown in self.heard)

    def status(self):
        return any(kind.startswith('object:text-changed:insert') and name == 'Status'
                   for kind, _, name, _, _ in self.heard)

    def progress(self):
        return any(kind.startswith('object:property-change:accessible-value') and name == 'Refresh progress'
                   for kind, _, name, _, _ in self.heard)


def main():
    found = []
    with Program('--demo-recipients', '40') as program:
        program.wait_refreshed(40)
        step('every page')
        for place in PLACES:
            program.go(place)
            if place != 'Overview':
                program.app.select_row(0, 'Recipients list')
            found += faults(place, program.window())

        step('every menu')
        program.go('Recipients')
        program.app.select_row(0, 'Recipients list')
        bar = program.app.find('menu bar', root=program.window())
        for menu in desktop.kids(bar):
            check(menu.name, 'a menu without a name')
            items = [item for item in desktop.walk(menu) if item.getRoleName().endswith('menu item')]
            check(len(items) > 2, f'the menu {menu.name!r} is empty')
            found += [f'menu {menu.name}: an item without a name' for item in items if not item.name]

        step('every dialog')
        for keys, title in DIALOGS:
            key(keys)
            found += faults(title, program.dialog(title))
            key('Escape')
            program.wait_closed(title)
        key('shift+Down')  # to merge takes two
        for path, title in MENU_DIALOGS:
            program.app.menu(*path)
            found += faults(title, program.dialog(title))
            key('Escape')
            program.wait_closed(title)
        program.app.select_row(0, 'Recipients list')
        check(not found, '\n'.join(found))
        check(len(seen) > 150 and ('push button', 'Copy destination reference') in seen, f'only {len(seen)} controls seen')

        step('a copy, the progress of a refresh and its end are told')
        with Listener() as listener:
            program.app.click('Copy destination reference')
            wait(lambda: listener.alert('Copied the destination reference'), 10, 'the copy to be told')
            program.app.click('Refresh', 'push button')
            wait(lambda: listener.progress(), 20, 'the progress to be told')
            program.wait_status('refreshed just now')
            wait(lambda: listener.status(), 20, 'the end of the refresh to be told')
        program.close()

    step('a problem is told')
    with Program() as program:
        program.use_without_signing_in()
        with Listener() as listener:
            wait(lambda: program.app.exists('push button', 'Only for this session'), 20, 'the question')
            program.app.click('Only for this session')
            wait(lambda: listener.alert('for this session only'), 10, 'the banner to be told')
        program.close()


run(main)

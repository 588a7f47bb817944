#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Drives a Qt Widgets program as a person would: by accessible names, the keyboard and the mouse.

Runs inside session.sh, with Debian's own /usr/bin/python3 (it has gi and pyatspi):

    session.sh -- /usr/bin/python3 my_check.py               # my_check.py: from desktop import App
    session.sh -- bash                                       # then, by hand:
    /usr/bin/python3 desktop.py dump pay-recipients

    app = App.launch(['/path/pay-recipients'], env={...})    # or App.attach('pay-recipients'), App.attach(pid=123)
    window = app.window('Pay Recipients')                    # frames and dialogs are children of the application
    app.nav('Paybills')                                      # a mouse click on the tree item, expanding parents
    app.select_row('Jane Wanjiru', table='Recipients list')  # scrolls as a person does, then a mouse click
    app.click('Copy destination reference')                  # accessible action; how='mouse' for a real click
    app.type_into('Client ID', 'abc')                        # focus, select all, keyboard
    app.set_text('Client ID', 'abc')                         # accessible text (Qt 6.4 lets it into read-only fields!)
    app.text('Destination reference'); app.wait_text('Destination reference', 'X')
    clipboard(), selection('primary'), screenshot('/tmp/a.png'), key('ctrl+a')
"""
import os, signal, subprocess, sys, time
from typing import NamedTuple
import pyatspi
from gi.repository import Atspi, GLib

# A program that others keep from running answers late; libatspi gives up after 800 ms if it is not told otherwise.
Atspi.set_timeout(5000, 15000)

SCALE = float(os.environ.get('QT_SCALE_FACTOR') or 1)

LEAFY = {'table', 'tree', 'tree table', 'list'}      # never walked: a 100k x 5 table has 600,006 children
BUTTONS = {'push button', 'toggle button', 'check box', 'radio button', 'menu item', 'check menu item', 'page tab'}
TELLING = {'focused', 'selected', 'checked', 'read only', 'expandable', 'expanded', 'modal', 'active'}
FIELDS = {'text', 'password text', 'entry', 'spin button', 'combo box', 'label', 'status bar', 'editbar'}


class NotFound(AssertionError):
    pass


def run(*argv, timeout=10, **kw):
    return subprocess.run(argv, capture_output=True, text=True, timeout=timeout, **kw)


def wait(fn, timeout=5.0, what='condition', every=0.03):
    """What fn() gives, once it gives something. The last look begins after the time is over, however long one takes."""
    end, err = time.monotonic() + timeout, None
    while True:
        began = time.monotonic()
        try:
            r = fn()
            if r:
                return r
        except Exception as e:                       # objects die while windows close: keep trying
            err = e
        if began > end:
            raise NotFound(f'timed out after {timeout}s waiting for {what}' + (f' ({err})' if err else ''))
        time.sleep(every)


# ---- keyboard, mouse, clipboard, pictures -------------------------------------------------------
def key(*keys):
    run('xdotool', 'key', '--clearmodifiers', '--delay', '15', *keys)
    time.sleep(.05)


def type_text(text, delay=25):
    """Keyboard, ASCII. xdotool loses the case of letters outside the keymap (types a-ring for A-ring) and drops
    some characters below a delay of 25 ms: use paste_text() for anything else."""
    run('xdotool', 'type', '--clearmodifiers', '--delay', str(delay), '--', text, timeout=120)
    time.sleep(.1)


def fill_clipboard(text):
    """Any characters, exactly. xclip ends before the display knows of it: what another program sees is waited for."""
    subprocess.run(['xclip', '-i', '-selection', 'clipboard'], input=text, text=True, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait(lambda: clipboard() == text, 15, 'the clipboard to be filled')


def paste_text(text):
    """Any characters, exactly, by Ctrl+V."""
    fill_clipboard(text)
    key('ctrl+v'); time.sleep(.1)


def mouse_click(x, y, button=1, repeat=1):
    run('xdotool', 'mousemove', str(int(x)), str(int(y)),
        'click', '--repeat', str(repeat), '--delay', '30', str(button))
    time.sleep(.05)


def clipboard(sel='clipboard', target=None):
    """Text on the clipboard as another program sees it; None when nobody owns it or it is empty."""
    a = ['xclip', '-o', '-selection', sel] + (['-t', target] if target else [])
    try:
        r = run(*a, timeout=5)
    except subprocess.TimeoutExpired:
        raise AssertionError(f'the owner of {sel} does not answer')
    return r.stdout if r.returncode == 0 else None


def selection(sel='primary'):
    return clipboard(sel)


def screenshot(path, window='root'):
    r = run('import', '-window', str(window), path, timeout=30)
    assert r.returncode == 0, r.stderr
    return path


# ---- accessible objects -------------------------------------------------------------------------
class Appearances:
    """What of a role comes into view from now on, by name, however short it stays: the program tells it itself."""

    def __init__(self, role):
        self.role, self.names = role, set()
        self.listener = Atspi.EventListener.new(self._note)
        self.listener.register('object:state-changed:showing')

    def _note(self, event):
        try:
            if event.detail1 and event.source.get_role_name() == self.role:
                self.names.add(event.source.get_name())
        except GLib.GError:                          # it is gone again, with its window
            pass

    def has(self, name):
        while GLib.MainContext.default().iteration(False):
            pass
        return name in self.names


def states(a):
    return {pyatspi.stateToString(s) for s in a.getState().getStates()}


def kids(a, limit=None):
    n = a.childCount if limit is None else min(a.childCount, limit)
    for i in range(n):
        c = a.getChildAtIndex(i)
        if c is not None:
            yield c


def walk(a, into_leafy=False):
    """From the object down. What the program takes away meanwhile is left out; that the program itself is gone is told."""
    try:
        below = [] if a.getRoleName() in LEAFY and not into_leafy else list(kids(a))
    except GLib.GError as e:
        if 'No such object path' not in str(e):
            raise
        return
    yield a
    for c in below:
        yield from walk(c, into_leafy)


def text_of(a):
    ifs = pyatspi.listInterfaces(a)
    if 'Text' in ifs:
        return a.queryText().getText(0, -1)          # password fields answer ''
    return a.name


class Extents(NamedTuple):
    """In pixels of the screen."""
    x: int
    y: int
    width: int
    height: int


def extents(a):
    # Qt 6.4 tells them in its own, device-independent pixels.
    e = a.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return Extents(*(round(n * SCALE) for n in (e.x, e.y, e.width, e.height)))


def centre(a):
    e = extents(a)
    return e.x + min(e.width // 2, round(60 * SCALE)), e.y + e.height // 2


def describe(a):
    ifs = [i for i in pyatspi.listInterfaces(a) if i not in ('Accessible', 'Component', 'Collection')]
    actions = [a.queryAction().getName(i) for i in range(a.queryAction().nActions)] if 'Action' in ifs else []
    s = f'[{a.getRoleName()}] {a.name!r}'
    if a.description: s += f' desc={a.description!r}'
    if 'Text' in ifs: s += f' text={text_of(a)!r}'
    if 'Table' in ifs: t = a.queryTable(); s += f' {t.nRows}x{t.nColumns} selected={list(t.getSelectedRows())}'
    if actions: s += f' actions={actions}'
    s += ' ' + ','.join(sorted(states(a) & TELLING))
    if 'enabled' not in states(a): s += ' DISABLED'
    if 'showing' not in states(a): s += ' hidden'
    return s


def dump(a, out=sys.stdout, depth=0, cells=12):
    print('  ' * depth + describe(a), file=out)
    limit = cells if a.getRoleName() in LEAFY else None
    for c in kids(a, limit):
        dump(c, out, depth + 1, cells)
    if limit is not None and a.childCount > limit:
        print('  ' * (depth + 1) + f'... {a.childCount - limit} more', file=out)


class App:
    def __init__(self, acc, proc=None):
        self.acc, self.proc = acc, proc
        self.pid = acc.get_process_id()
        Atspi.Accessible.set_cache_mask(acc, Atspi.Cache.NONE)   # always ask the program, never a cache

    @classmethod
    def attach(cls, name=None, pid=None, timeout=15, proc=None):
        def look():
            if proc is not None and proc.poll() is not None:
                raise NotFound(f'program ended with {proc.returncode}')
            desk = pyatspi.Registry.getDesktop(0)
            for c in kids(desk):
                try:
                    if (pid and c.get_process_id() == pid or name and c.name == name) and c.childCount:
                        return c
                except Exception:
                    pass
        return cls(wait(look, timeout, f'application {name or pid} on the accessibility bus'), proc)

    @classmethod
    def launch(cls, argv, env=None, timeout=15, log=None):
        out = open(log, 'ab') if log else None
        p = subprocess.Popen(argv, env={**os.environ, **(env or {})}, stdout=out, stderr=out, start_new_session=False)
        return cls.attach(pid=p.pid, timeout=timeout, proc=p)

    # -- finding
    def windows(self):
        return list(kids(self.acc))

    def window(self, title=None, timeout=5):
        def look():
            return next((w for w in self.windows()
                         if 'showing' in states(w) and (title is None or w.name == title)), None)
        return wait(look, timeout, f'window {title!r}')

    def find_all(self, role=None, name=None, root=None, showing=True, pred=None):
        roles = {role} if isinstance(role, str) else role
        for top in ([root] if root is not None else reversed(self.windows())):   # newest window first
            for a in walk(top):
                try:
                    if roles and a.getRoleName() not in roles: continue
                    if name is not None and a.name != name: continue
                    if showing and 'showing' not in states(a): continue
                    if pred and not pred(a): continue
                except Exception:
                    continue
                yield a

    def find(self, role=None, name=None, root=None, timeout=5, **kw):
        return wait(lambda: next(self.find_all(role, name, root, **kw), None), timeout, f'{role or "object"} {name!r}')

    def exists(self, role=None, name=None, **kw):
        return next(self.find_all(role, name, **kw), None) is not None

    def dump(self, out=sys.stdout, cells=12):
        dump(self.acc, out, 0, cells)

    # -- buttons
    def click(self, name, role=None, how='action', root=None, timeout=5):
        a = wait(lambda: next(self.find_all(role or BUTTONS, name, root), None), timeout, f'button {name!r}')
        wait(lambda: 'enabled' in states(a), timeout, f'{name!r} to be enabled')
        if how == 'mouse':
            mouse_click(*centre(a))
        else:
            act = a.queryAction()
            names = [act.getName(i) for i in range(act.nActions)]
            i = next((names.index(n) for n in ('Press', 'Toggle', 'ShowMenu') if n in names), None)
            if i is None:
                raise AssertionError(f'{name!r} has no Press action: {names}')
            act.doAction(i)
        time.sleep(.05)

    # -- fields
    def field(self, name, timeout=5, root=None):
        """By accessible name (a label's buddy gives its text as the name), or the only one with that role."""
        def look():
            return (next(self.find_all(FIELDS - {'label'}, name, root), None)
                    or next(self.find_all('label', name, root), None))
        return wait(look, timeout, f'field {name!r}')

    def text(self, name, **kw):
        return text_of(self.field(name, **kw))

    def wait_text(self, name, want, timeout=5):
        ok = want if callable(want) else (lambda t: t == want)
        try:
            wait(lambda: ok(self.text(name, timeout=0.2)), timeout, f'{name!r} to be {want!r}')
        except NotFound as e:
            raise NotFound(f'{e}; it is {self.text(name)!r}')

    def focus(self, a):
        if not a.queryComponent().grabFocus():       # tables and trees answer False in Qt 6.4
            mouse_click(*centre(a))
        wait(lambda: 'focused' in states(a), 2, f'{a.name!r} to take the focus')

    def set_text(self, name, value, root=None):
        f = self.field(name, root=root)
        if 'read only' in states(f):
            raise AssertionError(f'{name!r} is read-only')   # Qt 6.4 would let AT-SPI overwrite it
        if not f.queryEditableText().setTextContents(value):
            raise AssertionError(f'cannot set {name!r}')

    def type_into(self, name, value, root=None):
        f = self.field(name, root=root)
        self.focus(f)
        key('ctrl+a', 'Delete')
        type_text(value) if value.isascii() else paste_text(value)

    def labelled(self, label, roles=None, root=None, timeout=5):
        """The widget whose QLabel buddy says `label`, or whose accessible description is `label`. Needed for
        combo boxes: in Qt 6.4 a QComboBox's name is its current text, whatever setAccessibleName() said."""
        def look():
            for a in self.find_all(roles, None, root):
                if a.description == label: return a
                for r in a.getRelationSet():
                    if r.getRelationType() == pyatspi.RELATION_LABELLED_BY and any(
                            r.getTarget(i).name == label for i in range(r.getNTargets())): return a
        return wait(look, timeout, f'widget labelled {label!r}')

    def choose(self, label, option, root=None):
        """Pick an option of a combo box, by keyboard, as a user would."""
        c = self.labelled(label, 'combo box', root)
        opts = [x.name for x in next(k for k in kids(c) if k.getRoleName() == 'list')]
        mouse_click(*centre(c)); time.sleep(.2)        # opens the list; grabFocus is refused for combo boxes
        key('Home', *['Down'] * opts.index(option), 'Return')
        wait(lambda: c.name == option, 2, f'{label!r} to be {option!r}')

    def menu(self, *path):
        """menu('File', 'Export...'): opens with the mouse, then clicks."""
        for name in path:
            a = self.find({'menu item', 'check menu item', 'radio menu item'}, name)
            mouse_click(*centre(a)); time.sleep(.15)

    def status(self):
        return self.find('status bar').name

    # -- trees and tables
    def view(self, name=None, roles=('tree', 'table', 'tree table', 'list')):
        return self.find(set(roles), name)

    def items(self, view):
        t = view.queryTable()
        return [t.getAccessibleAt(i, 0).name for i in range(t.nRows)]

    def nav(self, *path, view=None, how='mouse'):
        """Select a side-navigation item: nav('Paybills') or nav('Recipients', 'Paybills')."""
        v = self.view(view, ('tree', 'list'))
        for i, name in enumerate(path):
            if i:                                      # open the parent if the child is not there yet
                parent = self._item(v, path[i - 1])
                if name not in self.items(v) and 'expanded' not in states(parent):
                    mouse_click(*centre(parent)); key('Right')
            cell = wait(lambda: self._item(v, name), 3, f'item {name!r} in {self.items(v)}')
        if how == 'action':
            cell.queryAction().doAction(0)             # selects, but does NOT move the current item
        else:
            self._bring(v, cell); mouse_click(*centre(cell))
        wait(lambda: 'selected' in states(self._item(v, path[-1])), 3, f'{path[-1]!r} to be selected')

    def _item(self, v, name):
        t = v.queryTable()
        return next((c for c in (t.getAccessibleAt(i, 0) for i in range(t.nRows)) if c and c.name == name), None)

    def _inside(self, v, cell):
        e, b = extents(cell), extents(v)
        if v.getRoleName() == 'table':                 # below the header, above a scroll bar
            return b.y + 26 * SCALE <= e.y + 2 and e.y + e.height <= b.y + b.height - 18 * SCALE and e.height > 0
        return b.y <= e.y and e.y + e.height <= b.y + b.height

    def _bring(self, v, cell, limit=4000):
        b = extents(v)
        run('xdotool', 'mousemove', str(b.x + b.width // 2), str(b.y + b.height // 2))
        for _ in range(limit):                         # wheel: 3 lines a notch
            if self._inside(v, cell): return
            e = extents(cell)
            if e.y < b.y + 26 * SCALE: btn, gap = '4', round(b.y + 26 * SCALE - e.y)
            else: btn, gap = '5', e.y + e.height - (b.y + b.height)
            n = max(1, min(200, gap // max(1, 3 * e.height)))
            run('xdotool', 'click', '--repeat', str(n), '--delay', '2', btn, timeout=60)
            time.sleep(.08)
            if extents(cell).y == e.y and n == 1: break   # cannot scroll any further
        e = extents(cell)                              # the last rows: at the end of the scroll range they
        if not (b.y <= e.y and e.y + e.height <= b.y + b.height):   # may lie where a scroll bar would be
            raise AssertionError(f'cannot scroll to {cell.name!r}')

    def row_of(self, text, table=None, column=None):
        t = self.view(table, ('table', 'tree table')).queryTable()
        if column is None:
            cols = range(t.nColumns)
        else:
            cols = [column if isinstance(column, int) else self.headers(table).index(column)]
        for r in range(t.nRows):
            for c in cols:
                a = t.getAccessibleAt(r, c)
                if a is not None and a.name == text:
                    return r
        raise NotFound(f'no row with {text!r}')

    def headers(self, table=None):
        t = self.view(table, ('table', 'tree table')).queryTable()
        return [t.getColumnHeader(c).name for c in range(t.nColumns)]

    def shown_headers(self, table=None):
        """Without the hidden columns: Qt tells of these, too, but they have no place on the screen."""
        t = self.view(table, ('table', 'tree table')).queryTable()
        return [h.name for h in map(t.getColumnHeader, range(t.nColumns)) if 'Component' in pyatspi.listInterfaces(h)]

    def row(self, r, table=None):
        t = self.view(table, ('table', 'tree table')).queryTable()
        return [t.getAccessibleAt(r, c).name for c in range(t.nColumns)]

    def select_row(self, text_or_row, table=None, column=0, how='mouse'):
        v = self.view(table, ('table', 'tree table')); t = v.queryTable()
        r = text_or_row if isinstance(text_or_row, int) else self.row_of(text_or_row, table, column)
        if how == 'atspi':
            t.addRowSelection(r)                       # instant at any size; does not scroll or move the current item
        else:
            cell = t.getAccessibleAt(r, 0)
            self._bring(v, cell); mouse_click(*centre(t.getAccessibleAt(r, 0)))
        wait(lambda: r in list(t.getSelectedRows()), 3, f'row {r} to be selected')
        return r

    # -- the process
    def xid(self, title=None):
        r = run('xdotool', 'search', '--onlyvisible', '--pid', str(self.pid), *(['--name', title] if title else []))
        return r.stdout.split()[-1]

    def close(self, timeout=5):
        """As the window's close button does (WM_DELETE_WINDOW; needs openbox)."""
        run('wmctrl', '-i', '-c', hex(int(self.xid())))
        if self.proc: self.proc.wait(timeout)

    def kill(self, sig=signal.SIGTERM, timeout=5):
        os.kill(self.pid, sig)
        if self.proc: self.proc.wait(timeout)


def main(argv):
    if len(argv) < 2:
        print(__doc__); return 2
    cmd, who, rest = argv[0], argv[1], argv[2:]
    app = App.attach(pid=int(who)) if who.isdigit() else App.attach(who)
    if cmd == 'dump': app.dump()
    elif cmd == 'click': app.click(rest[0])
    elif cmd == 'nav': app.nav(*rest)
    elif cmd == 'row': app.select_row(rest[0])
    elif cmd == 'set': app.set_text(rest[0], rest[1])
    elif cmd == 'type': app.type_into(rest[0], rest[1])
    elif cmd == 'text': print(app.text(rest[0]))
    elif cmd == 'shot': screenshot(rest[0])
    else: print('commands: dump click nav row set type text shot', file=sys.stderr); return 2
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))

#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A desktop's portal on the session bus, of which only the settings of its appearance are there.

As a program it serves until its input ends: `color-scheme 1` sets a key and tells whoever listens, as a desktop does
when its person changes the setting. It writes a line when it is ready, and one for each change that was told.
"""
import subprocess
import sys

NAME = 'org.freedesktop.portal.Desktop'
PATH = '/org/freedesktop/portal/desktop'
INTERFACE = 'org.freedesktop.portal.Settings'
GROUP = 'org.freedesktop.appearance'
XML = f'''<node><interface name="{INTERFACE}">
<method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
<signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>'''


class Portal:
    """The service in a process of its own. Keys are `color-scheme` (0 none, 1 dark, 2 light) and `contrast` (1 more)."""

    def __init__(self, **settings):
        self.settings = settings

    def __enter__(self):
        self.process = subprocess.Popen([sys.executable, '-B', __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True)
        self._await_line()
        for key, value in self.settings.items():
            self.set(key.replace('_', '-'), value)
        return self

    def set(self, key, value):
        self.process.stdin.write(f'{key} {value}\n')
        self.process.stdin.flush()
        self._await_line()

    def _await_line(self):
        if not self.process.stdout.readline():
            raise AssertionError('the portal does not run')

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


def serve():
    from gi.repository import Gio, GLib
    loop = GLib.MainLoop()
    settings = {}

    def call(connection, sender, path, interface, method, arguments, invocation):
        group, key = arguments.unpack()
        if group == GROUP and key in settings:
            # As the real one does, in one variant more than its signal.
            invocation.return_value(GLib.Variant('(v)', (GLib.Variant('v', GLib.Variant('u', settings[key])),)))
        else:
            invocation.return_dbus_error('org.freedesktop.portal.Error.NotFound', 'Requested setting not found')

    connection = Gio.bus_get_sync(Gio.BusType.SESSION)
    connection.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0], call, None, None)
    Gio.bus_own_name_on_connection(connection, NAME, Gio.BusNameOwnerFlags.NONE, lambda *_: print('ready', flush=True),
                                   lambda *_: loop.quit())

    def read(source, condition):
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        key, value = line.split()
        settings[key] = int(value)
        connection.emit_signal(None, PATH, INTERFACE, 'SettingChanged',
                               GLib.Variant('(ssv)', (GROUP, key, GLib.Variant('u', settings[key]))))
        print('told', flush=True)
        return True

    GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN | GLib.IO_HUP, read)
    loop.run()


if __name__ == '__main__':
    serve()

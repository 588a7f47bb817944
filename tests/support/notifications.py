#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A desktop's notification service on the session bus, which shows nothing and remembers what it was asked to show.

As a program it serves until its input ends: a line of JSON on standard output for each notice (the first one when it is
ready), and a click for each id on standard input.
"""
import json
import subprocess
import sys
import threading

INTERFACE = 'org.freedesktop.Notifications'
PATH = '/org/freedesktop/Notifications'
XML = f'''<node><interface name="{INTERFACE}">
<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
<arg type="a{{sv}}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/></method>
<signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>'''


class Notifications:
    """The service in a process of its own. `shown` holds what it was asked to show, oldest first."""

    def __enter__(self):
        self.process = subprocess.Popen([sys.executable, '-B', __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True)
        self.shown = []
        if not self.process.stdout.readline():
            raise AssertionError('the notification service did not start')
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        return self

    def _read(self):
        for line in self.process.stdout:
            self.shown.append(json.loads(line))

    def click(self, notice):
        self.process.stdin.write(f'{notice["id"]}\n')
        self.process.stdin.flush()

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(10)
        self.reader.join(10)
        self.process.stdout.close()


def serve():
    from gi.repository import Gio, GLib
    loop = GLib.MainLoop()
    last = 0

    def tell(notice):
        print(json.dumps(notice), flush=True)

    def call(connection, sender, path, interface, method, arguments, invocation):
        nonlocal last
        program, replaces, icon, title, text, actions, hints, timeout = arguments.unpack()
        last = replaces or last + 1
        invocation.return_value(GLib.Variant('(u)', (last,)))
        tell({'id': last, 'replaces': replaces, 'program': program, 'title': title, 'text': text, 'actions': actions})

    connection = Gio.bus_get_sync(Gio.BusType.SESSION)
    connection.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0], call, None, None)
    Gio.bus_own_name_on_connection(connection, INTERFACE, Gio.BusNameOwnerFlags.NONE, lambda *_: tell({}),
                                   lambda *_: loop.quit())

    def read(source, condition):
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        connection.emit_signal(None, PATH, INTERFACE, 'ActionInvoked', GLib.Variant('(us)', (int(line), 'default')))
        return True

    GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN | GLib.IO_HUP, read)
    loop.run()


if __name__ == '__main__':
    serve()

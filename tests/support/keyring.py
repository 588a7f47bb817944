# SPDX-License-Identifier: MIT
"""The keyring beside the program: what is kept in it, read and never printed; and its lock."""
import base64
import os
import re
import subprocess

from gi.repository import Gio, GLib

LOGIN = '/org/freedesktop/secrets/collection/login'


def entries():
    """The program's secrets by their names."""
    return {name: plain(value) for name, value in kept().items()}


def kept():
    """The same as they are kept."""
    told = subprocess.run(['secret-tool', 'search', '--all', '--unlock', 'server', 'Pay Recipients'],
                          capture_output=True, text=True, timeout=20)
    names = re.findall(r'^attribute\.user = (.*)$', told.stdout + told.stderr, re.M)
    values = re.findall(r'^secret = (.*)$', told.stdout, re.M)
    return dict(zip(names, values, strict=True))


def plain(value):
    """QtKeychain keeps bytes in base64, and texts as they are."""
    try:
        return base64.b64decode(value, validate=True).decode('utf-8', 'replace')
    except ValueError:
        return value


def book_key():
    """The key of the one book there is: the bytes, and the text as which they are kept."""
    (value,) = [value for name, value in kept().items() if name.startswith('book-key/')]
    return base64.b64decode(value, validate=True), value


def holds_credentials(secret):
    return any(name.startswith('credentials/') and secret in value for name, value in entries().items())


def lock():
    """As when the person has been away."""
    call('org.freedesktop.Secret.Service', 'Lock', GLib.Variant('(ao)', ([LOGIN],)))


def unlock():
    """As logging in does, without a question."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)  # the keyring ends what was begun over a connection with it
    session = call('org.freedesktop.Secret.Service', 'OpenSession',
                   GLib.Variant('(sv)', ('plain', GLib.Variant('s', ''))), bus)[1]
    password = os.environ['PAY_TEST_PASSWORD'].encode()
    call('org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface', 'UnlockWithMasterPassword',
         GLib.Variant('(o(oayays))', (LOGIN, (session, b'', password, 'text/plain'))), bus)


def call(interface, method, arguments, bus=None):
    bus = bus or Gio.bus_get_sync(Gio.BusType.SESSION)
    return bus.call_sync('org.freedesktop.secrets', '/org/freedesktop/secrets', interface, method, arguments, None,
                         Gio.DBusCallFlags.NONE, 20_000).unpack()

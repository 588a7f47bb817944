# SPDX-License-Identifier: MIT
"""What the program keeps in the keyring, read by another program and never printed."""
import base64
import re
import subprocess


def entries():
    """The program's secrets by their names."""
    told = subprocess.run(['secret-tool', 'search', '--all', '--unlock', 'server', 'Pay Recipients'],
                          capture_output=True, text=True, timeout=20)
    names = re.findall(r'^attribute\.user = (.*)$', told.stdout + told.stderr, re.M)
    values = re.findall(r'^secret = (.*)$', told.stdout, re.M)
    return {name: plain(value) for name, value in zip(names, values, strict=True)}


def plain(value):
    """QtKeychain keeps bytes in base64, and texts as they are."""
    try:
        return base64.b64decode(value, validate=True).decode('utf-8', 'replace')
    except ValueError:
        return value


def holds_credentials(secret):
    return any(name.startswith('credentials/') and secret in value for name, value in entries().items())

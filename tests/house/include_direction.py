# SPDX-License-Identifier: MIT
"""Who may use whom: checks the #include lines of lib/ and app/, and what their targets link.

All folders of lib/ share one include root, so the compiler does not stop a forbidden include.
"""
import re

from source_tree import CPP, files, main, text_of

# A folder of lib/ may use itself and these.
MAY_USE = {
    'recipients': set(),
    'http2': {'modules'},
    'k2': {'http2'},
    'profiles': set(),
    'keychain': set(),
    'sandbox': set(),
    'sealing': set(),
    'modules': set(),
    'store': {'recipients', 'sealing'},
    'exchange': {'recipients', 'sealing', 'modules'},
    'trust': {'recipients'},
    'sync': {'k2', 'recipients', 'profiles'},
}
# The modules of Qt that a folder may link; none of them may link Gui or Widgets.
MAY_LINK = {
    'recipients': {'Core'},
    'http2': {'Core', 'Network'},
    'k2': {'Core', 'Network'},
    'profiles': {'Core'},
    'keychain': {'Core', 'DBus'},
    'sandbox': {'Core'},
    'sealing': {'Core'},
    'modules': {'Core'},
    'store': {'Core', 'Sql'},
    'exchange': {'Core'},
    'trust': {'Core'},
    'sync': {'Core', 'Network'},
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
OURS = re.compile(r'\b(?:PayRecipients::|pay_recipients_)(\w+)')
QT = re.compile(r'\bQt6::(\w+)')


def check(root):
    lib, app = root / 'lib', root / 'app'
    for path in files(root, ['lib', 'app']):
        in_app = app in path.parents
        subject = path.relative_to(app if in_app else lib).parts[0]
        if not in_app and path.parent == lib:
            continue
        if not in_app and subject not in MAY_USE:
            yield path, 1, f'lib/{subject} is not in the table of who may use whom'
            continue
        if path.suffix in CPP:
            rule = include_in_app if in_app else include_in_lib
        elif path.name == 'CMakeLists.txt' and not in_app:
            rule = link_in_lib
        else:
            continue
        for number, line in enumerate(text_of(path).splitlines(), 1):
            for sentence in rule(root, path, subject, line):
                yield path, number, sentence


def include_in_lib(root, path, subject, line):
    match = INCLUDE.match(line)
    if not match or match[1] == '<' and not (root / 'lib' / match[2]).exists():
        return
    target = match[2]
    folder = target.split('/')[0]
    if '..' in target.split('/'):
        yield f'"{target}" leaves its folder sideways; include it from the root lib/'
    elif '/' not in target:
        if not (path.parent / target).exists():
            yield f'"{target}" names no folder; write "{subject}/{target}" or what it is'
    elif not (root / 'lib' / target).exists():
        yield f'"{target}" is not in lib/, the only root that lib/ includes from'
    elif folder != subject and folder not in MAY_USE[subject]:
        allowed = ', '.join(sorted(MAY_USE[subject])) or 'none of ours'
        yield f'lib/{subject} may not use lib/{folder} (only: {allowed})'


def include_in_app(root, path, _subject, line):
    match = INCLUDE.match(line)
    if match and match[1] == '"' and ('..' in match[2].split('/') or not any(
            (place / match[2]).exists() for place in (root / 'app', root / 'lib', path.parent))):
        yield f'"{match[2]}" is neither in app/ nor in lib/'


def link_in_lib(_root, _path, subject, line):
    code = line.split('#')[0]
    for used in OURS.findall(code):
        if used in MAY_USE and used != subject and used not in MAY_USE[subject]:
            yield f'lib/{subject} may not link PayRecipients::{used}'
        if used == 'app':
            yield f'lib/{subject} may not link the program'
    for module in QT.findall(code):
        if module not in MAY_LINK[subject]:
            yield f'lib/{subject} may not link Qt6::{module}'


if __name__ == '__main__':
    main(check, __doc__)

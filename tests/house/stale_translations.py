# SPDX-License-Identifier: MIT
"""The files of resources/translations hold what lupdate finds in the source, each text under the class that shows it.

A text that lupdate puts under another class, such as one in a template, is shown untranslated."""
import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree
from pathlib import Path

from source_tree import files, main

LUPDATE = os.environ.get('LUPDATE', '/usr/lib/qt6/bin/lupdate')
COMPLAINT = re.compile(r'^(/.*?):(\d+): (.*)$', re.MULTILINE)


def texts(path):
    return {(context.findtext('name'), message.findtext('source'), message.findtext('comment') or '')
            for context in xml.etree.ElementTree.parse(path).iter('context') for message in context.iter('message')}


def check(root):
    complaints = set()
    for path in files(root, ['resources/translations']):
        if path.suffix != '.ts':
            continue
        with tempfile.TemporaryDirectory() as folder:
            updated = Path(shutil.copy(path, folder))
            plurals = ['-pluralonly'] if path.name.endswith('_en.ts') else []
            said = subprocess.run([LUPDATE, *plurals, '-no-obsolete', '-locations', 'none', root / 'app', root / 'lib', '-ts',
                                   updated], check=True, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout
            complaints.update(COMPLAINT.findall(said))
            for context, text, _ in sorted(texts(path) ^ texts(updated)):
                yield path, 1, f'“{text}” of {context} is not as in the source; build the target translations_update'
    for source, line, complaint in sorted(complaints):
        yield root / Path(source).relative_to(root.resolve()), int(line), f'lupdate says: {complaint}'


if __name__ == '__main__':
    main(check, __doc__)

# SPDX-License-Identifier: MIT
"""Every text of the program is translated in every language of resources/translations, and nothing is unfinished.

English has its texts in the source and only plurals in its file, which plurals.py looks after."""
import re
import xml.etree.ElementTree

from source_tree import CPP, files, main, text_of

CALLS = re.compile(r'\b(?:tr|translate|QT_TRANSLATE_NOOP)\(\s*((?:"(?:[^"\\]|\\.)*"[\s,]*)+)')
LITERALS = re.compile(r'((?:"(?:[^"\\]|\\.)*"\s*)+)(,|$)?')
PART = re.compile(r'"((?:[^"\\]|\\.)*)"')
ARGUMENTS = re.compile(r'%L?(?:\d+|n)|%[vm](?!\w)')


def plain(literal):
    return ''.join(PART.findall(literal)).replace('\\"', '"').replace('\\n', '\n').replace('\\\\', '\\')


def texts(source):
    """(offset, text) of all that lupdate would find: of translate(context, text) the second, of tr(text) the first."""
    for call in CALLS.finditer(source):
        literals = [plain(found[1]) for found in LITERALS.finditer(call[1]) if found[1]]
        which = 0 if call[0].startswith('tr(') else 1
        if len(literals) > which:
            yield call.start(), literals[which]


def arguments(text):
    return sorted(argument for argument in ARGUMENTS.findall(text) if not argument.endswith('n'))


def faults_of(message):
    translation = message.find('translation')
    forms = [form.text for form in translation.iter('numerusform')] or [translation.text]
    if translation.get('type') == 'unfinished' or not all(forms):
        yield 'is not finished'
        return
    # "One recipient" needs no number.
    for form in forms:
        if arguments(form) != arguments(message.findtext('source')):
            yield f'has other arguments in “{form}”'



def check(root):
    wanted = [(path, text_of(path), list(texts(text_of(path)))) for path in files(root, ['app', 'lib'])
              if path.suffix in CPP]
    for path in files(root, ['resources/translations']):
        if path.suffix != '.ts':
            continue
        known = set()
        for message in xml.etree.ElementTree.parse(path).iter('message'):
            known.add(message.findtext('source'))
            for fault in faults_of(message):
                yield path, 1, f'“{message.findtext("source")}” {fault}'
        if path.name.endswith('_en.ts'):
            continue
        for source, content, found in wanted:
            for offset, text in found:
                if text not in known:
                    yield source, content.count('\n', 0, offset) + 1, f'{path.name} lacks “{text}”'


if __name__ == '__main__':
    main(check, __doc__)

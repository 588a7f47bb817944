# SPDX-License-Identifier: MIT
"""Every text that counts something has both its forms in English: "1 recipient", "2 recipients"."""
import re
import xml.etree.ElementTree

from source_tree import CPP, files, main, text_of

TEXTS = re.compile(r'\btr\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)')
PART = re.compile(r'"((?:[^"\\]|\\.)*)"')


def finished(root):
    """The counting texts that are translated, per file of translations."""
    for path in files(root, ['resources/translations']):
        if not path.name.endswith('_en.ts'):
            continue
        done = set()
        for message in xml.etree.ElementTree.parse(path).iter('message'):
            translation = message.find('translation')
            forms = [form.text for form in translation.iter('numerusform')]
            if translation.get('type') != 'unfinished' and forms and all(forms):
                done.add(message.findtext('source'))
        yield path, done


def check(root):
    translated = list(finished(root))
    for path in files(root, ['app', 'lib']):
        if path.suffix not in CPP:
            continue
        text = text_of(path)
        for found in TEXTS.finditer(text):
            source = ''.join(PART.findall(found[1])).replace('\\"', '"').replace('\\n', '\n')
            if '%Ln' not in source:
                continue
            for translations, done in translated:
                if source not in done:
                    line = text.count('\n', 0, found.start()) + 1
                    yield path, line, f'{translations.name} lacks the plural forms of “{source}”'


if __name__ == '__main__':
    main(check, __doc__)

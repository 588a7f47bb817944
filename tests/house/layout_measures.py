# SPDX-License-Identifier: MIT
"""Layouts take their distances from app/theme/Tokens.h, never from a number of their own; none is none."""
import re

from source_tree import CPP, files, main, text_of

CALL = re.compile(r'(?:->|\.|\b)(?:set(?:Horizontal|Vertical)?Spacing|setContentsMargins|setMargin|addSpacing)\(([^;]*)\)\s*;')
NUMBER = re.compile(r'-?(?!0\b)\d+')


def check(root):
    for path in files(root, ['app']):
        if path.suffix not in CPP:
            continue
        text = text_of(path)
        for call in CALL.finditer(text):
            if any(NUMBER.fullmatch(argument.strip()) for argument in call[1].split(',')):
                yield path, text.count('\n', 0, call.start()) + 1, 'a distance that is not of theme/Tokens.h'


if __name__ == '__main__':
    main(check, __doc__)

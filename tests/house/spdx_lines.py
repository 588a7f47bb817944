# SPDX-License-Identifier: MIT
"""Every source file says its licence at its beginning."""
import re

from source_tree import files, main, text_of

SPOKEN = {'.cpp', '.h', '.py', '.sh', '.cmake', '.svg', '.md', '.yml', '.yaml', '.in'}
NAMED = {'CMakeLists.txt', '.clang-format', '.clang-tidy', '.gitignore', 'run'}
LINE = re.compile(r'^(//|#|<!--|\.\\") SPDX-License-Identifier: MIT( -->)?$')


def check(root):
    for path in files(root):
        if path.suffix not in SPOKEN and path.name not in NAMED:
            continue
        if not any(LINE.match(line) for line in text_of(path).splitlines()[:2]):
            yield path, 1, 'begins without its SPDX line'


if __name__ == '__main__':
    main(check, __doc__)

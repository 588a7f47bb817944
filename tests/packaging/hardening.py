# SPDX-License-Identifier: MIT
"""The programs are built so that a mistake in them is hard to use: position-independent, with guarded stacks, checked
string functions, relocations that are read-only once the program runs, and no stack that can be executed.

    hardening.py PROGRAM…
"""
import re
import subprocess
import sys


def read(option, program):
    return subprocess.run(['readelf', '--wide', option, program], capture_output=True, text=True, check=True,
                          env={'LC_ALL': 'C', 'PATH': '/usr/bin:/bin'}).stdout


def faults(program):
    """What is missing."""
    segments, dynamic, symbols = read('--program-headers', program), read('--dynamic', program), read('--dyn-syms', program)
    stack = re.search(r'GNU_STACK.* (R?W?E?)\s+0x', segments)
    checks = {
        'it is not position-independent': re.search(r'Type:\s+DYN', read('--file-header', program)),
        'its relocations stay writable': 'GNU_RELRO' in segments,
        'its functions are bound while it runs': re.search(r'\(FLAGS(_1)?\).*NOW', dynamic),
        'its stack can be executed': stack and 'E' not in stack[1],
        'its stack is not guarded': '__stack_chk_fail' in symbols,
        'its string functions are not checked': re.search(r'__\w+_chk(@|\b)', symbols.replace('__stack_chk_fail', '')),
    }
    return [sentence for sentence, holds in checks.items() if not holds]


def main():
    found = [f'{program}: {fault}' for program in sys.argv[1:] for fault in faults(program)]
    if not sys.argv[1:]:
        sys.exit(__doc__)
    sys.exit('\n'.join(found) or None)


main()

# SPDX-License-Identifier: MIT
"""The programs are built so that a mistake in them is hard to use: position-independent, with guarded stacks, checked
string functions, relocations that are read-only once the program runs, and no stack that can be executed.

    hardening.py PROGRAM-OR-MODULE…         a module (.so) may be too small to have what the last two speak of
    hardening.py --can-fail COMPILER        a program that is built with none of it must have every fault
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SENTENCES = ('it is not position-independent', 'its relocations stay writable', 'its functions are bound while it runs',
             'its stack can be executed', 'its stack is not guarded', 'its string functions are not checked')


def read(option, program):
    return subprocess.run(['readelf', '--wide', option, program], capture_output=True, text=True, check=True,
                          env={'LC_ALL': 'C', 'PATH': '/usr/bin:/bin'}).stdout


def faults(program):
    """What is missing."""
    segments, dynamic = read('--program-headers', program), read('--dynamic', program)
    symbols = read('--dyn-syms', program)
    stack = re.search(r'GNU_STACK.* (R?W?E?)\s+0x', segments)
    holds = (
        re.search(r'Type:\s+DYN', read('--file-header', program)),
        'GNU_RELRO' in segments,
        re.search(r'\(FLAGS(_1)?\).*NOW', dynamic),
        stack and 'E' not in stack[1],
        '__stack_chk_fail' in symbols,
        re.search(r'__\w+_chk(@|\b)', symbols.replace('__stack_chk_fail', '')),
    )
    found = [sentence for sentence, one in zip(SENTENCES, holds, strict=True) if not one]
    return [sentence for sentence in found if Path(program).suffix != '.so' or sentence in SENTENCES[:-2]]


def unguarded(compiler, folder):
    """The least guarded program that can be built."""
    source, program = Path(folder) / 'unguarded.c', Path(folder) / 'unguarded'
    source.write_text('#include <string.h>\n'
                      'int main(int count, char** texts)\n'
                      '{ char copy[64]; strcpy(copy, texts[count - 1]); return copy[0]; }\n')
    subprocess.run([compiler, '-x', 'c', '-O1', '-fno-pie', '-no-pie', '-fno-stack-protector', '-U_FORTIFY_SOURCE',
                    '-Wl,-z,norelro,-z,lazy,-z,execstack', '-o', program, source], check=True)
    return program


def can_fail(compiler):
    with tempfile.TemporaryDirectory() as folder:
        found = faults(unguarded(compiler, folder))
    missed = [sentence for sentence in SENTENCES if sentence not in found]
    sys.exit('\n'.join(f'not found: {sentence}' for sentence in missed) or None)


def main():
    if sys.argv[1:2] == ['--can-fail']:
        can_fail(sys.argv[2])
    found = [f'{program}: {fault}' for program in sys.argv[1:] for fault in faults(program)]
    if not sys.argv[1:]:
        sys.exit(__doc__)
    sys.exit('\n'.join(found) or None)


main()

#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Finds a secret in the memory of another process.

    printf %s "$SECRET" | memscan.py PID        # exit status 3 when it is there, 0 when it is not
    printf %s "$HEXADECIMAL" | memscan.py --bytes PID        # a secret that is no text
    … memscan.py [--bytes] --unlocked PID        # leaves out memory that is locked, or kept out of core dumps

The secret comes on standard input, so that it stands in no command line or environment. Looks for it as UTF-8 and as
UTF-16, and for every 12 characters of it: freed memory is often overwritten in part. Use a random one of at least 12
characters. Prints where it is, never what. Stops the process meanwhile. Needs the right to trace it.
"""
import os
import re
import signal
import sys

PIECE = 12
UNREADABLE = {'[vvar]', '[vsyscall]', '[vvar_vclock]'}
SHADOW = 1 << 36                                      # no program has so much: the tables of a sanitizer


def patterns(secret):
    """Of a text, or of bytes."""
    pieces = [(f'from {i}', secret[i:i + PIECE]) for i in range(len(secret) - PIECE + 1)]
    parts = [('whole', secret), *pieces]
    if isinstance(secret, bytes):
        return parts
    return [(f'{encoding} {kind}', part.encode(encoding)) for kind, part in parts for encoding in ('utf-8', 'utf-16-le')]


def mappings(pid):
    """The fields of the first line of each in proc(5)'s smaps, and its VmFlags."""
    with open(f'/proc/{pid}/smaps') as lines:
        for line in lines:
            if re.match(r'[0-9a-f]+-[0-9a-f]+ ', line):
                fields = line.split(None, 5)
            elif line.startswith('VmFlags:'):
                yield fields, set(line.split()[1:])


def readable_memory(pid, unlocked_only=False):
    """Address, name and content of each mapping."""
    with open(f'/proc/{pid}/mem', 'rb', 0) as memory:
        for fields, flags in list(mappings(pid)):
            name = fields[5].strip() if len(fields) > 5 else 'anonymous'
            if 'r' not in fields[1] or name in UNREADABLE or (unlocked_only and flags & {'lo', 'dd'}):
                continue
            begin, end = (int(part, 16) for part in fields[0].split('-'))
            if end - begin >= SHADOW:
                continue
            try:
                memory.seek(begin)
                yield begin, name, memory.read(end - begin)
            except (OSError, ValueError, OverflowError):
                continue                              # it went away, or it is a device


def scan(pid, secret, unlocked_only=False):
    """Each place once, however many patterns fit it; and the number of bytes that were looked at."""
    hits, size = [], 0
    for begin, name, content in readable_memory(pid, unlocked_only):
        size += len(content)
        covered = set()
        for kind, pattern in patterns(secret):
            for match in re.finditer(re.escape(pattern), content):
                if match.start() not in covered:
                    hits.append((kind, hex(begin + match.start()), name))
                covered.update(range(match.start(), match.end()))
    return hits, size


def main():
    options, arguments = {one for one in sys.argv[1:] if one.startswith('-')}, [
        one for one in sys.argv[1:] if not one.startswith('-')]
    if options - {'--bytes', '--unlocked'} or len(arguments) != 1 or not arguments[0].isdigit():
        sys.exit(__doc__)
    pid, secret = int(arguments[0]), sys.stdin.read().rstrip('\n')
    if '--bytes' in options:
        secret = bytes.fromhex(secret)
    if len(secret) < PIECE:
        sys.exit(f'memscan.py: the secret needs at least {PIECE} characters')
    os.kill(pid, signal.SIGSTOP)
    try:
        hits, size = scan(pid, secret, '--unlocked' in options)
    finally:
        os.kill(pid, signal.SIGCONT)
    for hit in hits:
        print(*hit)
    print(f'{len(hits)} found in {size >> 20} MiB')
    return 3 if hits else 0                           # 1 is what an interpreter ends with that failed


if __name__ == '__main__':
    sys.exit(main())

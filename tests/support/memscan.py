#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Finds a secret in the memory of another process.

    printf %s "$SECRET" | memscan.py PID        # exit status 1 when it is there, 0 when it is not

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


def patterns(secret):
    encodings = ('utf-8', 'utf-16-le')
    whole = [(encoding, secret.encode(encoding)) for encoding in encodings]
    pieces = [(f'{encoding} from character {i}', secret[i:i + PIECE].encode(encoding))
              for i in range(len(secret) - PIECE + 1) for encoding in encodings]
    return whole + pieces


def readable_memory(pid):
    """Address, name and content of each mapping."""
    with open(f'/proc/{pid}/maps') as maps, open(f'/proc/{pid}/mem', 'rb', 0) as memory:
        for line in maps:
            fields = line.split(None, 5)
            name = fields[5].strip() if len(fields) > 5 else 'anonymous'
            if 'r' not in fields[1] or name in UNREADABLE:
                continue
            begin, end = (int(part, 16) for part in fields[0].split('-'))
            try:
                memory.seek(begin)
                yield begin, name, memory.read(end - begin)
            except (OSError, ValueError, OverflowError):
                continue                              # it went away, or it is a device


def scan(pid, secret):
    """Each place once, however many patterns fit it; and the number of bytes that were looked at."""
    hits, size = [], 0
    for begin, name, content in readable_memory(pid):
        size += len(content)
        covered = set()
        for kind, pattern in patterns(secret):
            for match in re.finditer(re.escape(pattern), content):
                if match.start() not in covered:
                    hits.append((kind, hex(begin + match.start()), name))
                covered.update(range(match.start(), match.end()))
    return hits, size


def main():
    if len(sys.argv) != 2 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    pid, secret = int(sys.argv[1]), sys.stdin.read().rstrip('\n')
    if len(secret) < PIECE:
        sys.exit(f'memscan.py: the secret needs at least {PIECE} characters')
    os.kill(pid, signal.SIGSTOP)
    try:
        hits, size = scan(pid, secret)
    finally:
        os.kill(pid, signal.SIGCONT)
    for hit in hits:
        print(*hit)
    print(f'{len(hits)} found in {size >> 20} MiB')
    return 1 if hits else 0


if __name__ == '__main__':
    sys.exit(main())

# SPDX-License-Identifier: MIT
"""The files of the project that the house rules look at, and how a rule says what it found."""
import argparse
import os
import sys
from pathlib import Path

NOT_OURS = {'.git', '.cache', '__pycache__', 'node_modules'}
CPP = {'.cpp', '.h'}


def files(root, folders=('.',)):
    """Every file below the folders that somebody wrote; build folders, wherever they lie, are left out."""
    for folder in folders:
        for place, below, names in os.walk(Path(root) / folder):
            if 'CMakeCache.txt' in names:
                below.clear()
                continue
            below[:] = sorted(b for b in below if b not in NOT_OURS and not (Path(place) == Path(root) and b == 'build'))
            yield from (Path(place) / name for name in sorted(names))


def text_of(path):
    return path.read_text(encoding='utf-8', errors='replace')


def main(check, description):
    """Runs a rule: check(root) yields (file, line number, sentence) for each offence."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument('root', nargs='?', default=Path(__file__).resolve().parents[2], type=Path)
    root = parser.parse_args().root
    offences = list(check(root))
    for path, line, sentence in offences:
        print(f'{path.relative_to(root)}:{line}: {sentence}')
    sys.exit(1 if offences else 0)

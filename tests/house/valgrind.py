#!/usr/bin/python3 -B
# SPDX-License-Identifier: MIT
"""Runs built tests under valgrind, each as ctest runs it, on a private desktop where it needs one:

    tests/house/valgrind.py build/ci BookFile Seal    by name, or all that are quick: with no name

Ends with 1 if one reads what nobody wrote, or what is not its own. Each has half an hour. Valgrind makes it some twenty
times slower, so that a test may fail for want of time: this is said, and is no finding. The reports are in
BUILD/valgrind. What starts the program itself (tests/e2e), replays or measures is left out, and what needs a disk of
its own."""
import concurrent.futures
import json
import os
import re
import subprocess
import sys
from pathlib import Path

HOUSE = Path(__file__).resolve().parent
FOUND = 9
LONGEST = 1800  # seconds
VALGRIND = ['valgrind', '--quiet', f'--error-exitcode={FOUND}', '--track-origins=yes', '--num-callers=30',
            f'--suppressions={HOUSE / "valgrind.supp"}']


def tests(build, names):
    """Those asked for, or all quick ones: what ctest tells of each."""
    listed = subprocess.run(['ctest', '--test-dir', build, '--show-only=json-v1'], check=True, stdout=subprocess.PIPE)
    for test in json.loads(listed.stdout)['tests']:
        has_program = any(re.search(r'/tst_\w+$', word) for word in test.get('command', []))
        labels = next((of['value'] for of in test['properties'] if of['name'] == 'LABELS'), [])
        if has_program and (test['name'] in names if names else 'quick' in labels and 'FullDisk' not in test['name']):
            yield test


def run(build, test):
    """(sentence, found something)."""
    name = test['name']
    log = build / 'valgrind' / f'{name}.log'
    given = {of['name']: of['value'] for of in test['properties']}
    # Regular expressions that are compiled as they run read whole words past what was written, and ignore the rest.
    environment = os.environ | dict(word.split('=', 1) for word in given.get('ENVIRONMENT', [])) | {
        'QT_ENABLE_REGEXP_JIT': '0', 'QTEST_FUNCTION_TIMEOUT': '900000'}
    at = next(i for i, word in enumerate(test['command']) if re.search(r'/tst_\w+$', word))
    command = [*test['command'][:at], *VALGRIND, f'--log-file={log}', *test['command'][at:]]
    with open(log.with_suffix('.out'), 'wb') as out:
        ended = subprocess.run(['timeout', str(LONGEST), 'nice', *command], cwd=given['WORKING_DIRECTORY'],
                               env=environment, stdout=out, stderr=subprocess.STDOUT)
    said = {0: 'clean', FOUND: f'see {log}', 124: 'not ended after half an hour'}
    return f'{name}: {said.get(ended.returncode, "the test failed")}', ended.returncode == FOUND


def main():
    build, names = Path(sys.argv[1]).resolve(), sys.argv[2:]
    (build / 'valgrind').mkdir(exist_ok=True)
    found = False
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for done in concurrent.futures.as_completed([pool.submit(run, build, test) for test in tests(build, names)]):
            sentence, has_finding = done.result()
            print(sentence, flush=True)
            found = found or has_finding
    sys.exit(found)


if __name__ == '__main__':
    main()

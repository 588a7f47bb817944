# SPDX-License-Identifier: MIT
"""The client secret, the token, names, numbers and references after a full session: in no file, while the program runs
and afterwards, in no log however talkative, in no argument or environment; and the secret in no memory and no keyring
once the person has signed out."""
import os
import secrets
import subprocess
import sys
from pathlib import Path

SUPPORT = Path(__file__).resolve().parents[1] / 'support'
sys.path.insert(0, str(SUPPORT))
import keyring
from desktop import key, wait
from program import BIN, LIST, Program, check, check_equal, files_with, run, step
from service import Service, personal_values

COUNT = 60
ROOT = Path(os.environ['PAY_TEST_ROOT'])
# Everything but what Qt tells of the names on the screen. What is freed is overwritten: what is found afterwards is still
# held by somebody.
TALKATIVE = {'QT_LOGGING_RULES': '*=true;qt.accessibility.cache=false', 'MALLOC_PERTURB_': '165'}


def files_without(needles, when):
    found = files_with([os.environ['HOME'], os.environ['TMPDIR']], needles)
    check(not found, f'{when} {len(found)} texts stand in clear, the first in {found[:1] and found[0][0]}')


def works(program, service, told):
    program.import_text('\n'.join(service.locations))
    program.wait_refreshed(COUNT)
    program.go('Recipients')
    one = next(one for one in told if one['reference'])
    program.choose_row(one['reference'])
    program.copied(lambda: key('ctrl+c'), one['reference'])
    program.search(one['reference'][:8])
    program.wait_rows(1)
    key('Escape')
    service.forget_requests()
    program.app.click('Refresh', 'push button')
    wait(lambda: len(service.requests('GET', '/api/')) > COUNT // 2, 20, 'recipients to be asked for again')
    program.wait_refreshed(COUNT)


def process_file(program, name):
    return Path(f'/proc/{program.app.pid}/{name}').read_bytes()


def is_in_memory(program, secret):
    found = subprocess.run(['/usr/bin/python3', '-B', SUPPORT / 'memscan.py', str(program.app.pid)], input=secret,
                           text=True, capture_output=True, check=False)
    check(found.returncode in (0, 1), found.stderr)
    return found.returncode == 1


def signs_out(program, service):
    check(is_in_memory(program, service.client_secret), 'the search finds nothing even where the secret is in use')
    service.forget_requests()
    key('alt+f', 'o')
    program.wait_message('You are signed out')
    wait(lambda: service.requests('POST', '/oauth/revoke'), 20, 'the token to be revoked')
    check(not keyring.holds_credentials(service.client_secret), 'the secret is still in the keyring')
    wait(lambda: not is_in_memory(program, service.client_secret), 20, 'the secret to leave the memory', every=.5)


def main():
    with Service(BIN / 'k2-sandbox', ROOT / 'service', COUNT, secret=secrets.token_hex(16)) as service:
        told = service.recipients()
        personal = personal_values(told) | set(service.locations)
        with Program(env=TALKATIVE) as program:
            step('a full session')
            program.sign_in(service)
            works(program, service, told)

            step('while it runs, nothing stands in its files, its write-ahead log included')
            books = list(Path(os.environ['XDG_DATA_HOME']).rglob('*-wal'))
            check(books and books[0].stat().st_size, 'there is no write-ahead log to look into')
            files_without({service.client_secret, *personal}, 'while it runs')

            step('nor in its arguments, its environment or a core dump')
            for name in ('cmdline', 'environ'):
                check(service.client_secret.encode() not in process_file(program, name), f'the secret is in {name}')
            limit = next(line for line in process_file(program, 'limits').decode().splitlines() if 'core file' in line)
            check_equal(limit.split()[4:6], ['0', '0'], 'soft and hard limit of core files')

            step('signing out takes the secret out of keyring and memory, and has the token revoked')
            signs_out(program, service)
            program.close()
        step('afterwards nothing stands in clear, backups and logs included')
        files_without({service.client_secret, *personal}, 'afterwards')
        log = program.log.read_text(errors='replace')
        check(len(log) > 10_000, 'the log is not talkative')
        told_too_much = [n for n in {service.client_secret, *personal} if n in log]
        check(not told_too_much, f'{len(told_too_much)} texts stand in the log')


run(main)

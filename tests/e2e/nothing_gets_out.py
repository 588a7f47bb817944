# SPDX-License-Identifier: MIT
"""The client secret, the access token, the book's key, the passphrases of the book and of a shared one, names, numbers and
references after a full session: in no file and no shared memory, while the program runs and afterwards, in no log however
talkative, in no argument or environment. The key is in locked memory only, a passphrase in none once it has been used;
secret and token in no memory and no keyring once the person has signed out."""
import os
import secrets
import subprocess
import sys
from pathlib import Path

SUPPORT = Path(__file__).resolve().parents[1] / 'support'
sys.path.insert(0, str(SUPPORT))
import keyring
from desktop import key, wait
from program import BIN, QT_DIALOGS, Program, check, check_equal, files_with, run, step
from service import Service, personal_values

COUNT = 60
ROOT = Path(os.environ['PAY_TEST_ROOT'])
# Everything but what Qt tells of the names on the screen.
TALKATIVE = {'QT_LOGGING_RULES': '*=true;qt.accessibility.cache=false'}
# What is freed is overwritten at once: what is found afterwards is still held by somebody. Without it there are the copies
# of Qt, TLS and the keychain's library, see SECURITY.md. glibc overwrites nothing that it keeps in a thread's cache.
FORGETFUL = {'GLIBC_TUNABLES': 'glibc.malloc.perturb=165:glibc.malloc.tcache_count=0',
             'ASAN_OPTIONS': ':'.join(filter(None, (os.environ.get('ASAN_OPTIONS'), 'max_free_fill_size=2000000000')))}


def files_without(needles, when):
    found = files_with([os.environ['HOME'], os.environ['TMPDIR'], os.environ['XDG_RUNTIME_DIR'], '/dev/shm'], needles)
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


def is_in_memory(program, secret, *options):
    is_text = isinstance(secret, str)
    found = subprocess.run(['/usr/bin/python3', '-B', SUPPORT / 'memscan.py', *options, *([] if is_text else ['--bytes']),
                            str(program.app.pid)], input=secret if is_text else secret.hex(),
                           text=True, capture_output=True, check=False)
    check(found.returncode in (0, 3), found.stderr)
    return found.returncode == 3


def key_is_in_locked_memory_only(program, *forms):
    check(is_in_memory(program, forms[0]), 'the search does not find the key of an open book')
    for form in forms:
        check(not is_in_memory(program, form, '--unlocked'), "the book's key is in memory that is not locked")


def leaves_the_memory(program, what, secret):
    wait(lambda: not is_in_memory(program, secret), 20, f'the {what} to leave the memory', every=.5)


def is_in_no_log(program, texts):
    log = program.log.read_text(errors='replace')
    check(len(log) > 10_000, 'the log is not talkative')
    told_too_much = [text for text in texts if text in log]
    check(not told_too_much, f'{len(told_too_much)} texts stand in the log')


def signs_out(program, service, token):
    for secret in (service.client_secret, token):
        check(is_in_memory(program, secret), 'the search finds nothing even where the secret is in use')
    service.forget_requests()
    key('alt+f', 'o')
    program.wait_message('You are signed out')
    wait(lambda: service.requests('POST', '/oauth/revoke'), 20, 'the token to be revoked')
    check(not keyring.holds_credentials(service.client_secret), 'the secret is still in the keyring')
    for what, secret in (('secret', service.client_secret), ('token', token)):
        leaves_the_memory(program, what, secret)


def main():
    passphrase, passphrase_of_shared = secrets.token_hex(16), secrets.token_hex(16)
    with Service(BIN / 'k2-sandbox', ROOT / 'service', COUNT, secret=secrets.token_hex(16)) as service:
        told = service.recipients()
        personal = personal_values(told) | set(service.locations)
        with Program(env=TALKATIVE | QT_DIALOGS | FORGETFUL) as program:
            step('a full session')
            program.sign_in(service)
            program.set_recovery_passphrase(passphrase)
            works(program, service, told)
            program.export('Everything', 'Shared book', ROOT / 'shared.payrecipients', passphrase_of_shared)
            (first_token,) = service.tokens_of_others()
            book_key, kept_key = keyring.book_key()
            texts = {service.client_secret, first_token, passphrase, passphrase_of_shared, kept_key, book_key.hex(),
                     *personal}

            step('while it runs, nothing stands in its files, its write-ahead log included')
            books = list(Path(os.environ['XDG_DATA_HOME']).rglob('*-wal'))
            check(books and books[0].stat().st_size, 'there is no write-ahead log to look into')
            files_without({book_key, *texts}, 'while it runs')
            check(not files_with([ROOT / 'shared.payrecipients'], texts), 'the shared book holds something in clear')

            step('nor in its arguments, its environment or a core dump')
            for name in ('cmdline', 'environ'):
                held = process_file(program, name)
                check(not any(text.encode() in held for text in texts), f'a secret is in {name}')
            limit = next(line for line in process_file(program, 'limits').decode().splitlines() if 'core file' in line)
            check_equal(limit.split()[4:6], ['0', '0'], 'soft and hard limit of core files')

            step('the key is in locked memory only, and a passphrase in none once it has been used')
            key_is_in_locked_memory_only(program, book_key)
            leaves_the_memory(program, 'recovery passphrase', passphrase)
            leaves_the_memory(program, 'passphrase of the shared book', passphrase_of_shared)
            program.close()
        is_in_no_log(program, texts)

        with Program(env=TALKATIVE | FORGETFUL) as program:
            step('the next session has its secrets from the keyring')
            program.wait_status(rf'^{COUNT} recipients')
            program.app.click('Refresh', 'push button')
            program.wait_refreshed(COUNT)
            (token,) = service.tokens_of_others() - {first_token}
            texts.add(token)
            key_is_in_locked_memory_only(program, book_key, kept_key, book_key.hex())

            step('signing out takes secret and token out of keyring and memory, and has the token revoked')
            signs_out(program, service, token)
            program.close()
        step('afterwards nothing stands in clear, backups and logs included')
        files_without({book_key, *texts}, 'afterwards')
        is_in_no_log(program, texts)


run(main)

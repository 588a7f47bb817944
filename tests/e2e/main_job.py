# SPDX-License-Identifier: MIT
"""The main job: sign in, import 500 locations out of a log, find a recipient, copy its destination reference; and all
of it again after a restart, then without the service."""
import collections
import os
import random
import re
import secrets
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import keyring
from desktop import key, wait
from program import (BIN, LIST, Program, check, check_equal, files_with, run, step, take_picture)
from service import Service, personal_values, shown_name

PROFILE = 'Acme Ltd'
COUNT = 500
FOREIGN = 4


def server_log(locations):
    """What a clerk's colleague would send: lines of a log with locations in several disguises, some of them twice, some
    of another service, and lines that have none."""
    lines = ['2026-03-01T08:00:00Z INFO starting worker pid=4711']
    forms = ['{time} INFO POST /disburse 201 location={url} took 113 ms', '{time} DEBUG created "{url}"',
             '{{"ts":"{time}","location":"{escaped}","status":201}}', '{time},created,<{url}>', '{time} see {url}.']
    for n, url in enumerate(locations + locations[:20]):
        time = f'2026-03-01T08:{n // 60 % 60:02}:{n % 60:02}Z'
        lines.append(forms[n % len(forms)].format(time=time, url=url, escaped=url.replace('/', '\\/')))
        if n % 50 == 0:
            lines.append(f'{time} WARN retrying callback to the shop')
    for n in range(FOREIGN):
        lines.append(f'2026-03-01T09:00:0{n}Z INFO location=https://api.kopokopo.com/api/v1/pay_recipients/'
                     f'00000000-0000-4000-8000-00000000000{n}')
    return '\n'.join(lines) + '\n'


def refuses_a_wrong_secret(program, service):
    program.app.click('Sign in')
    dialog = program.fill_sign_in(service, PROFILE, secrets.token_hex(12))
    key('Return')
    program.wait_message('did not accept this client ID and secret', dialog)
    check(not list(Path(os.environ['HOME']).rglob('*.json')), 'a profile was saved before the service accepted it')
    check(not keyring.entries(), 'something was put into the keyring before the service accepted it')
    return dialog


def signs_in(program, service, dialog):
    program.fill('Client secret', service.client_secret, dialog)
    key('Return')
    program.wait_closed('Sign in to Kopo Kopo')
    wait(lambda: program.window().name.startswith(PROFILE), 20, 'the window of the profile')
    wait(lambda: keyring.holds_credentials(service.client_secret), 20, 'the client secret in the keyring')


def imports_the_log(program, service):
    dialog = program.open_import(server_log(service.locations))
    summary = f'{COUNT} new, 0 changed, 20 known already, {FOREIGN} wrong.'
    wait(lambda: program.app.exists('label', summary, root=dialog), 15, f'the summary {summary!r}')
    wait(lambda: program.app.view('Preview').queryTable().nRows == COUNT + 20 + FOREIGN, 5, 'a row of each in the preview')
    program.app.click('Import recipients', root=dialog)
    program.wait_closed('Import')
    program.wait_refreshed(COUNT)


def shows_each_category(program, told):
    expected = collections.Counter(one['category'] for one in told)
    check_equal(program.count_beside('Recipients'), COUNT, 'count beside Recipients')
    for category in ('Mobile wallets', 'Bank accounts', 'Tills', 'Paybills'):
        program.go(category)
        program.wait_rows(expected[category])
        check_equal(program.count_beside(category), expected[category], f'count beside {category}')
    program.go('Approvals')
    waiting = sum(one['status'] != 'Approved' for one in told)
    program.wait_rows(waiting)
    check_equal(program.count_beside('Approvals'), waiting, 'count beside Approvals')
    program.go('Recipients')
    program.wait_rows(COUNT)
    check_equal(program.app.shown_headers(LIST), ['Name', 'Account', 'Status', 'Destination reference', 'Updated'],
                'columns')


def finds_a_phone_in_any_spelling(program, told):
    """The first digits of a phone number in three spellings find the same recipients; Enter then copies."""
    def national(one):
        return re.sub(r'\D', '', one.get('phone_number') or '')[-9:]

    starts = collections.Counter(national(one)[:7] for one in told)
    wanted = next(one for one in told if one['reference'] and national(one) and starts[national(one)[:7]] == 1)
    part = national(wanted)[:7]
    found = []
    for spelling in (f'0{part[:3]} {part[3:]}', f'+254{part}', f'254-{part[:3]}-{part[3:]}'):
        program.search(spelling)
        wait(lambda: 0 < program.rows() < COUNT, 10, f'fewer rows for {spelling!r}')
        found.append(program.column('Destination reference'))
        check(wanted['reference'] in found[-1], f'{spelling!r} does not find {shown_name(wanted)!r}')
    check(found[0] == found[1] == found[2], f'the spellings find different recipients: {[len(f) for f in found]}')
    program.search(f'+254{national(wanted)}')
    program.wait_rows(1)
    key('Down')
    program.app.wait_text('Destination reference', wanted['reference'], 10)
    program.copied(lambda: key('Return'), wanted['reference'])
    key('Escape')
    program.wait_rows(COUNT)


def copies_in_each_way(program, told, category, ways):
    """Each of the ways copies what the service says of the recipient that was chosen."""
    program.go(category)
    candidates = [one for one in told if one['category'] == category and one['reference']]
    for way, one in zip(ways, random.Random(7).sample(candidates, len(ways))):
        program.choose_row(one['reference'])
        if way == 'button':
            program.copied(lambda: program.app.click('Copy destination reference'), one['reference'])
        else:
            program.copied(lambda: key(way), one['reference'])
        wait(lambda: shown_name(one) in program.status(), 5, f'the notice of what was copied ({program.status()!r})')


def keeps_its_secrets(service, told):
    needles = {service.client_secret, *service.locations, *personal_values(told)}
    found = files_with([os.environ['HOME'], os.environ['TMPDIR']], needles)
    check(not found, f'{len(found)} texts stand in clear, the first in {found[:1] and found[0][0]}')


def main():
    with Service(BIN / 'k2-sandbox', Path(os.environ['PAY_TEST_ROOT']) / 'service', COUNT,
                 secret=secrets.token_hex(12)) as service:
        told = service.recipients()
        with Program() as program:
            step('the first page has three doors; a wrong secret is refused and nothing is saved')
            for door in ('Sign in', 'Use without signing in', 'Try the demo'):
                program.app.find('push button', door, timeout=30)
            dialog = refuses_a_wrong_secret(program, service)
            step('the right one opens an empty book and goes into the keyring')
            signs_in(program, service, dialog)
            step(f'{COUNT} locations are found in a log, previewed, imported and fetched')
            imports_the_log(program, service)
            step('each category lists what the service has')
            shows_each_category(program, told)
            step('part of a phone number finds it in three spellings')
            finds_a_phone_in_any_spelling(program, told)
            step('Enter, Ctrl+C and the button copy the destination reference')
            copies_in_each_way(program, told, 'Bank accounts', ['Return', 'ctrl+c', 'button'])
            take_picture('main-job')
            program.close()

        step('after a restart the secret is read back, and a refresh needs no signing in')
        service.forget_requests()
        with Program() as program:
            program.wait_status(rf'^{COUNT} recipient')
            program.app.click('Refresh', 'push button')
            wait(lambda: service.requests('POST', '/oauth/token'), 30, 'a new token')
            program.wait_refreshed(COUNT)
            check(all(r['status'] == 200 for r in service.requests()), 'the service refused something')
            check_equal(len(service.requests('POST', '/oauth/token')), 1, 'token requests')
            program.close()

    step('without the service it still copies, and says why it cannot refresh')
    with Program() as program:
        program.wait_status(rf'^{COUNT} recipient')
        copies_in_each_way(program, told, 'Mobile wallets', ['ctrl+c', 'Return'])
        program.app.click('Refresh', 'push button')
        program.wait_message('cannot be reached')
        copies_in_each_way(program, told, 'Tills', ['button'])
        program.close()

    step('no secret, name, number or reference stands in clear in any file')
    keeps_its_secrets(service, told)


run(main)

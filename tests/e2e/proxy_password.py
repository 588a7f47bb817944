# SPDX-License-Identifier: MIT
"""A proxy that asks for a password: it is asked for in the window, kept in the keyring, used on the next start, and said
to be wrong when it is. Nothing reaches the proxy but what it is for."""
import os
import secrets
import sys
import urllib.parse
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'support'))
import desktop
import keyring
from program import BIN, Program, check, check_equal, files_with, run, step, take_picture
from proxy import HOST, Proxy
from service import Service

COUNT = 12
ROOT = Path(os.environ['PAY_TEST_ROOT'])
USER = 'Jane Clerk'
TITLE = 'Sign in to the proxy'
REFUSED = 'The proxy did not accept this user name and password. Enter them again.'


def answers(program, password, refused=False):
    dialog = program.dialog(TITLE, 30)
    said = program.app.exists('label', REFUSED, root=dialog)
    check_equal(said, refused, 'whether the proxy is said to have refused')
    program.fill('Proxy user name', USER, dialog)
    program.fill('Proxy password', password, dialog)
    take_picture('proxy-password' + ('-refused' if refused else ''))
    program.app.click(TITLE, 'push button', root=dialog)


def refreshes(program, service):
    service.forget_requests()
    desktop.key('F5')
    desktop.wait(lambda: service.asked() == COUNT, 30, 'every recipient to be asked for')
    program.wait_refreshed(COUNT)


def kept():
    return [value for name, value in keyring.entries().items() if name.startswith('proxy/')]


def signs_in_through(program, proxy, service, password):
    program.app.click('Sign in')
    dialog = program.fill_sign_in(service, 'Acme Ltd', service.client_secret)
    program.fill('Base URL', f'https://{HOST}:{urllib.parse.urlsplit(service.base_url).port}', dialog)
    program.app.click('Sign in', 'push button', root=dialog)
    question = program.dialog(TITLE, 30)
    program.app.click('Cancel', root=question)
    program.wait_message('asks for a user name and password. Try again to enter them', dialog)
    check_equal(proxy.tunnels, 0, 'tunnels without a password')
    program.app.click('Sign in', 'push button', root=dialog)
    answers(program, 'not ' + password)
    desktop.wait(lambda: program.app.exists('label', REFUSED), 20, 'the wrong password to be said')
    answers(program, password, refused=True)
    program.wait_closed('Sign in to Kopo Kopo')


def main():
    password = secrets.token_hex(8)
    with Service(BIN / 'k2-sandbox', ROOT / 'service', COUNT) as service, Proxy(USER, password) as proxy:
        of_the_system = {'https_proxy': proxy.url, 'http_proxy': proxy.url, 'no_proxy': ''}
        port = urllib.parse.urlsplit(service.base_url).port
        locations = '\n'.join(at.replace('127.0.0.1', HOST) for at in service.locations)
        with Program(env=of_the_system) as program:
            step('the system\'s proxy: asked for in the sign-in; what is cancelled or wrong is said')
            signs_in_through(program, proxy, service, password)
            program.import_text(locations)
            program.wait_refreshed(COUNT)
            check(proxy.tunnels > 0, 'the service was reached past the proxy')
            desktop.wait(lambda: any(password in value and USER in value for value in kept()), 10,
                         'the password in the keyring')
            program.close()

        with Program(env=of_the_system) as program:
            step('the next start uses what is kept, without a question')
            program.wait_status(f'^{COUNT} recipients')
            tunnels = proxy.tunnels
            refreshes(program, service)
            check(proxy.tunnels > tunnels, 'the service was reached past the proxy')
            check(not program.app.exists('dialog', TITLE), 'it was asked again')

            step('the password is another one: said, asked for during the refresh, which goes on')
            proxy.password = password = secrets.token_hex(8)
            proxy.drop()
            desktop.key('F5')
            answers(program, password, refused=True)
            program.wait_refreshed(COUNT)
            desktop.wait(lambda: any(password in value for value in kept()), 10, 'the new password in the keyring')
            check_equal(len(kept()), 1, 'entries of the proxy')
            program.close()

        with Program() as program:
            step('the same proxy, set in the preferences')
            program.wait_status(f'^{COUNT} recipients')
            desktop.key('ctrl+comma')
            preferences = program.dialog('Preferences')
            program.app.choose('Proxy', 'This proxy:', preferences)
            program.fill('Proxy host', '127.0.0.1', preferences)
            program.fill('Proxy port', str(proxy.port), preferences)
            desktop.key('Tab')
            program.app.click('Close', root=preferences)
            program.wait_closed('Preferences')
            refreshes(program, service)

            step('the password goes with the only profile that uses it')
            desktop.key('alt+p')
            desktop.key('m')
            dialog = program.dialog('Remove profile')
            program.app.click('Delete the address book for good', root=dialog)
            program.app.click('Remove profile', 'push button', root=dialog)
            desktop.wait(lambda: program.app.exists('push button', 'Use without signing in'), 20, 'the first page')
            check_equal(list(keyring.entries()), [], 'entries left in the keyring')
            program.close()

        step('the proxy saw where to, and nothing else; the password stands in no file')
        for line in proxy.received.split(b'\r\n\r\n'):
            check(not line or line.startswith(f'CONNECT {HOST}:{port} '.encode()), 'the proxy saw more than CONNECT')
        check(b'oauth' not in proxy.received and service.client_secret.encode() not in proxy.received,
              'the proxy saw what was for the service')
        found = files_with([os.environ['HOME'], os.environ['TMPDIR']], {password})
        check(not found, f'the password stands in {found[:1] and found[0][0]}')


run(main)

# SPDX-License-Identifier: MIT
"""The program k2-sandbox in a process of its own, and what it really knows, asked beside the program under test."""
import http.client
import json
import os
import ssl
import subprocess
import time
import urllib.parse
from pathlib import Path

TYPES = {'mobile_wallet': 'Mobile wallets', 'bank_account': 'Bank accounts', 'till': 'Tills',
         'kopo_kopo_merchant': 'Tills', 'paybill': 'Paybills'}


class Service:
    """Serves until stop(). `folder` holds its certificates and its list of locations; its secret is in no argument
    list but its own, and is never printed."""

    def __init__(self, program, folder, recipients=200, https=True, secret=None, seed=1):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.certificate = None
        self.token = None
        options = ['--recipients', str(recipients), '--seed', str(seed), '--locations', str(self.folder / 'locations')]
        if secret:
            options += ['--client-secret', secret]
        if https:
            subprocess.run([Path(__file__).with_name('make-certificates.sh'), self.folder], check=True)
            self.certificate = self.folder / 'ca.pem'
            options += ['--tls-certificate', str(self.folder / 'server.pem'), '--tls-key', str(self.folder / 'server.key')]
        self.command = [program, *options]
        said = self._start(self.command)
        self.base_url, self.client_id, self.client_secret = said['base_url'], said['client_id'], said['client_secret']
        self.locations = (self.folder / 'locations').read_text().split()
        assert len(self.locations) == said['recipients'] == recipients
        self.location = None  # of the last answer
        self.payments = []

    def _start(self, command):
        self.connection = None
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        ready = self.process.stdout.readline()
        if not ready:
            raise AssertionError(f'k2-sandbox ended with {self.process.wait()} before it was ready')
        return json.loads(ready)

    def start_again(self):
        """After stop(): the same recipients at the same address, with the same secret and without faults."""
        self.token = None
        port = urllib.parse.urlsplit(self.base_url).port
        self._start([*self.command, '--port', str(port), '--client-id', self.client_id,
                     '--client-secret', self.client_secret])

    def stop(self):
        if self.connection:
            self.connection.close()
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(10)
        self.process.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def ask(self, method, path, body=None, headers=None):
        """(status, bytes) over one connection that is kept."""
        url = urllib.parse.urlsplit(self.base_url)
        for attempt in (1, 2):
            if not self.connection:
                if url.scheme == 'https':
                    context = ssl.create_default_context(cafile=self.certificate)
                    self.connection = http.client.HTTPSConnection(url.hostname, url.port, timeout=20, context=context)
                else:
                    self.connection = http.client.HTTPConnection(url.hostname, url.port, timeout=20)
            try:
                self.connection.request(method, path, body, headers or {})
                answer = self.connection.getresponse()
                self.location = answer.getheader('location')
                return answer.status, answer.read()
            except (http.client.HTTPException, OSError):
                self.connection.close()  # the service closes connections that rested for long
                self.connection = None
                if attempt == 2:
                    raise

    def authorisation(self):
        if not self.token:
            form = urllib.parse.urlencode({'client_id': self.client_id, 'client_secret': self.client_secret,
                                           'grant_type': 'client_credentials'})
            status, body = self.ask('POST', '/oauth/token', form, {'Content-Type': 'application/x-www-form-urlencoded'})
            assert status == 200, f'the service gives no token: {status}'
            self.token = json.loads(body)['access_token']
        return {'Authorization': f'Bearer {self.token}'}

    def send_money(self, destinations):
        """Pays by a send_money request (v2); gives its location."""
        body = {'currency': 'KES', 'destinations': destinations, '_links': {'callback_url': 'https://example.org'}}
        return self._create('/api/v2/send_money', body)

    def pay(self, reference):
        """Pays a mobile wallet by its destination reference (v1); gives the payment's location."""
        body = {'destination_type': 'mobile_wallet', 'destination_reference': reference,
                'amount': {'currency': 'KES', 'value': '20'}, '_links': {'callback_url': 'https://example.org'}}
        return self._create('/api/v1/payments', body)

    def _create(self, path, body):
        known = set(self.payments)
        status, answer = self.ask('POST', path, json.dumps(body),
                                  {'Content-Type': 'application/json', **self.authorisation()})
        assert status == 201, f'{path}: {status} {answer!r}'
        self.payments.append(self.location)
        assert self.location not in known
        return self.location

    def recipient(self, location):
        """The attributes that the service tells of a recipient, with `reference` in one spelling."""
        status, body = self.ask('GET', urllib.parse.urlsplit(location).path,
                                headers={'Accept': 'application/json', **self.authorisation()})
        assert status == 200, f'{location}: {status}'
        told = json.loads(body)['data']['attributes']
        told['reference'] = told.get('recipient_reference') or told.get('destination_reference')
        told['location'] = location
        told['category'] = TYPES[told['recipient_type'].lower().replace(' ', '_')]
        return told

    def recipients(self):
        return [self.recipient(location) for location in self.locations]

    def set_recipient(self, location, attributes):
        """Changes what the service tells of a recipient from now on; None removes an attribute."""
        identity = urllib.parse.urlsplit(location).path.rsplit('/', 1)[-1]
        status, body = self.ask('PUT', f'/_sandbox/recipients/{identity}', json.dumps(attributes))
        assert status in (200, 204), f'{status} {body!r}'

    def set_faults(self, rules):
        status, body = self.ask('PUT', '/_sandbox/faults', json.dumps(rules))
        assert status == 200, body

    def requests(self, method=None, path=''):
        """What was asked since forget_requests(): dictionaries with method, path and status."""
        told = json.loads(self.ask('GET', '/_sandbox/requests')[1])
        return [r for r in told if method in (None, r['method']) and r['path'].startswith(path)]

    def tokens_of_others(self):
        """The access tokens that were given to anybody else."""
        return set(self.ask('GET', '/_sandbox/tokens')[1].decode().split()) - {self.token}

    def asked(self):
        """How many recipients were asked for since forget_requests(), whatever the spelling of their location."""
        return len([r for r in self.requests('GET') if 'recipients/' in r['path']])

    def forget_requests(self):
        self.ask('DELETE', '/_sandbox/requests')


def shown_name(told):
    """The name that the list shows of what recipient() told."""
    for name in (' '.join(filter(None, (told.get('first_name'), told.get('last_name')))), told.get('account_name'),
                 told.get('till_name'), told.get('alias_name'), told.get('paybill_name')):
        if name:
            return name
    return None


def personal_values(told):
    """Of what recipient() told of each: what may stand in no file in clear."""
    values = set()
    for one in told:
        values |= {value for field, value in one.items() if value and len(value) > 7
                   and field in ('reference', 'phone_number', 'email', 'account_name', 'account_number', 'till_name',
                                 'paybill_name', 'nickname')}
        values |= {one['phone_number'][-9:]} if one.get('phone_number') else set()
    return values

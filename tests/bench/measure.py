# SPDX-License-Identifier: MIT
"""How each figure of the table is measured; all times in milliseconds, all of them medians."""
import json
import os
import re
import shutil
import signal
import sqlite3
import statistics
import subprocess
import tempfile
import time
import urllib.parse
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BIN = ROOT / 'build/bench/bin'
CACHE = Path(os.environ.get('PAY_RECIPIENTS_BENCH_CACHE', tempfile.gettempdir()))
REPETITIONS = 7


class Missing(Exception):
    """What a row needs is not on this computer."""


# -- programs of Google Benchmark
_results = {}


def benchmark(program, name, counter=None):
    """The median of a benchmark over its repetitions: its time, or one of its counters."""
    pattern = f'^{name}(/|$)'
    if (program, name) not in _results:
        with tempfile.NamedTemporaryFile('r', suffix='.json') as out:
            done = subprocess.run(
                [BIN / f'bench_{program}', f'--benchmark_filter={pattern}', f'--benchmark_repetitions={REPETITIONS}',
                 '--benchmark_report_aggregates_only=true', f'--benchmark_out={out.name}',
                 '--benchmark_out_format=json'], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            if done.returncode:
                raise AssertionError(f'bench_{program} ended with {done.returncode}: {done.stderr[-400:]}')
            runs = json.load(out)['benchmarks']
        for one in runs:
            if one.get('error_occurred'):
                raise AssertionError(f'{one["name"]}: {one["error_message"]}')
        _results[program, name] = next(one for one in runs if one.get('aggregate_name') == 'median')
    found = _results[program, name]
    return found[counter or 'real_time']


# -- starting
def _begin(command, log, rows, **more):
    """A program with the probe in it; further variables of the probe by their last words."""
    environment = os.environ | {
        'QT_QPA_GENERIC_PLUGINS': 'probe', 'QT_PLUGIN_PATH': str(ROOT / 'build/bench/probe'),
        'PAY_RECIPIENTS_PROBE': str(log), 'PAY_RECIPIENTS_PROBE_ROWS': str(rows)}
    environment |= {f'PAY_RECIPIENTS_PROBE_{name}': value for name, value in more.items()}
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _starts(command, word, rows):
    """When the first frame (or the list) of a program was painted, after its start."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / 'probe'
        began = time.monotonic_ns()
        process = _begin(command, log, rows, LAST=word)
        try:
            deadline = time.monotonic() + 30
            while time.monotonic() < deadline:
                found = re.search(rf'^{word} (\d+)$', log.read_text() if log.exists() else '', re.M)
                if found:
                    process.wait(30)
                    return (int(found[1]) - began) / 1e6
                time.sleep(.002)
            raise AssertionError(f'{command[0]} painted no {word}')
        finally:
            process.kill()
            process.wait()


def starts(rows):
    """Medians of: the empty window's frame, a plain window's, the program's, the program's list. Each round starts all
    of them, so that what else the computer does hits them alike."""
    home = _home(rows)
    empty, plain, frame, listed = [], [], [], []
    for _ in range(REPETITIONS + 1):
        plain.append(_starts([BIN / 'baseline_plain_window'], 'frame', 0))
        empty.append(_starts([BIN / 'baseline_empty_window'], 'frame', 0))
        frame.append(_starts([BIN / 'pay-recipients'], 'frame', rows))
        listed.append(_starts([BIN / 'pay-recipients'], 'list', rows))
    del home
    return [statistics.median(figures[1:]) for figures in (empty, plain, frame, listed)]  # the first round warms the caches


_homes = {}


def _home(rows):
    """A profile of so many recipients in this session's HOME and keyring; made once."""
    if rows not in _homes:
        subprocess.run([BIN / 'bench_make_profile', str(rows)], check=True, stderr=subprocess.DEVNULL)
        _homes[rows] = True
    return rows


def idle(rows, seconds=60):
    """How often any thread of the program woke up in a minute of rest, the blinking of a text cursor aside."""
    _home(rows)
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / 'probe'
        process = _begin([BIN / 'pay-recipients'], log, rows, STILL='1')
        try:
            while not (log.exists() and 'list' in log.read_text()):
                time.sleep(.05)
            # What starting leaves to be done: a backup of the book after five seconds, then the threads of Qt's pool
            # and its cache of pictures, which give up what they do not need after half a minute.
            time.sleep(70)
            before = _wakes(process.pid)
            time.sleep(seconds)
            # A thread that has ended meanwhile was woken to be told so.
            after = _wakes(process.pid)
            ended = sum(1 for thread in before if thread not in after)
            return ended + sum(count - before.get(thread, 0) for thread, count in after.items())
        finally:
            process.kill()
            process.wait()


def _wakes(pid):
    """How often each thread of a process gave up the processor by itself so far: once for each wake-up."""
    switches = {}
    for status in Path(f'/proc/{pid}/task').glob('*/status'):
        found = re.search(r'^voluntary_ctxt_switches:\s*(\d+)', status.read_text(), re.M)
        switches[status.parent.name] = int(found[1])
    return switches


# -- importing
def sqlite_import():
    """sqlite3's own .import of the table of 200 000 rows that bench_import reads."""
    if not shutil.which('sqlite3'):
        raise Missing('sqlite3 is not installed')
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / 'table.csv'
        subprocess.run([BIN / 'bench_import', '--write', table], check=True)
        times = []
        for run in range(REPETITIONS):
            database = Path(folder) / f'{run}.sqlite'
            began = time.monotonic_ns()
            subprocess.run(['sqlite3', database, '.mode csv', f'.import {table} recipient'], check=True,
                           stderr=subprocess.DEVNULL)
            times.append((time.monotonic_ns() - began) / 1e6)
            with sqlite3.connect(database) as made:
                assert made.execute('SELECT count(*) FROM recipient').fetchone()[0] == 200_000
            made.close()
        return statistics.median(times)


# -- refreshing
class Service:
    """k2-sandbox with so many recipients, and nginx in front of it for TLS and HTTP/2."""

    def __init__(self, recipients, latency=0):
        self.folder = tempfile.TemporaryDirectory()
        folder = Path(self.folder.name)
        command = [BIN / 'k2-sandbox', '--recipients', str(recipients), '--locations', folder / 'http', '--latency',
                   str(latency)]
        self.sandbox = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.nginx = None
        said = json.loads(self.sandbox.stdout.readline())
        self.http = said['base_url']
        self.environment = os.environ | {'K2_CLIENT_ID': said['client_id'], 'K2_CLIENT_SECRET': said['client_secret']}
        self.recipients = recipients

    def begin_https(self):
        nginx = shutil.which('nginx') or shutil.which('/usr/sbin/nginx')
        if not nginx:
            raise Missing('nginx is not installed')
        folder = Path(self.folder.name)
        subprocess.run([ROOT / 'tests/support/make-certificates.sh', folder], check=True)
        port = _free_port()
        upstream = urllib.parse.urlsplit(self.http).netloc
        (folder / 'nginx.conf').write_text(f'''
daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log crit; worker_processes 1;
events {{ worker_connections 1024; }}
http {{
  access_log off; keepalive_requests 1000000;
  client_body_temp_path {folder}/1; proxy_temp_path {folder}/2; fastcgi_temp_path {folder}/3;
  uwsgi_temp_path {folder}/4; scgi_temp_path {folder}/5;
  upstream sandbox {{ server {upstream}; keepalive 256; keepalive_requests 1000000; }}
  server {{
    listen 127.0.0.1:{port} ssl http2; http2_max_concurrent_streams 256;
    ssl_certificate {folder}/server.pem; ssl_certificate_key {folder}/server.key;
    location / {{ proxy_pass http://sandbox; proxy_http_version 1.1; proxy_set_header Connection "";
      proxy_set_header Host $http_host; }}
  }}
}}''')
        self.nginx = subprocess.Popen([nginx, '-c', folder / 'nginx.conf', '-p', folder], stderr=subprocess.DEVNULL)
        self.https = f'https://127.0.0.1:{port}'
        (folder / 'https').write_text((folder / 'http').read_text().replace(self.http, self.https))
        _await_port(port)

    def ours(self, scheme):
        """(milliseconds, longest gap of the event loop) of one refresh into a durable book."""
        folder = Path(self.folder.name)
        url, certificate = (self.https, folder / 'ca.pem') if scheme == 'https' else (self.http, '')
        done = subprocess.run([BIN / 'bench_refresh', url, certificate, folder / scheme], env=self.environment,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=300)
        said = json.loads(done.stdout)
        assert said['answered'] == self.recipients, said
        return said['ms'], said['gap_ms']

    def loop(self):
        """Milliseconds of k2-connect-node, one after another, over http."""
        modules = k2_connect_node()
        done = subprocess.run(['node', ROOT / 'tests/bench/baselines/k2_loop.js', self.http,
                               Path(self.folder.name) / 'http'], env=self.environment | {'NODE_PATH': str(modules)},
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=600)
        if done.returncode:
            raise Missing(f'k2-connect-node failed: {done.stderr[-200:]}')
        said = json.loads(done.stdout)
        assert said['answered'] == self.recipients, said
        return said['ms']

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in (self.nginx, self.sandbox):
            if process:
                process.send_signal(signal.SIGTERM)
                process.wait(10)
        self.sandbox.stdout.close()
        self.folder.cleanup()


def k2_connect_node():
    """The folder of node modules with k2-connect-node, fetched from npm once."""
    if not shutil.which('npm') or not shutil.which('node'):
        raise Missing('npm is not installed')
    CACHE.mkdir(parents=True, exist_ok=True)
    modules = CACHE / 'node_modules'
    if not (modules / 'k2-connect-node').exists():
        done = subprocess.run(['npm', 'install', '--silent', '--no-save', '--prefix', CACHE, 'k2-connect-node@1'],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
        if done.returncode:
            raise Missing('npm could not fetch k2-connect-node')
    return modules


def refreshes(recipients, scheme, latency=0, rounds=REPETITIONS, loops=REPETITIONS):
    """Medians of the loop and of ours, and the median of the longest gaps."""
    with Service(recipients, latency) as service:
        if scheme == 'https':
            service.begin_https()
        loop, ours = [], []
        for turn in range(max(rounds, loops)):  # side by side, so that what else the computer does hits both
            if turn < loops:
                loop.append(service.loop())
            if turn < rounds:
                ours.append(service.ours(scheme))
        return (statistics.median(loop), statistics.median([ms for ms, _ in ours]),
                statistics.median([gap for _, gap in ours]))


def _free_port():
    import socket
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def _await_port(port):
    import socket
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(('127.0.0.1', port)) == 0:
                return
        time.sleep(.05)
    raise AssertionError('nginx does not listen')

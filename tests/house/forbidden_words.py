# SPDX-License-Identifier: MIT
"""Words that stand for something we do not do: tests that sleep or skip, loops within loops, notes to do later."""
import re

from source_tree import CPP, files, main, text_of

# (what it looks like, in which folders and files, why not). Split in two, so that this file does not offend itself.
SCRIPTS = {'.py', '.sh', '.cmake', '.txt'}
RULES = [
    (r'\b(?:TO' r'DO|FIX' r'ME|X' r'XX)\b', None, CPP | SCRIPTS | {'.md'}, 'finish it, or leave the note out'),
    (r'\bQS' r'KIP\b', None, CPP, 'a test that is skipped tests nothing'),
    (r'\bsleep_' r'(?:for|until)\b|\b(?:Q(?:Test|Thread)::)(?:q?[mun]?[Ss]leep|qWait)\b|\b(?:u|nano)sleep\s*\(', None, CPP,
     'nothing sleeps: wait for what is expected (QTRY_VERIFY, QSignalSpy::wait)'),
    (r'\bprocess' r'Events\b|\bQEvent' r'Loop\b|\bwaitFor(?:Finished|Started|ReadyRead|BytesWritten|Connected)\b',
     ('app', 'lib'), CPP, 'no nested event loop, and nothing waits on the GUI thread'),
    (r'(?:->|\.)exec\(\)', ('app',), CPP, 'a dialog is opened with open(); exec() nests an event loop'),
    (r'set' r'Html\s*\(|Qt::(?:Rich|Auto)Text\b', ('app',), CPP, 'no field is trusted as markup: plain text only'),
    (r'set' r'Markdown\((?!.*MarkdownNoHTML)', ('app',), CPP,
     'for our own pages only, which are resources, and without HTML: a document takes MarkdownNoHTML'),
    (r'\bqDe' r'bug\s*\(|\bstd::c(?:out|err)\b', ('app', 'lib'), CPP, 'log through a logging category, which redacts'),
    (r'ignore' r'SslErrors|Verify' r'None|QueryPeer\b', ('app', 'lib'), CPP, 'certificates are always verified'),
]


def check(root):
    for pattern, folders, suffixes, why in RULES:
        word = re.compile(pattern)
        for path in files(root, folders or ['.']):
            if path.suffix not in suffixes:
                continue
            for number, line in enumerate(text_of(path).splitlines(), 1):
                if found := word.search(line):
                    yield path, number, f'“{found[0].strip()}”: {why}'


if __name__ == '__main__':
    main(check, __doc__)

# SPDX-License-Identifier: MIT
"""The house rules catch what they are for: each is shown a small tree that breaks it, and one that does not."""
import tempfile
import unittest
from pathlib import Path

import forbidden_words
import include_direction
import layout_measures
import platform_calls
import plurals
import spdx_lines
import stale_translations
import translations


class TestRules(unittest.TestCase):
    def offences(self, rule, tree):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in {'lib/recipients/Recipient.h': '', 'lib/k2/Client.h': '', 'app/MainWindow.h': '', **tree}.items():
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding='utf-8')
            return [f'{path.relative_to(root)}:{line}' for path, line, _ in rule.check(root)]

    def check_cases(self, rule, cases):
        for name, text, caught in cases:
            with self.subTest(name=name, text=text):
                self.assertEqual(self.offences(rule, {name: text}), [f'{name}:1'] if caught else [])

    def test_forbidden_includes_are_caught(self):
        self.check_cases(include_direction, [
            ('lib/recipients/Book.cpp', '#include "k2/Client.h"', True),
            ('lib/k2/Token.cpp', '#include "recipients/Recipient.h"', True),
            ('lib/k2/Token.cpp', '#include <recipients/Recipient.h>', True),
            ('lib/store/Seal.cpp', '  #  include "k2/Client.h"', True),
            ('lib/store/Seal.cpp', '#include "../k2/Client.h"', True),
            ('lib/store/Seal.cpp', '#include "MainWindow.h"', True),
            ('lib/sync/Sync.cpp', '#include "session/Session.h"', True),
            ('lib/other/Thing.cpp', '#include "k2/Client.h"', True),
            ('app/MainWindow.cpp', '#include "../lib/k2/Client.h"', True),
            ('app/MainWindow.cpp', '#include "nowhere/Client.h"', True),
        ])

    def test_allowed_includes_pass(self):
        self.check_cases(include_direction, [
            ('lib/recipients/Book.cpp', '#include "recipients/Recipient.h"', False),
            ('lib/sync/Sync.cpp', '#include "k2/Client.h"', False),
            ('lib/sync/Sync.cpp', '#include <QString>', False),
            ('lib/store/Seal.cpp', '// #include "k2/Client.h"', False),
            ('app/main.cpp', '#include "MainWindow.h"', False),
            ('app/main.cpp', '#include "k2/Client.h"', False),
        ])

    def test_forbidden_links_are_caught(self):
        self.check_cases(include_direction, [
            ('lib/recipients/CMakeLists.txt', 'target_link_libraries(a PUBLIC PayRecipients::k2)', True),
            ('lib/store/CMakeLists.txt', 'target_link_libraries(a PRIVATE pay_recipients_sync)', True),
            ('lib/recipients/CMakeLists.txt', 'target_link_libraries(a PUBLIC Qt6::Widgets)', True),
            ('lib/k2/CMakeLists.txt', 'target_link_libraries(a PUBLIC Qt6::Gui)', True),
            ('lib/k2/CMakeLists.txt', 'target_link_libraries(a PUBLIC Qt6::Network)', False),
            ('lib/sync/CMakeLists.txt', 'target_link_libraries(a PUBLIC PayRecipients::k2)', False),
            ('lib/sync/CMakeLists.txt', '# not PayRecipients::store', False),
        ])

    def test_files_without_a_licence_are_caught(self):
        tree = {name: '// SPDX-License-Identifier: MIT\n' for name in
                ('lib/recipients/Recipient.h', 'lib/k2/Client.h', 'app/MainWindow.h')}
        for name, text, caught in [
                ('lib/k2/Client.h', '#pragma once\n', True),
                ('lib/k2/CMakeLists.txt', '#SPDX - License - Identifier : MIT\n', True),
                ('README.md', '# Title\n', True),
                ('README.md', '<!-- SPDX-License-Identifier: MIT -->\n', False),
                ('tests/run.sh', '#!/bin/sh\n# SPDX-License-Identifier: MIT\n', False),
                ('build/Generated.h', '', False),
                ('out/CMakeCache.txt', '', False)]:
            with self.subTest(name=name, text=text):
                self.assertEqual(self.offences(spdx_lines, {**tree, name: text}), [f'{name}:1'] if caught else [])

    def test_forbidden_words_are_caught(self):
        self.check_cases(forbidden_words, [
            ('lib/k2/Client.cpp', '// TO' 'DO: later', True),
            ('tests/k2/tst_Client.cpp', 'QS' 'KIP("later");', True),
            ('tests/k2/tst_Client.cpp', 'QTest::q' 'Wait(100);', True),
            ('tests/k2/tst_Client.cpp', 'QThread::m' 'sleep(100);', True),
            ('tests/k2/tst_Client.cpp', 'std::this_thread::sleep_' 'for(1s);', True),
            ('app/Page.cpp', 'QCoreApplication::process' 'Events();', True),
            ('app/Page.cpp', 'dialog->exec();', True),
            ('app/Page.cpp', 'label->setTextFormat(Qt::RichText);', True),
            ('app/Page.cpp', 'text->set' 'Markdown(recipient.name);', True),
            ('app/help/Page.cpp', 'page.set' 'Markdown(text, QTextDocument::MarkdownNoHTML);', False),
            ('lib/k2/Client.cpp', 'reply->ignore' 'SslErrors();', True),
            ('lib/k2/Client.cpp', 'q' 'Debug() << token;', True),
            ('app/main.cpp', 'return QApplication::exec();', False),
            ('app/Page.cpp', 'dialog->open();', False),
            ('tests/k2/tst_Client.cpp', 'QTRY_VERIFY(done);', False),
        ])

    def test_unguarded_platform_calls_are_caught(self):
        self.check_cases(platform_calls, [
            ('lib/k2/Client.cpp', '#include <unistd.h>', True),
            ('lib/k2/Client.cpp', '#include <sys/resource.h>', True),
            ('lib/k2/Client.cpp', 'umask(077);', True),
            ('lib/k2/Client.cpp', '    ::kill(pid, 9);', True),
            ('lib/k2/Client_unix.cpp', '#include <unistd.h>', True),
            ('lib/k2/Client_unix.cpp', '#ifdef Q_OS_UNIX\n#include <unistd.h>\n#endif', False),
            ('lib/k2/Client.cpp', '#if defined(Q_OS_UNIX)\n#include <unistd.h>\n#endif', False),
            ('lib/k2/Client.cpp', 'process.kill(); // umask()', False),
            ('lib/k2/Client.cpp', '#include <algorithm>', False),
        ])
        self.assertEqual(self.offences(platform_calls, {
            'lib/k2/Client.cpp': '#ifdef Q_OS_UNIX\n#endif\numask(0);\n'}), ['lib/k2/Client.cpp:3'])

    def test_texts_without_plurals_are_caught(self):
        translated = """<TS><context><message numerus="yes"><source>%Ln rows</source><translation{0}>
            <numerusform>{1}</numerusform><numerusform>%Ln rows</numerusform></translation></message></context></TS>"""
        for attribute, singular, text, caught in [
                ('', '%Ln row', 'tr("%Ln rows", nullptr, 1)', False),
                ('', '%Ln row', 'tr("%Ln " "rows", nullptr, 1)', False),
                ('', '', 'tr("%Ln rows", nullptr, 1)', True),
                (' type="unfinished"', '%Ln row', 'tr("%Ln rows", nullptr, 1)', True),
                ('', '%Ln row', 'tr("%Ln lines", nullptr, 1)', True),
                ('', '%Ln row', 'tr("lines")', False)]:
            with self.subTest(attribute=attribute, singular=singular, text=text):
                found = self.offences(plurals, {
                    'app/Page.cpp': text,
                    'resources/translations/pay-recipients_en.ts': translated.format(attribute, singular)})
                self.assertEqual(found, ['app/Page.cpp:1'] if caught else [])

    def test_texts_without_translation_are_caught(self):
        translated = """<TS><context><message><source>Save %1</source><translation{0}>{1}</translation></message>
            </context></TS>"""
        for attribute, translation, text, caught in [
                ('', 'Hifadhi %1', 'tr("Save %1")', []),
                ('', 'Hifadhi %1', 'translate("Page", "Save " "%1")', []),
                ('', 'Hifadhi %1', 'tr("Open %1")', ['app/Page.cpp:1']),
                ('', 'Hifadhi %1', 'translate("Save %1", "Open")', ['app/Page.cpp:1']),
                ('', 'Hifadhi', 'tr("Save %1")', ['resources/translations/pay-recipients_sw.ts:1']),
                ('', '', 'tr("Save %1")', ['resources/translations/pay-recipients_sw.ts:1']),
                (' type="unfinished"', 'Hifadhi %1', 'tr("Save %1")',
                 ['resources/translations/pay-recipients_sw.ts:1'])]:
            with self.subTest(attribute=attribute, translation=translation, text=text):
                self.assertEqual(self.offences(translations, {
                    'app/Page.cpp': text,
                    'resources/translations/pay-recipients_sw.ts': translated.format(attribute, translation)}), caught)

    def test_distances_of_their_own_are_caught(self):
        self.check_cases(layout_measures, [
            ('app/Page.cpp', 'row->setSpacing(12);', True),
            ('app/Page.cpp', 'setContentsMargins(0, 0, 6, 0);', True),
            ('app/Page.cpp', 'column->addSpacing(\n    8);', True),
            ('app/Page.cpp', 'm_grid->setHorizontalSpacing(Spacing::medium);', False),
            ('app/Page.cpp', 'layout->setContentsMargins(0, 0, Spacing::small, 0);', False),
            ('app/Page.cpp', 'text->setContentsMargins(0, (line - height) / 2, 0, 0);', False),
            ('lib/recipients/Book.cpp', 'row->setSpacing(12);', False),
        ])

    def test_texts_that_lupdate_finds_elsewhere_are_caught(self):
        translated = """<TS version="2.1" language="sw"><context><name>Page</name><message><source>Save</source>
            <translation>Hifadhi</translation></message></context></TS>"""
        header = 'class Page : public QWidget { Q_OBJECT void save(); };'
        for text, caught in [
                ('void Page::save() { tr("Save"); }', False),
                ('void Page::save() { tr("Open"); }', True),
                ('template <class Dialog> void Page::save(Dialog& dialog) { tr("Save"); }', True),
                ('void Page::save() { /* kept */ }', True)]:
            with self.subTest(text=text):
                found = self.offences(stale_translations, {
                    'app/Page.h': header, 'app/Page.cpp': f'#include "Page.h"\n{text}\n',
                    'resources/translations/pay-recipients_sw.ts': translated})
                self.assertEqual(bool(found), caught, found)


if __name__ == '__main__':
    unittest.main()

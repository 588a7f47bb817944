// SPDX-License-Identifier: MIT
// Runs once for each state in which a real keyring can be: see CMakeLists.txt.
#include "Answer.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryFile>
#include <QTest>
#include <QUuid>

#include <array>

using namespace PayRecipients;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! What one call answers in one mode of tests/support/session.sh.
struct Row {
    const char* mode;
    const char* call;
    const char* person; //!< what the person does with the dialog: see prompt.sh
    const char* outcome;
};

constexpr std::array rows{
    // session.sh --keyring MODE     call      person   outcome
    Row{ "unlocked", "write", "", "Done" },
    Row{ "unlocked", "read", "", "NotFound" },
    Row{ "unlocked", "remove", "", "Done" },
    Row{ "locked", "read", "", "Locked" },
    Row{ "locked", "write", "", "Locked" },
    Row{ "locked", "remove", "", "Locked" },
    Row{ "prompter", "read", "dismiss", "Locked" },
    Row{ "prompter", "write", "dismiss", "Locked" },
    Row{ "prompter", "remove", "dismiss", "Locked" },
    Row{ "prompter", "read", "await", "TimedOut" },
    Row{ "prompter", "write", "answer", "Done" },
    Row{ "empty", "read", "", "NotFound" },
    Row{ "empty", "write", "", "Unavailable" },
    Row{ "empty", "remove", "", "Done" },
    Row{ "empty-prompter", "read", "", "NotFound" },
    Row{ "empty-prompter", "write", "dismiss", "Unavailable" },
    Row{ "empty-prompter", "write", "await", "TimedOut" },
    Row{ "empty-prompter", "write", "answer", "Done" },
    Row{ "none", "read", "", "Unavailable" },
    Row{ "none", "write", "", "Unavailable" },
    Row{ "none", "remove", "", "Unavailable" },
    Row{ "activate", "read", "", "NotFound" },
    Row{ "no-glib", "read", "", "TimedOut" },
    Row{ "no-glib", "write", "", "TimedOut" },
    Row{ "no-glib", "remove", "", "TimedOut" },
};

//! Files below the folder that hold any of the pieces.
QStringList filesHolding(const QString& folder, const QByteArrayList& pieces)
{
    QStringList holding;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) // no pipes and sockets
            continue;
        const QByteArray content = file.readAll();
        for (const QByteArray& piece : pieces) {
            if (content.contains(piece))
                holding.append(file.fileName());
        }
    }
    return holding;
}

} // namespace

class KeychainStatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachCallHasOneNamedOutcome_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QString>("person");
        QTest::addColumn<QByteArray>("outcome");

        const QByteArray mode = qgetenv("PAY_TEST_KEYRING");
        for (const Row& row : rows) {
            if (mode == row.mode)
                QTest::addRow("%s %s %s", row.mode, row.call, row.person)
                    << QByteArray(row.call) << QString::fromLatin1(row.person) << QByteArray(row.outcome);
        }
    }

    void eachCallHasOneNamedOutcome()
    {
        QFETCH(const QByteArray, call);
        QFETCH(const QString, person);
        QFETCH(const QByteArray, outcome);
        Keychain keychain(u"Pay Recipients test"_s, outcome == "TimedOut" ? 2s : 15s);
        Answer answer;
        QProcess hand;
        if (!person.isEmpty())
            hand.start(QStringLiteral(PROMPT_SCRIPT), { person });

        if (call == "read")
            keychain.read(u"absent"_s, &answer, answer.reader());
        else if (call == "write")
            keychain.write(u"written"_s, "secret", &answer, answer.done());
        else
            keychain.remove(u"absent"_s, &answer, answer.done());

        QCOMPARE(answer.count, 0);
        QTRY_COMPARE_WITH_TIMEOUT(answer.count, 1, 20'000);
        QCOMPARE(answer.outcome, outcome);
        QVERIFY(answer.turns > 0);
        QTRY_COMPARE_WITH_TIMEOUT(hand.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(hand.exitCode(), 0);
    }

    void noFileHoldsASecretThatWasHandedOver()
    {
        // Printable, so that its own bytes, its base64 and its hexadecimal form are all that a file would hold of it.
        const QByteArray secret = QUuid::createUuid().toByteArray();
        const QByteArrayList pieces{ secret, secret.toBase64(), secret.toHex() };
        const QStringList folders{ qEnvironmentVariable("HOME"), qEnvironmentVariable("PAY_TEST_ROOT") };
        Keychain keychain(u"Pay Recipients test"_s, 1s);
        Answer answer;

        keychain.write(u"written"_s, secret, &answer, answer.done());
        QTRY_COMPARE_WITH_TIMEOUT(answer.count, 1, 20'000);

        for (const QString& folder : folders)
            QCOMPARE(filesHolding(folder, pieces), {});
        // And the search would have found it.
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("token=" + secret.toBase64() + '\n') > 0 && file.flush());
        QCOMPARE(filesHolding(folders.last(), pieces), { file.fileName() });
    }
};

QTEST_GUILESS_MAIN(KeychainStatesTest)

#include "tst_KeychainStates.moc"

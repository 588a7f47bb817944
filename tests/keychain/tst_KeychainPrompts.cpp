// SPDX-License-Identifier: MIT
// Runs with a locked keyring whose service can ask for the password: tests/support/session.sh --keyring prompter.
#include "Answer.h"

#include <QProcess>
#include <QTest>

#include <csignal>
#include <memory>

using namespace PayRecipients;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class KeychainPromptsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_keychain = std::make_unique<Keychain>(u"Pay Recipients test"_s, 20s);
        QVERIFY(run(u"gdbus"_s,
            { u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.secrets"_s, u"--object-path"_s,
                u"/org/freedesktop/secrets"_s, u"--method"_s, u"org.freedesktop.Secret.Service.Lock"_s,
                u"['/org/freedesktop/secrets/collection/login']"_s }));
    }

    void writesAndRemovesOnceThePersonHasUnlocked()
    {
        Answer written;
        Answer removed;
        Answer read;

        m_keychain->write(u"entry"_s, "secret", &written, written.done());
        m_keychain->remove(u"entry"_s, &removed, removed.done());
        m_keychain->read(u"entry"_s, &read, read.reader());
        QVERIFY(prompt(u"answer"_s));

        QTRY_COMPARE(read.count, 1);
        QCOMPARE(written.outcome, "Done");
        QCOMPARE(removed.outcome, "Done");
        QCOMPARE(read.outcome, "NotFound");
    }

    void asksBeforeItRemovesFromALockedKeyring()
    {
        Answer removed;

        m_keychain->remove(u"entry"_s, &removed, removed.done());
        QVERIFY(prompt(u"answer"_s));

        QTRY_COMPARE(removed.count, 1);
        QCOMPARE(removed.outcome, "Done");
    }

    void aLateAnswerServesTheNextTry()
    {
        Keychain hasty(u"Pay Recipients test"_s, 2s);
        Answer timedOut;
        hasty.write(u"entry"_s, "secret", &timedOut, timedOut.done());
        QTRY_COMPARE(timedOut.count, 1);
        QCOMPARE(timedOut.outcome, "TimedOut");
        QVERIFY(timedOut.turns > 0);

        // The question is still on the display; the person answers it after all.
        QVERIFY(prompt(u"answer"_s));
        Answer read;
        m_keychain->read(u"entry"_s, &read, read.reader());

        QTRY_COMPARE(read.count, 1);
        QCOMPARE(read.outcome, "NotFound"); // what timed out before it was unlocked is not written afterwards
        QCOMPARE(timedOut.count, 1);
    }

    void mayGoAwayWhileThePersonIsAsked()
    {
        Answer silent;
        m_keychain->read(u"entry"_s, &silent, silent.reader());
        QVERIFY(prompt(u"await"_s));

        m_keychain.reset();

        QVERIFY(prompt(u"dismiss"_s));
        QCOMPARE(silent.count, 0);
    }

    void isUnavailableWhenTheServiceIsKilledWhileThePersonIsAsked()
    {
        // The last one: this desktop has no keyring afterwards.
        Answer answer;
        m_keychain->read(u"entry"_s, &answer, answer.reader());
        QVERIFY(prompt(u"await"_s));
        QCOMPARE(answer.count, 0);

        const auto keyring = pid_t(qEnvironmentVariableIntValue("PAY_TEST_KEYRING_PID"));
        QVERIFY(keyring > 0);
        QCOMPARE(::kill(keyring, SIGKILL), 0);

        QTRY_COMPARE(answer.count, 1);
        QCOMPARE(answer.outcome, "Unavailable");
    }

private:
    //! Runs a program to its end while the event loop turns.
    bool run(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 30'000)
            && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    //! What the person does with the dialog.
    bool prompt(const QString& action) { return run(QStringLiteral(PROMPT_SCRIPT), { action }); }

    std::unique_ptr<Keychain> m_keychain;
};

QTEST_GUILESS_MAIN(KeychainPromptsTest)

#include "tst_KeychainPrompts.moc"

// SPDX-License-Identifier: MIT
// Runs with an open keyring: tests/support/session.sh --keyring unlocked.
#include "Answer.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <csignal>
#include <memory>

using namespace PayRecipients;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

pid_t keyringProcess()
{
    return pid_t(qEnvironmentVariableIntValue("PAY_TEST_KEYRING_PID"));
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char& byte : bytes)
        byte = char(QRandomGenerator::global()->bounded(256));
    return bytes;
}

} // namespace

class KeychainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_keychain = std::make_unique<Keychain>(u"Pay Recipients test"_s, 5s);
        QVERIFY(keyringProcess() > 0);
    }

    void answersInTheThreadOfWhoeverAsks()
    {
        QThread* answering = nullptr;
        m_keychain->read(u"of no entry"_s, this, [&](const auto&) { answering = QThread::currentThread(); });
        QTRY_VERIFY(answering);
        QCOMPARE(answering, thread());
    }

    void readsBackWhatWasWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("secret");

        QTest::newRow("text") << u"credentials/1"_s << QByteArray("client id and secret");
        QTest::newRow("UTF-8") << u"Wanjirũ’s key"_s << QByteArray("p\xc3\xa4ss");
        QTest::newRow("nought inside") << u"nought"_s << QByteArray("a\0b\0", 4);
        QTest::newRow("a key") << u"book-key/1"_s << randomBytes(32);
        QTest::newRow("every byte") << u"bytes"_s << randomBytes(4096);
        QTest::newRow("nothing") << u"nothing"_s << QByteArray();
    }

    void readsBackWhatWasWritten()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, secret);
        Answer written;
        Answer read;

        m_keychain->write(name, secret, &written, written.done());
        m_keychain->read(name, &read, read.reader());

        QTRY_COMPARE(read.count, 1);
        QCOMPARE(written.outcome, "Done");
        QCOMPARE(read.outcome, "Done");
        QCOMPARE(read.value, secret);
    }

    void whatIsReadIsSharedWithNobodySoThatItCanBeWiped()
    {
        QVERIFY(write("a secret that is to be wiped"));
        std::optional<bool> isOnesOwn;
        m_keychain->read(u"entry"_s, this, [&isOnesOwn](tl::expected<QByteArray, KeychainError> result) {
            isOnesOwn = result && result->isDetached();
        });
        QTRY_VERIFY(isOnesOwn.has_value());
        QVERIFY(*isOnesOwn);
    }

    void replacesWhatStoodUnderTheName()
    {
        QVERIFY(write("first"));
        QVERIFY(write("second"));

        QCOMPARE(read(), "second");
    }

    void removesWhatWasWritten()
    {
        QVERIFY(write("secret"));
        Answer removed;
        Answer removedAgain;

        m_keychain->remove(u"entry"_s, &removed, removed.done());
        m_keychain->remove(u"entry"_s, &removedAgain, removedAgain.done());

        QTRY_COMPARE(removedAgain.count, 1);
        QCOMPARE(removed.outcome, "Done");
        QCOMPARE(removedAgain.outcome, "Done");
        QCOMPARE(read(), "NotFound");
    }

    void keepsServicesApart()
    {
        QVERIFY(write("secret"));
        Keychain other(u"Another application"_s, 5s);
        Answer answer;

        other.read(u"entry"_s, &answer, answer.reader());

        QTRY_COMPARE(answer.count, 1);
        QCOMPARE(answer.outcome, "NotFound");
    }

    void answersInTheOrderOfTheCalls()
    {
        QStringList order;
        for (const QString& name : { u"one"_s, u"two"_s, u"three"_s })
            m_keychain->write(name, "secret", this, [&order, name](const auto&) { order.append(name); });

        QCOMPARE(order, {});
        QTRY_COMPARE(order, (QStringList{ u"one"_s, u"two"_s, u"three"_s }));
    }

    void takesCallsFromWithinAnAnswer()
    {
        Answer read;
        m_keychain->write(
            u"entry"_s, "nested", this, [&](const auto&) { m_keychain->read(u"entry"_s, &read, read.reader()); });

        QTRY_COMPARE(read.count, 1);
        QCOMPARE(read.value, "nested");
    }

    void staysSilentWhenTheContextIsGone()
    {
        auto gone = std::make_unique<Answer>();
        int answers = 0;
        m_keychain->read(u"entry"_s, gone.get(), [&answers](const auto&) { ++answers; });
        gone.reset();

        QVERIFY(write("the next call's")); // so the first one has ended
        QCOMPARE(answers, 0);
    }

    void mayGoAwayWhileItWorks()
    {
        Answer silent;
        for (int i = 0; i < 3; ++i) {
            m_keychain->write(u"entry"_s, "secret", &silent, silent.done());
            m_keychain->read(u"entry"_s, &silent, silent.reader());
        }
        QTRY_VERIFY(silent.count > 0); // the next job runs, or is about to
        const int before = silent.count;
        m_keychain = std::make_unique<Keychain>(u"Pay Recipients test"_s, 5s);

        QVERIFY(write("by another object"));
        QCOMPARE(silent.count, before);
    }

    void mayGoAwayFromWithinAnAnswer_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isStopped");
        QTest::addColumn<QByteArray>("outcome");

        QTest::newRow("found") << u"entry"_s << false << QByteArray("Done");
        QTest::newRow("absent") << u"absent"_s << false << QByteArray("NotFound");
        QTest::newRow("timed out") << u"entry"_s << true << QByteArray("TimedOut");
    }

    void mayGoAwayFromWithinAnAnswer()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, isStopped);
        QFETCH(const QByteArray, outcome);
        QVERIFY(write("secret"));
        auto keychain = std::make_unique<Keychain>(u"Pay Recipients test"_s, isStopped ? 100ms : 5s);
        Answer answer;

        QCOMPARE(::kill(keyringProcess(), isStopped ? SIGSTOP : SIGCONT), 0);
        keychain->read(name, &answer, [&, take = answer.reader()](const auto& result) {
            keychain.reset();
            take(result);
        });
        QTRY_COMPARE(answer.count, 1);
        QCOMPARE(::kill(keyringProcess(), SIGCONT), 0);

        QCOMPARE(answer.outcome, outcome);
        QCOMPARE(read(), "secret");
    }

    void timesOutWhileTheServiceIsStopped_data()
    {
        QTest::addColumn<QByteArray>("call");

        QTest::newRow("read") << QByteArray("read");
        QTest::newRow("write") << QByteArray("write");
        QTest::newRow("remove") << QByteArray("remove");
    }

    void timesOutWhileTheServiceIsStopped()
    {
        QFETCH(const QByteArray, call);
        QVERIFY(write("before"));
        Keychain hasty(u"Pay Recipients test"_s, 300ms);
        Answer answer;
        Answer queued;

        QCOMPARE(::kill(keyringProcess(), SIGSTOP), 0);
        if (call == "read")
            hasty.read(u"entry"_s, &answer, answer.reader());
        else if (call == "write")
            hasty.write(u"entry"_s, "meanwhile", &answer, answer.done());
        else
            hasty.remove(u"entry"_s, &answer, answer.done());
        hasty.read(u"entry"_s, &queued, queued.reader());
        QTRY_COMPARE(queued.count, 1);
        QCOMPARE(::kill(keyringProcess(), SIGCONT), 0);

        QCOMPARE(answer.outcome, "TimedOut");
        QCOMPARE(queued.outcome, "TimedOut");
        QVERIFY(answer.turns > 0);
        // What timed out before it was handed over is not carried out afterwards.
        QCOMPARE(read(), "before");
        QCOMPARE(answer.count, 1);
    }

    void saysSoWhenTheDiskIsFull()
    {
        QVERIFY(write("saved"));
        Answer written;
        Answer removed;

        // As on a full disk, the service makes the file that would replace the keyring's, but cannot fill it.
        QVERIFY(limitFileSize(u"0:"_s));
        m_keychain->write(u"entry"_s, "unsaved", &written, written.done());
        m_keychain->remove(u"entry"_s, &removed, removed.done());
        QTRY_COMPARE(removed.count, 1);
        QVERIFY(limitFileSize(u"unlimited:"_s));

        QCOMPARE(written.outcome, "Failed");
        QCOMPARE(removed.outcome, "Failed");
        QCOMPARE(read(), "saved");
    }

    void isUnavailableWhenTheServiceIsKilledMeanwhile()
    {
        // The last one: this desktop has no keyring afterwards.
        Answer answer;
        Answer next;
        QVERIFY(write("before"));

        QCOMPARE(::kill(keyringProcess(), SIGSTOP), 0); // so that it is surely under way
        m_keychain->read(u"entry"_s, &answer, answer.reader());
        m_keychain->read(u"entry"_s, &next, next.reader());
        QTRY_VERIFY(answer.turns > 10);
        QCOMPARE(answer.count, 0);
        QCOMPARE(::kill(keyringProcess(), SIGKILL), 0);

        QTRY_COMPARE(next.count, 1);
        QCOMPARE(answer.outcome, "Unavailable");
        QCOMPARE(next.outcome, "Unavailable");
        QCOMPARE(answer.count, 1);
    }

private:
    bool write(const QByteArray& secret)
    {
        Answer answer;
        m_keychain->write(u"entry"_s, secret, &answer, answer.done());
        return QTest::qWaitFor([&] { return answer.count == 1; }) && answer.outcome == "Done";
    }

    //! The secret, or the name of what went wrong.
    QByteArray read()
    {
        Answer answer;
        m_keychain->read(u"entry"_s, &answer, answer.reader());
        if (!QTest::qWaitFor([&] { return answer.count == 1; }))
            return "no answer";
        return answer.outcome == "Done" ? answer.value : answer.outcome;
    }

    //! \param limit "SOFT:HARD" for the keyring's process
    bool limitFileSize(const QString& limit)
    {
        QProcess process;
        process.start(u"prlimit"_s, { u"--pid"_s, QString::number(keyringProcess()), u"--fsize="_s + limit });
        return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }) && process.exitCode() == 0;
    }

    std::unique_ptr<Keychain> m_keychain;
};

QTEST_GUILESS_MAIN(KeychainTest)

#include "tst_Keychain.moc"

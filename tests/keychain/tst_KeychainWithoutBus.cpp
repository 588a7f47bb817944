// SPDX-License-Identifier: MIT
#include "Answer.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! In this order in one process, because libdbus reads the bus's address only once.
class KeychainWithoutBusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        qputenv("XDG_RUNTIME_DIR", m_folder.path().toLocal8Bit());
    }

    void isUnavailableWithoutASessionBus()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");

        askEverythingAndExpect("Unavailable", 20s);
    }

    void timesOutOnABusThatNeverReplies()
    {
        QLocalServer silent;
        QVERIFY(silent.listen(m_folder.filePath(u"bus"_s)));
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + m_folder.filePath(u"bus"_s).toLocal8Bit());

        askEverythingAndExpect("TimedOut", 300ms);

        QVERIFY(m_turns > 0);
        QVERIFY(silent.hasPendingConnections()); // somebody did ask it
    }

    void isUnavailableWhenTheBusIsGone()
    {
        QVERIFY(!QFile::exists(m_folder.filePath(u"bus"_s)));

        askEverythingAndExpect("Unavailable", 20s);
    }

private:
    void askEverythingAndExpect(const QByteArray& outcome, std::chrono::milliseconds timeout)
    {
        Keychain keychain(u"Pay Recipients test"_s, timeout);
        Answer read;
        Answer written;
        Answer removed;

        keychain.read(u"entry"_s, &read, read.reader());
        keychain.write(u"entry"_s, "secret", &written, written.done());
        keychain.remove(u"entry"_s, &removed, removed.done());

        QTRY_COMPARE_WITH_TIMEOUT(removed.count, 1, 30'000);
        for (const Answer* answer : { &read, &written, &removed }) {
            QCOMPARE(answer->count, 1);
            QCOMPARE(answer->outcome, outcome);
        }
        m_turns = removed.turns;
    }

    int m_turns = 0; //!< of the event loop before the last answer
    QTemporaryDir m_folder{ u"/tmp/bus-XXXXXX"_s }; // short, because the path of a socket has at most 107 bytes
};

QTEST_GUILESS_MAIN(KeychainWithoutBusTest)

#include "tst_KeychainWithoutBus.moc"

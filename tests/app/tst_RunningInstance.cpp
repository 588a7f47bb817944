// SPDX-License-Identifier: MIT
#include "RunningInstance.h"

#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_RunningInstance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder->path()));
    }

    void whereNobodyListensThatIsKnownAtOnce()
    {
        std::optional<bool> answered;
        RunningInstance::bringForward(u"/data/a/book"_s, {}, this, [&answered](bool yes) { answered = yes; });
        QCOMPARE(answered, std::optional(false));
    }

    void whoeverTakesTheCallAndSaysNothingCountsAsNobody()
    {
        const QString socket = onlyFileAfterListening();
        QLocalServer silent;
        QVERIFY(silent.listen(socket));
        QVERIFY(!bringsForward(u"/data/a/book"_s, {}));
    }

    void theFirstIsAskedByTheSecond()
    {
        RunningInstance first;
        first.listenFor(u"/data/a/book"_s);
        QSignalSpy asked(&first, &RunningInstance::asked);
        QVERIFY(bringsForward(u"/data/a/book"_s, u"/home/njeri/b.payrecipients"_s));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), u"/home/njeri/b.payrecipients"_s);
    }

    void anotherBookIsAnotherWindow()
    {
        RunningInstance first;
        first.listenFor(u"/data/a/book"_s);
        QVERIFY(!bringsForward(u"/data/b/book"_s, {}));
        first.listenFor(u"/data/b/book"_s);
        QVERIFY(bringsForward(u"/data/b/book"_s, {}));
        QVERIFY(!bringsForward(u"/data/a/book"_s, {}));
    }

    void listensWhereAKilledProgramLeftItsSocket()
    {
        const QString socket = onlyFileAfterListening();
        QFile left(socket);
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        RunningInstance first;
        first.listenFor(u"/data/a/book"_s);
        QTRY_VERIFY(bringsForward(u"/data/a/book"_s, {}));
    }

    void takesNoNotesFromStrangers_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("not our words") << QByteArray("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTest::newRow("too much") << QByteArray(1024 * 1024, 'x');
        QTest::newRow("a text that is longer than there are bytes") << QByteArray("PRF1\x7f\xff\xff\xf0 abc", 12);
    }

    void takesNoNotesFromStrangers()
    {
        QFETCH(const QByteArray, said);
        const QString socket = onlyFileAfterListening();
        RunningInstance first;
        first.listenFor(u"/data/a/book"_s);
        QSignalSpy asked(&first, &RunningInstance::asked);
        QLocalSocket stranger;
        stranger.connectToServer(socket);
        QVERIFY(stranger.waitForConnected());
        stranger.write(said);
        QTRY_COMPARE(stranger.state(), QLocalSocket::UnconnectedState);
        QVERIFY(asked.isEmpty());
        QVERIFY(bringsForward(u"/data/a/book"_s, {}));
        QCOMPARE(asked.size(), 1);
    }

private:
    //! True when somebody answered.
    static bool bringsForward(const QString& book, const QString& sharedBook)
    {
        QObject context;
        std::optional<bool> answered;
        RunningInstance::bringForward(book, sharedBook, &context, [&answered](bool yes) { answered = yes; });
        return QTest::qWaitFor([&answered] { return answered.has_value(); }, 10'000) && *answered;
    }

    //! The name of the socket that listening makes.
    QString onlyFileAfterListening() const
    {
        RunningInstance listening;
        listening.listenFor(u"/data/a/book"_s);
        const QFileInfoList files = QDir(m_folder->path()).entryInfoList(QDir::System | QDir::Files);
        return files.size() == 1 ? files.first().filePath() : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_RunningInstance)
#include "tst_RunningInstance.moc"

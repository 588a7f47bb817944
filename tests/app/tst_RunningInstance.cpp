// SPDX-License-Identifier: MIT
#include "RunningInstance.h"

#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

using namespace PayRecipients;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! A start of the program for one book.
struct Start {
    explicit Start(const QString& book, const QString& sharedBook = {}, std::chrono::milliseconds patience = 10s)
        : instance(patience)
    {
        instance.begin(book, sharedBook, [this](bool yes) { isFirst = yes; });
    }

    RunningInstance instance;
    std::optional<bool> isFirst; //!< once it is known
};

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

    void whereThereIsNoOtherThatIsKnownAtOnce()
    {
        const Start only(u"/data/a/book"_s);
        QCOMPARE(only.isFirst, std::optional(true));
        QVERIFY(bringsForward(u"/data/a/book"_s, {}));
    }

    void whoeverTakesTheCallAndSaysNothingCountsAsNobody()
    {
        const auto [socket, lockFile] = namesAfterListening();
        QLockFile lock(lockFile);
        QVERIFY(lock.tryLock(0));
        QLocalServer silent;
        QVERIFY(silent.listen(socket));
        QVERIFY(!bringsForward(u"/data/a/book"_s, {}, 500ms));
    }

    void oneThatHasBegunButDoesNotListenYetIsWaitedFor()
    {
        const auto [socket, lockFile] = namesAfterListening();
        auto lock = std::make_unique<QLockFile>(lockFile);
        QVERIFY(lock->tryLock(0));
        const Start second(u"/data/a/book"_s);
        QVERIFY(!second.isFirst);
        RunningInstance first;
        lock.reset();
        first.listenFor(u"/data/a/book"_s);
        QTRY_COMPARE(second.isFirst, std::optional(false));
    }

    void whereTheOtherHasJustEndedThisOneIsTheFirst()
    {
        const auto [socket, lockFile] = namesAfterListening();
        auto lock = std::make_unique<QLockFile>(lockFile);
        QVERIFY(lock->tryLock(0));
        const Start second(u"/data/a/book"_s);
        lock.reset();
        QTRY_COMPARE(second.isFirst, std::optional(true));
        QVERIFY(bringsForward(u"/data/a/book"_s, {}));
    }

    void whereTheOtherHasBecomeSilentAndEndsThisOneTakesItsPlace()
    {
        const auto [socket, lockFile] = namesAfterListening();
        auto lock = std::make_unique<QLockFile>(lockFile);
        QVERIFY(lock->tryLock(0));
        Start second(u"/data/a/book"_s, {}, 200ms);
        QTRY_COMPARE(second.isFirst, std::optional(true)); // it opens the book, and hears nobody yet
        const QSignalSpy asked(&second.instance, &RunningInstance::asked);
        QVERIFY(!bringsForward(u"/data/a/book"_s, {}, 200ms));
        lock.reset();
        QTRY_VERIFY(QFile::exists(socket));
        QVERIFY(bringsForward(u"/data/a/book"_s, {}));
        QCOMPARE(asked.size(), 1);
    }

    void aLockFileThatNamesNobodyHoldsNobodyUp()
    {
        const auto [socket, lockFile] = namesAfterListening();
        QFile left(lockFile);
        QVERIFY(left.open(QIODevice::WriteOnly));
        QVERIFY(left.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFile::FileModificationTime));
        left.close();
        const Start first(u"/data/a/book"_s);
        QCOMPARE(first.isFirst, std::optional(true));
        QVERIFY(bringsForward(u"/data/a/book"_s, {}));
    }

    void whereNoLockCanBeWrittenTheProgramGoesOn()
    {
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder->filePath(u"gone"_s)));
        QVERIFY(QFile(m_folder->filePath(u"gone"_s)).open(QIODevice::WriteOnly)); // a file is no folder
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
        const QString socket = namesAfterListening().first;
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
        QTest::newRow("too much") << QByteArray(qsizetype{ 1024 } * 1024, 'x');
        QTest::newRow("a text that is longer than there are bytes") << QByteArray("PRF1\x7f\xff\xff\xf0 abc", 12);
    }

    void takesNoNotesFromStrangers()
    {
        QFETCH(const QByteArray, said);
        const QString socket = namesAfterListening().first;
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
    static bool bringsForward(const QString& book, const QString& sharedBook, std::chrono::milliseconds patience = 10s)
    {
        const Start second(book, sharedBook, patience);
        return QTest::qWaitFor([&second] { return second.isFirst.has_value(); }, 20'000) && !*second.isFirst;
    }

    //! The names of the socket and of the lock file that listening makes.
    std::pair<QString, QString> namesAfterListening() const
    {
        RunningInstance listening;
        listening.listenFor(u"/data/a/book"_s);
        std::pair<QString, QString> names;
        for (const QFileInfo& file : QDir(m_folder->path()).entryInfoList(QDir::System | QDir::Files))
            (file.suffix() == u"lock"_s ? names.second : names.first) = file.filePath();
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_RunningInstance)
#include "tst_RunningInstance.moc"

// SPDX-License-Identifier: MIT
#include "recipients/RecipientBook.h"
#include "store/SealedRecipientStore.h"
#include "support/RawPeer.h"
#include "sync/UnknownCreation.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using test::RawPeer;
using test::RawReply;
using test::RawRequest;

namespace {

//! How far the program has come when it is killed.
enum class When { AskingForToken, Asking, Told };

//! What is in the book afterwards.
enum class Entry { Marked, Located };

constexpr char creations[] = "/api/v2/external_recipients";
constexpr char createdId[] = "c7f300c0-f1ef-4151-9bbe-005005aa3747";

//! The program that creates, and what it says.
class Maker {
public:
    Maker(const QString& book, const QUrl& baseUrl, const QString& what)
    {
        m_process.start(QString::fromLocal8Bit(ADDITION_MAKER), { book, baseUrl.toString(), what });
    }

    bool hasSaid(const QByteArray& line)
    {
        m_said += m_process.readAllStandardOutput();
        return m_said.contains(line + '\n');
    }

    bool kill()
    {
        m_process.kill();
        return QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 30'000)
            && m_process.exitStatus() == QProcess::CrashExit;
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

} // namespace

class RecipientAdditionKilledTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void entryIsThereAfterAKillAndNothingIsSentAgain_data();
    void entryIsThereAfterAKillAndNothingIsSentAgain();
};

void RecipientAdditionKilledTest::entryIsThereAfterAKillAndNothingIsSentAgain_data()
{
    QTest::addColumn<When>("when");
    QTest::addColumn<int>("posts");
    QTest::addColumn<Entry>("entry");
    QTest::newRow("while a token is asked for") << When::AskingForToken << 0 << Entry::Marked;
    QTest::newRow("between the request and its answer") << When::Asking << 1 << Entry::Marked;
    QTest::newRow("after the answer was told") << When::Told << 1 << Entry::Located;
}

void RecipientAdditionKilledTest::entryIsThereAfterAKillAndNothingIsSentAgain()
{
    QFETCH(const When, when);
    QFETCH(const int, posts);
    QFETCH(const Entry, entry);
    bool answersToken = when != When::AskingForToken;
    RawPeer peer([&](const RawRequest& request) {
        if (request.target == "/oauth/token")
            return answersToken ? RawReply::token("some-token") : RawReply::nothing();
        if (request.method == "POST" && when == When::Asking)
            return RawReply::nothing();
        return request.method == "POST"
            ? RawReply::http(201, {}, "location: " + QByteArray(creations) + '/' + createdId + "\r\n")
            : RawReply::http(404);
    });
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"book.sqlite"_s);

    Maker maker(path, peer.baseUrl(), u"add"_s);
    QTRY_VERIFY_WITH_TIMEOUT(when == When::AskingForToken ? peer.count("POST", "/oauth/token") == 1
            : when == When::Asking                        ? peer.count("POST", creations) == 1
                                                          : maker.hasSaid("finished"),
        60'000);
    QVERIFY(maker.kill());

    // The next start of the program, and a refresh of everything.
    answersToken = true;
    Maker next(path, peer.baseUrl(), u"refresh"_s);
    QTRY_VERIFY_WITH_TIMEOUT(next.hasSaid("finished"), 60'000);
    QVERIFY(next.kill());
    QCOMPARE(peer.count("POST", creations), posts);

    SealedRecipientStore store(
        path, *BookKey::fromBytes(QByteArray(BookKey::size, 'k')), SealedRecipientStore::OpenMode::OpenExisting);
    RecipientBook book(store);
    book.open();
    QTRY_COMPARE_WITH_TIMEOUT(book.state(), RecipientBook::State::Ready, 30'000);
    QCOMPARE(book.size(), 1);
    const Recipient known = book.at(0);
    QCOMPARE(known.value(Field::Creation, Layer::Told) == creationAsked(), entry == Entry::Marked);
    QCOMPARE(known.has(Field::Location), entry == Entry::Located);
    QCOMPARE(known.type(), RecipientType::Till);
    QCOMPARE(known.text(Field::TillName), u"Duka"_s);
    QCOMPARE(known.text(Field::TillNumber), u"012345"_s);
}

QTEST_GUILESS_MAIN(RecipientAdditionKilledTest)
#include "tst_RecipientAdditionKilled.moc"

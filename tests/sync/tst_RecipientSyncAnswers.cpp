// SPDX-License-Identifier: MIT
#include "ServiceAndBook.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using Kind = k2::Error::Kind;

namespace {

//! A v1 answer with these attributes.
QString recordBody(const QString& location, const QString& attributes)
{
    return uR"({"data":{"id":"%1","type":"pay_recipient","attributes":{%2}}})"_s.arg(location.right(36), attributes);
}

QJsonObject bodyAction(const QString& body)
{
    return { { u"action"_s, u"body"_s }, { u"body"_s, body } };
}

} // namespace

//! What each answer of the service means for the entry that was asked for. What becomes of those that are none is in
//! tst_RecipientSyncNetwork.cpp.
class RecipientSyncAnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void learnsWhatTheServiceKnowsOfEachLocation();
    void refreshKeepsReferenceWhenLocationIsGone();
    void aGoneLocationIsAskedAgainOnlyOnDemand();
    void aLocationThatAnswersAgainIsNoLongerMarked_data();
    void aLocationThatAnswersAgainIsNoLongerMarked();
    void aFieldThatTheRecordLeavesOutKeepsItsValue();
    void aTypedValueStaysInFrontOfWhatTheServiceTells();
    void wordsThatNobodyKnowsYetAreKept();
    void countsOnlyThoseThatBecameApproved();
    void anUnchangedAnswerChangesNothing();
    void onlyChangedRowsAreSignalled();
    void eachEntrysAnswerIsToldOnceTheBookKnowsIt();
    void anotherServiceIsNotAsked();
    void aTokenThatRunsOutIsRenewedOnTheWay();

private:
    std::unique_ptr<ServiceAndBook> m;
};

void RecipientSyncAnswersTest::init()
{
    m = std::make_unique<ServiceAndBook>(ServiceAndBook::Settings{ 60, 1 });
    QVERIFY(m->start());
}

void RecipientSyncAnswersTest::cleanup()
{
    m.reset();
}

void RecipientSyncAnswersTest::learnsWhatTheServiceKnowsOfEachLocation()
{
    const QList<RecipientKey> keys = m->importAll();
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QCOMPARE(report->asked, 60);
    QCOMPARE(report->answered, 60);
    QCOMPARE(report->changed, 60);
    QCOMPARE(report->newlyApproved, QList<RecipientKey>());
    QCOMPARE(report->failures.size(), 0);
    QCOMPARE(report->left, 0);
    QVERIFY(!report->cancelled && !report->stoppedBy);
    QCOMPARE(report->finishedAt, m->clock.utcTime());

    for (const RecipientKey key : keys) {
        const Recipient recipient = *m->book.find(key);
        QCOMPARE(recipient.lookup(), LookupState::Answered);
        QVERIFY(recipient.toldBy() == Source::Service);
        QVERIFY(recipient.type());
        QVERIFY(recipient.has(Field::Status));
        QVERIFY(!recipient.account().isEmpty());
    }
    QCOMPARE(m->tokenRequests(), 1);
    QCOMPARE(m->queriedPaths().size(), 60);
}

void RecipientSyncAnswersTest::refreshKeepsReferenceWhenLocationIsGone()
{
    const QList<RecipientKey> keys = m->importAll();
    QVERIFY(m->refreshed());
    QMap<RecipientKey, QString> references;
    for (const RecipientKey key : keys)
        references.insert(key, m->text(key, Field::Reference));
    QVERIFY(std::any_of(references.begin(), references.end(), [](const QString& text) { return !text.isEmpty(); }));

    m->setFaults({ ServiceAndBook::ruleForAll(ServiceAndBook::status(410)) });
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QCOMPARE(report->failures.size(), 60);
    QCOMPARE(report->changed, 0);
    for (const RecipientKey key : keys) {
        QCOMPARE(m->lookup(key), LookupState::Gone);
        QCOMPARE(m->text(key, Field::Reference), references.value(key));
    }
}

void RecipientSyncAnswersTest::aGoneLocationIsAskedAgainOnlyOnDemand()
{
    const QList<RecipientKey> keys = m->importAll();
    m->setFaults({ ServiceAndBook::rule(m->text(keys[3], Field::Location), ServiceAndBook::status(404)) });
    QVERIFY(m->refreshed());
    QCOMPARE(m->lookup(keys[3]), LookupState::Gone);

    m->setFaults({});
    const qsizetype seen = m->queriedPaths().size();
    std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QCOMPARE(report->asked, 59);
    QCOMPARE(m->lookup(keys[3]), LookupState::Gone);
    QVERIFY(!m->queriedPaths().sliced(seen).contains(QUrl(m->text(keys[3], Field::Location)).path()));

    report = m->refreshed({ keys[3] });
    QVERIFY(report);
    QCOMPARE(report->answered, 1);
    QCOMPARE(m->lookup(keys[3]), LookupState::Answered);
    QVERIFY(m->text(keys[3], Field::LookupMessage).isEmpty());
}

void RecipientSyncAnswersTest::aLocationThatAnswersAgainIsNoLongerMarked_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<LookupState>("lookup");
    QTest::newRow("gone") << 410 << LookupState::Gone;
    QTest::newRow("failed") << 422 << LookupState::Failed;
}

void RecipientSyncAnswersTest::aLocationThatAnswersAgainIsNoLongerMarked()
{
    QFETCH(const int, status);
    QFETCH(const LookupState, lookup);
    const QString location = m->sandbox.locations().first();
    const RecipientKey key = m->add(location);
    m->setFaults({ ServiceAndBook::rule(location, ServiceAndBook::status(status)) });
    QVERIFY(m->refreshed({ key }));
    QCOMPARE(m->lookup(key), lookup);
    QVERIFY(!m->text(key, Field::LookupMessage).isEmpty());

    m->setFaults({});
    QVERIFY(m->refreshed({ key }));
    QCOMPARE(m->lookup(key), LookupState::Answered);
    QVERIFY(m->text(key, Field::LookupMessage).isEmpty());
    QVERIFY(!m->text(key, Field::Status).isEmpty());
}

void RecipientSyncAnswersTest::aFieldThatTheRecordLeavesOutKeepsItsValue()
{
    const QString location = m->sandbox.locations().first();
    const RecipientKey key = m->add(location);
    m->tell(key, Field::Reference, u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s);
    m->tell(key, Field::Email, u"jane@example.com"_s);
    m->setFaults({ ServiceAndBook::rule(location,
        bodyAction(
            recordBody(location, uR"("recipient_type":"Mobile Wallet","status":"Pending","first_name":"Jane","email":"",
                "recipient_reference":null)"_s))) });

    const std::optional<SyncReport> report = m->refreshed({ key });
    QVERIFY(report);
    QCOMPARE(report->answered, 1);
    QCOMPARE(report->changed, 1);
    QCOMPARE(m->text(key, Field::Reference), u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s);
    QCOMPARE(m->text(key, Field::Email), u"jane@example.com"_s);
    QCOMPARE(m->text(key, Field::FirstName), u"Jane"_s);
    QCOMPARE(m->text(key, Field::Status), u"Pending"_s);
    QCOMPARE(m->text(key, Field::Type), u"mobile_wallet"_s);
}

void RecipientSyncAnswersTest::aTypedValueStaysInFrontOfWhatTheServiceTells()
{
    const QString location = m->sandbox.locations().first();
    const RecipientKey key = m->add(location);
    m->book.apply(ChangeSet{
        Source::Person, m->clock.utcTime(), {}, { Edit{ key, Field::Status, Layer::Typed, u"Mine"_s } }, {} });
    QVERIFY(m->refreshed({ key }));
    QCOMPARE(m->text(key, Field::Status), u"Mine"_s);
    QVERIFY(m->book.find(key)->value(Field::Status, Layer::Told));
    QVERIFY(m->book.find(key)->differs(Field::Status));
}

void RecipientSyncAnswersTest::wordsThatNobodyKnowsYetAreKept()
{
    const QString location = m->sandbox.locations().first();
    const RecipientKey key = m->add(location);
    m->setFaults({ ServiceAndBook::rule(location,
        bodyAction(recordBody(location, uR"("recipient_type":"Crypto Wallet","status":"On_Hold by ops")"_s))) });
    QVERIFY(m->refreshed({ key }));
    QCOMPARE(m->text(key, Field::Type), u"Crypto Wallet"_s);
    QCOMPARE(m->text(key, Field::Status), u"On_Hold by ops"_s);
    QVERIFY(!m->book.find(key)->category());
}

void RecipientSyncAnswersTest::countsOnlyThoseThatBecameApproved()
{
    const QStringList locations = m->sandbox.locations();
    const RecipientKey pending = m->add(locations[0]);
    const RecipientKey approvedBefore = m->add(locations[1]);
    const RecipientKey neverAsked = m->add(locations[2]);
    const RecipientKey stillPending = m->add(locations[3]);
    m->tell(pending, Field::Status, u"Pending"_s);
    m->tell(approvedBefore, Field::Status, u"approved"_s);
    m->tell(stillPending, Field::Status, u"Pending"_s);
    QList<QJsonObject> rules;
    for (int i = 0; i < 4; ++i) {
        const QString status = i == 3 ? u"Scheduled"_s : u"Approved"_s;
        rules.append(ServiceAndBook::rule(
            locations[i], bodyAction(recordBody(locations[i], uR"("status":"%1")"_s.arg(status)))));
    }
    m->setFaults(rules);

    std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QCOMPARE(report->answered, 4);
    QCOMPARE(report->newlyApproved, QList<RecipientKey>{ pending });
    QVERIFY(m->book.find(neverAsked)->isApproved());

    report = m->refreshed();
    QVERIFY(report);
    QCOMPARE(report->newlyApproved, QList<RecipientKey>());
}

void RecipientSyncAnswersTest::anUnchangedAnswerChangesNothing()
{
    const QList<RecipientKey> keys = m->importAll();
    QVERIFY(m->refreshed());
    QList<Recipient> before;
    for (const RecipientKey key : keys)
        before.append(*m->book.find(key));
    QTRY_VERIFY(!m->book.hasUnsavedChanges());

    m->clock.advance(std::chrono::hours(1));
    QSignalSpy rowsChanged(&m->book, &RecipientBook::rowsChanged);
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QCOMPARE(report->answered, 60);
    QCOMPARE(report->changed, 0);
    QCOMPARE(rowsChanged.size(), 0);
    QVERIFY(!m->book.hasUnsavedChanges());
    for (const Recipient& recipient : before)
        QCOMPARE(*m->book.find(recipient.key()), recipient);
}

void RecipientSyncAnswersTest::onlyChangedRowsAreSignalled()
{
    const QList<RecipientKey> keys = m->importAll();
    QVERIFY(m->refreshed());
    const QList<int> expected{ 5, 20, 41 };
    QList<QJsonObject> rules;
    for (const int row : expected) {
        const QString location = m->text(m->book.keyAt(row), Field::Location);
        rules.append(ServiceAndBook::rule(location, bodyAction(recordBody(location, uR"("nickname":"New")"_s))));
    }
    m->setFaults(rules);

    QSignalSpy rowsChanged(&m->book, &RecipientBook::rowsChanged);
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QCOMPARE(report->answered, 60);
    QCOMPARE(report->changed, 3);
    QList<int> rows;
    for (const QList<QVariant>& signal : rowsChanged)
        rows += signal.first().value<QList<int>>();
    std::sort(rows.begin(), rows.end());
    QCOMPARE(rows, expected);
}

void RecipientSyncAnswersTest::eachEntrysAnswerIsToldOnceTheBookKnowsIt()
{
    const QList<RecipientKey> keys = m->importAll();
    const QString refused = m->book.find(keys.first())->text(Field::Location);
    m->setFaults({ ServiceAndBook::rule(refused, ServiceAndBook::status(410)) });
    QHash<RecipientKey, bool> answered;
    connect(m->sync.get(), &RecipientSync::asked, this, [this, &answered](RecipientKey key, const auto& error) {
        QVERIFY(!answered.contains(key));
        answered.insert(key, !error);
        QCOMPARE(m->book.find(key)->lookup(), error ? LookupState::Gone : LookupState::Answered);
    });
    QVERIFY(m->refreshed());
    QCOMPARE(answered.size(), keys.size());
    QCOMPARE(answered.values().count(false), 1);
    QCOMPARE(answered.value(keys.first()), false);
}

void RecipientSyncAnswersTest::anotherServiceIsNotAsked()
{
    const QString location = m->sandbox.locations().first();
    const RecipientKey own = m->add(location);
    const RecipientKey foreign = m->add(u"https://api.kopokopo.com/api/v1/pay_recipients/"_s + location.right(36));
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QCOMPARE(report->answered, 1);
    QCOMPARE(report->failures.size(), 1);
    QCOMPARE(report->failures[0].key, foreign);
    QCOMPARE(report->failures[0].error.kind, Kind::RefusedOrigin);
    QVERIFY(!report->stoppedBy);
    QCOMPARE(m->lookup(foreign), LookupState::Failed);
    QCOMPARE(m->lookup(own), LookupState::Answered);
}

void RecipientSyncAnswersTest::aTokenThatRunsOutIsRenewedOnTheWay()
{
    m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll({ { u"action"_s, u"expire_token"_s }, { u"times"_s, 1 } }) });
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QCOMPARE(report->answered, 60);
    QCOMPARE(report->failures.size(), 0);
    QCOMPARE(m->tokenRequests(), 2);
}

QTEST_GUILESS_MAIN(RecipientSyncAnswersTest)
#include "tst_RecipientSyncAnswers.moc"

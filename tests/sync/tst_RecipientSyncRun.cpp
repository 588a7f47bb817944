// SPDX-License-Identifier: MIT
#include "ServiceAndBook.h"

#include "sync/RequestWindow.h"
#include "sync/StopRule.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using Kind = k2::Error::Kind;

//! How a run goes: what is asked, what is tried again, and when the book hears of it.
class RecipientSyncRunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRefreshOfFiveHundredReportsEachThatFailed_data();
    void aRefreshOfFiveHundredReportsEachThatFailed();
    void whatFailsForAMomentIsTriedAgain_data();
    void whatFailsForAMomentIsTriedAgain();
    void resultsReachTheBookInBatches();
    void aBatchDoesNotWaitForTheEnd();
    void whatComesAfterAFullBatchWaitsItsOwnTime();
    void neverMoreIsUnderWayThanTheWindowAllows();
    void progressCountsUpToTheTotal();

    void entriesWithoutLocationAreNotAsked();
    void nothingToAskStillEndsTheRun();
    void aRefreshDuringARunJoinsIt();
    void anEntryRemovedMeanwhileIsLeftAlone();
    void anEntryRemovedWhileItWaitsIsNotAsked();
    void anEntryMovedMeanwhileIsLeftAlone();
};

void RecipientSyncRunTest::aRefreshOfFiveHundredReportsEachThatFailed_data()
{
    QTest::addColumn<QJsonObject>("action");
    QTest::addColumn<LookupState>("lookup");
    QTest::newRow("gone") << ServiceAndBook::status(404) << LookupState::Gone;
    QTest::newRow("failed") << ServiceAndBook::status(400) << LookupState::Failed;
    QTest::newRow("busy") << ServiceAndBook::status(503) << LookupState::NotAsked;
}

void RecipientSyncRunTest::aRefreshOfFiveHundredReportsEachThatFailed()
{
    QFETCH(const QJsonObject, action);
    QFETCH(const LookupState, lookup);
    const auto m = ServiceAndBook::started(500);
    const QList<RecipientKey> keys = m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll(ServiceAndBook::every(7, action)) });

    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QCOMPARE(report->asked, 500);
    QCOMPARE(report->answered, 500 - 500 / 7);
    QCOMPARE(report->failures.size(), 500 / 7);
    QCOMPARE(report->left, 0);
    QVERIFY(!report->stoppedBy && !report->cancelled);
    QSet<RecipientKey> failed;
    for (const SyncFailure& failure : report->failures)
        failed.insert(failure.key);
    QCOMPARE(failed.size(), 500 / 7);
    for (const RecipientKey key : keys)
        QCOMPARE(m->lookup(key), failed.contains(key) ? lookup : LookupState::Answered);
    QCOMPARE(m->reports.size(), 1);
    QCOMPARE(m->tokenRequests(), 1);
}

void RecipientSyncRunTest::whatFailsForAMomentIsTriedAgain_data()
{
    QTest::addColumn<QJsonObject>("action");
    QTest::newRow("503") << ServiceAndBook::status(503);
    QTest::newRow("429 with Retry-After")
        << QJsonObject{ { u"action"_s, u"status"_s }, { u"status"_s, 429 }, { u"retry_after"_s, 1 } };
    QTest::newRow("408") << ServiceAndBook::status(408);
    QTest::newRow("a dropped connection") << QJsonObject{ { u"action"_s, u"reset"_s } };
}

void RecipientSyncRunTest::whatFailsForAMomentIsTriedAgain()
{
    QFETCH(const QJsonObject, action);
    const auto m = ServiceAndBook::started(100, 10);
    m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll(ServiceAndBook::every(5, action)) });
    m->sync->refreshAll();
    // Time passes only here, a little whenever nothing else is left to happen.
    QTRY_VERIFY_WITH_TIMEOUT((m->clock.advance(std::chrono::milliseconds(50)), !m->reports.isEmpty()), 30'000);
    QCOMPARE(m->reports.first().answered, 100);
    QCOMPARE(m->reports.first().failures.size(), 0);
    QVERIFY(m->queriedPaths().size() > 100);
}

void RecipientSyncRunTest::resultsReachTheBookInBatches()
{
    const int count = RecipientSync::batchSize * 5 / 2;
    const auto m = ServiceAndBook::started(count);
    m->importAll();
    QSignalSpy changed(&m->book, &RecipientBook::changed);
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QCOMPARE(report->changed, count);
    // The clock stands still, so there are only full batches and the rest.
    QCOMPARE(changed.size(), 3);
}

void RecipientSyncRunTest::aBatchDoesNotWaitForTheEnd()
{
    const auto m = ServiceAndBook::started(100);
    m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll(ServiceAndBook::every(2, ServiceAndBook::hang())) });
    QSignalSpy changed(&m->book, &RecipientBook::changed);
    m->sync->refreshAll();
    QTRY_VERIFY(m->sync->done() >= 5);
    QCOMPARE(changed.size(), 0);

    m->clock.advance(std::chrono::milliseconds(RecipientSync::batchDelay));
    QCOMPARE(changed.size(), 1);
    QVERIFY(m->sync->isRunning());
    int answered = 0;
    for (int row = 0; row < m->book.size(); ++row)
        answered += m->lookup(m->book.keyAt(row)) == LookupState::Answered ? 1 : 0;
    QCOMPARE(answered, m->sync->done());
    m->sync->cancel();
}

void RecipientSyncRunTest::whatComesAfterAFullBatchWaitsItsOwnTime()
{
    const auto m = ServiceAndBook::started(RecipientSync::batchSize + 100);
    const QList<RecipientKey> keys = m->importAll();
    m->setFaults({ ServiceAndBook::rule(m->text(keys.last(), Field::Location), ServiceAndBook::hang()) });
    QSignalSpy changed(&m->book, &RecipientBook::changed);
    constexpr auto half = std::chrono::milliseconds(RecipientSync::batchDelay / 2);
    connect(&m->book, &RecipientBook::changed, this, [&] {
        if (changed.size() == 1)
            m->clock.advance(half);
    });
    m->sync->refreshAll();
    QTRY_COMPARE(m->sync->done(), RecipientSync::batchSize + 99);
    QCOMPARE(changed.size(), 1);

    m->clock.advance(half); // since the run began
    QCOMPARE(changed.size(), 1);
    m->clock.advance(half); // since the full batch
    QCOMPARE(changed.size(), 2);
    m->sync->cancel();
}

void RecipientSyncRunTest::neverMoreIsUnderWayThanTheWindowAllows()
{
    const auto m = ServiceAndBook::started(200);
    m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll(ServiceAndBook::hang()) });
    m->sync->refreshAll();
    QTRY_VERIFY(!m->queriedPaths().isEmpty());
    // Everything that was sent runs out of time at once; that is far more than the limit after which the run stops.
    m->clock.advance(m->client->service().deadline);
    QTRY_COMPARE(m->reports.size(), 1);
    QVERIFY(m->queriedPaths().size() <= RequestWindow::minimum);
    QCOMPARE(m->reports.first().left, 200 - StopRule::unansweredLimit);
}

void RecipientSyncRunTest::progressCountsUpToTheTotal()
{
    const int count = RecipientSync::batchSize * 5 / 2;
    const auto m = ServiceAndBook::started(count);
    m->importAll();
    QSignalSpy startedSpy(m->sync.get(), &RecipientSync::started);
    QSignalSpy progressed(m->sync.get(), &RecipientSync::progressed);
    QVERIFY(m->refreshed());
    QCOMPARE(startedSpy.size(), 1);
    QCOMPARE(startedSpy.first().first().toInt(), count);
    int before = 0;
    for (const QList<QVariant>& signal : progressed) {
        QVERIFY(signal[0].toInt() >= before);
        before = signal[0].toInt();
        QCOMPARE(signal[1].toInt(), count);
    }
    QCOMPARE(before, count);
    QVERIFY(progressed.size() >= 3);
    QVERIFY(!m->sync->isRunning());
}

void RecipientSyncRunTest::entriesWithoutLocationAreNotAsked()
{
    const auto m = ServiceAndBook::started(2);
    const QList<RecipientKey> keys = m->importAll();
    const RecipientKey byHand = m->add({});
    m->tell(byHand, Field::Reference, u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s);
    QSignalSpy startedSpy(m->sync.get(), &RecipientSync::started);

    std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QCOMPARE(report->asked, 2);
    report = m->refreshed({ byHand, keys[0] });
    QVERIFY(report);
    QCOMPARE(report->asked, 1);
    QCOMPARE(startedSpy[0].first().toInt(), 2);
    QCOMPARE(startedSpy[1].first().toInt(), 1);
    QCOMPARE(m->lookup(byHand), LookupState::NotAsked);
}

void RecipientSyncRunTest::nothingToAskStillEndsTheRun()
{
    const auto m = ServiceAndBook::started(1);
    QSignalSpy startedSpy(m->sync.get(), &RecipientSync::started);
    m->sync->refreshAll();
    QTRY_COMPARE(m->reports.size(), 1);
    QCOMPARE(startedSpy.size(), 1);
    QCOMPARE(startedSpy.first().first().toInt(), 0);
    QCOMPARE(m->reports.first().asked, 0);
    QVERIFY(!m->sync->isRunning());
    QCOMPARE(m->tokenRequests(), 0);
}

void RecipientSyncRunTest::aRefreshDuringARunJoinsIt()
{
    const auto m = ServiceAndBook::started(60);
    const QList<RecipientKey> keys = m->importAll();
    QSignalSpy startedSpy(m->sync.get(), &RecipientSync::started);
    m->sync->refresh(keys.first(30));
    QCOMPARE(m->sync->total(), 30);
    m->sync->refresh(keys.sliced(20, 40)); // ten of them wait or are under way already
    QCOMPARE(m->sync->total(), 60);
    QTRY_COMPARE(m->reports.size(), 1);
    QCOMPARE(startedSpy.size(), 1);
    QCOMPARE(m->reports.first().answered, 60);
    QCOMPARE(m->queriedPaths().size(), 60);
    for (const RecipientKey key : keys)
        QCOMPARE(m->lookup(key), LookupState::Answered);
}

void RecipientSyncRunTest::anEntryRemovedMeanwhileIsLeftAlone()
{
    const auto m = ServiceAndBook::started(3);
    const QList<RecipientKey> keys = m->importAll();
    m->sync->refreshAll();
    m->book.apply(ChangeSet{ Source::Person, m->clock.utcTime(), {}, {}, { keys[1] } });
    QTRY_COMPARE(m->reports.size(), 1);
    QCOMPARE(m->reports.first().asked, 2);
    QCOMPARE(m->reports.first().answered, 2);
    QCOMPARE(m->reports.first().failures.size(), 0);
    QCOMPARE(m->book.size(), 2);
    QVERIFY(!m->book.find(keys[1]));
    QCOMPARE(m->lookup(keys[0]), LookupState::Answered);
    QCOMPARE(m->lookup(keys[2]), LookupState::Answered);
}

void RecipientSyncRunTest::anEntryRemovedWhileItWaitsIsNotAsked()
{
    const auto m = ServiceAndBook::started(40);
    const QList<RecipientKey> keys = m->importAll();
    m->sync->refreshAll();
    const QString path = QUrl(m->text(keys[39], Field::Location)).path();
    m->book.apply(ChangeSet{ Source::Person, m->clock.utcTime(), {}, {}, { keys[39] } });
    QTRY_COMPARE(m->reports.size(), 1);
    QCOMPARE(m->reports.first().answered, 39);
    QVERIFY(!m->queriedPaths().contains(path));
}

void RecipientSyncRunTest::anEntryMovedMeanwhileIsLeftAlone()
{
    const auto m = ServiceAndBook::started(3);
    const QStringList locations = m->sandbox.locations();
    const RecipientKey key = m->add(locations[0]);
    m->sync->refreshAll();
    m->tell(key, Field::Location, locations[1]);
    QTRY_COMPARE(m->reports.size(), 1);
    QCOMPARE(m->reports.first().asked, 0);
    QCOMPARE(m->lookup(key), LookupState::NotAsked);
    QVERIFY(m->text(key, Field::Status).isEmpty());
}

QTEST_GUILESS_MAIN(RecipientSyncRunTest)
#include "tst_RecipientSyncRun.moc"

// SPDX-License-Identifier: MIT
#include "ServiceAndBook.h"

#include "sync/RequestWindow.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using Kind = k2::Error::Kind;

namespace {

const QJsonObject hang{ { u"action"_s, u"hang"_s } };

QJsonObject status(int code)
{
    return { { u"action"_s, u"status"_s }, { u"status"_s, code } };
}

QJsonObject every(int nth, QJsonObject action)
{
    action.insert(u"every"_s, nth);
    return action;
}

} // namespace

//! How a run goes: what is sent, when the book hears of it, and how it ends.
class RecipientSyncRunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRefreshOfFiveHundredReportsEachThatFailed_data();
    void aRefreshOfFiveHundredReportsEachThatFailed();
    void whatFailsForAMomentIsTriedAgain_data();
    void whatFailsForAMomentIsTriedAgain();
    void resultsReachTheBookInBatches();
    void aBatchDoesNotWaitForTheEnd();
    void neverMoreIsUnderWayThanTheWindowAllows();
    void progressCountsUpToTheTotal();

    void refusedCredentialsStopTheRunAtOnce();
    void aWrongServiceMarksNothingAsGone();
    void aServiceThatIsNotThereStopsTheRun();
    void aServiceThatStaysBusyStopsTheRun_data();
    void aServiceThatStaysBusyStopsTheRun();
    void answersBetweenFailuresKeepTheRunGoing_data();
    void answersBetweenFailuresKeepTheRunGoing();
    void aRunAfterAStoppedOneStartsAfresh();

    void cancelSendsNothingMoreAndKeepsWhatArrived();
    void cancelWithoutARunDoesNothing();
    void cancelFromWithinASlotEndsTheRunOnce_data();
    void cancelFromWithinASlotEndsTheRunOnce();
    void aRefreshAfterCancelIsComplete();
    void aRefreshStartedByTheEndOfAnotherRuns();
    void destroyingItWhileItRunsIsSilent();

    void entriesWithoutLocationAreNotAsked();
    void nothingToAskStillEndsTheRun();
    void aRefreshDuringARunJoinsIt();
    void anEntryRemovedMeanwhileIsLeftAlone();
    void anEntryRemovedWhileItWaitsIsNotAsked();
    void anEntryMovedMeanwhileIsLeftAlone();

private:
    std::unique_ptr<ServiceAndBook> started(int recipients, int maximumTries = 1);
};

std::unique_ptr<ServiceAndBook> RecipientSyncRunTest::started(int recipients, int maximumTries)
{
    auto made = std::make_unique<ServiceAndBook>(ServiceAndBook::Settings{ recipients, maximumTries });
    if (!made->start())
        qFatal("The sandbox or the book did not start");
    return made;
}

void RecipientSyncRunTest::aRefreshOfFiveHundredReportsEachThatFailed_data()
{
    QTest::addColumn<QJsonObject>("action");
    QTest::addColumn<LookupState>("lookup");
    QTest::newRow("gone") << status(404) << LookupState::Gone;
    QTest::newRow("failed") << status(400) << LookupState::Failed;
    QTest::newRow("busy") << status(503) << LookupState::NotAsked;
}

void RecipientSyncRunTest::aRefreshOfFiveHundredReportsEachThatFailed()
{
    QFETCH(const QJsonObject, action);
    QFETCH(const LookupState, lookup);
    const auto m = started(500);
    const QList<RecipientKey> keys = m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll(every(7, action)) });

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
    QTest::newRow("503") << status(503);
    QTest::newRow("429 with Retry-After")
        << QJsonObject{ { u"action"_s, u"status"_s }, { u"status"_s, 429 }, { u"retry_after"_s, 1 } };
    QTest::newRow("408") << status(408);
    QTest::newRow("a dropped connection") << QJsonObject{ { u"action"_s, u"reset"_s } };
}

void RecipientSyncRunTest::whatFailsForAMomentIsTriedAgain()
{
    QFETCH(const QJsonObject, action);
    const auto m = started(100, 10);
    m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll(every(5, action)) });
    m->sync->refreshAll();
    // Time passes only here, a little whenever nothing else is left to happen.
    QTRY_VERIFY_WITH_TIMEOUT((m->clock.advance(std::chrono::milliseconds(50)), !m->reports.isEmpty()), 30'000);
    QCOMPARE(m->reports.first().answered, 100);
    QCOMPARE(m->reports.first().failures.size(), 0);
    QVERIFY(m->queriedPaths().size() > 100);
}

void RecipientSyncRunTest::resultsReachTheBookInBatches()
{
    const auto m = started(500);
    m->importAll();
    QSignalSpy changed(&m->book, &RecipientBook::changed);
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QCOMPARE(report->changed, 500);
    // The clock stands still, so there are only full batches and the rest.
    QCOMPARE(changed.size(), 500 / RecipientSync::batchSize + 1);
}

void RecipientSyncRunTest::aBatchDoesNotWaitForTheEnd()
{
    const auto m = started(100);
    m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll(every(2, hang)) });
    QSignalSpy changed(&m->book, &RecipientBook::changed);
    m->sync->refreshAll();
    QTRY_VERIFY(m->sync->done() >= 5);
    QCOMPARE(changed.size(), 0);

    m->clock.advance(std::chrono::milliseconds(RecipientSync::batchDelay));
    QCOMPARE(changed.size(), 1);
    QVERIFY(m->sync->isRunning());
    QVERIFY(m->book.count(RecipientFilter{}) == 100);
    int answered = 0;
    for (int row = 0; row < m->book.size(); ++row)
        answered += m->lookup(m->book.keyAt(row)) == LookupState::Answered ? 1 : 0;
    QCOMPARE(answered, m->sync->done());
    m->sync->cancel();
}

void RecipientSyncRunTest::neverMoreIsUnderWayThanTheWindowAllows()
{
    const auto m = started(200);
    m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll(hang) });
    m->sync->refreshAll();
    QTRY_VERIFY(!m->queriedPaths().isEmpty());
    // Everything that was sent runs out of time at once; that is far more than the limit after which the run stops.
    m->clock.advance(m->client->service().deadline);
    QTRY_COMPARE(m->reports.size(), 1);
    QVERIFY(m->queriedPaths().size() <= RequestWindow::minimum);
    QCOMPARE(m->reports.first().left, 200 - RecipientSync::unansweredLimit);
}

void RecipientSyncRunTest::progressCountsUpToTheTotal()
{
    const auto m = started(450);
    m->importAll();
    QSignalSpy startedSpy(m->sync.get(), &RecipientSync::started);
    QSignalSpy progressed(m->sync.get(), &RecipientSync::progressed);
    QVERIFY(m->refreshed());
    QCOMPARE(startedSpy.size(), 1);
    QCOMPARE(startedSpy.first().first().toInt(), 450);
    int before = 0;
    for (const QList<QVariant>& signal : progressed) {
        QVERIFY(signal[0].toInt() >= before);
        before = signal[0].toInt();
        QCOMPARE(signal[1].toInt(), 450);
    }
    QCOMPARE(before, 450);
    QVERIFY(progressed.size() >= 3);
    QVERIFY(!m->sync->isRunning());
}

void RecipientSyncRunTest::refusedCredentialsStopTheRunAtOnce()
{
    const auto m = started(100);
    const QList<RecipientKey> keys = m->importAll();
    m->client->setCredentials(k2::Credentials{ m->sandbox.clientId(), u"wrong"_s });
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QVERIFY(report->stoppedBy);
    QCOMPARE(report->stoppedBy->kind, Kind::Unauthorised);
    QCOMPARE(report->asked, 1);
    QCOMPARE(report->left, 99);
    QCOMPARE(m->tokenRequests(), 1);
    QCOMPARE(m->queriedPaths(), QStringList());
    for (const RecipientKey key : keys)
        QCOMPARE(m->lookup(key), LookupState::NotAsked);
}

void RecipientSyncRunTest::aWrongServiceMarksNothingAsGone()
{
    const auto m = started(100);
    const QList<RecipientKey> keys = m->importAll();
    QJsonObject notFound = status(404);
    notFound.insert(u"match"_s, u"POST /oauth/token"_s);
    m->setFaults({ notFound });
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QVERIFY(report->stoppedBy);
    QCOMPARE(report->asked, 1);
    QCOMPARE(report->left, 99);
    for (const RecipientKey key : keys)
        QCOMPARE(m->lookup(key), LookupState::NotAsked);
}

void RecipientSyncRunTest::aServiceThatIsNotThereStopsTheRun()
{
    auto m = started(100);
    const QList<RecipientKey> keys = m->importAll();
    m->setFaults({ QJsonObject{ { u"match"_s, u"* *"_s }, { u"action"_s, u"reset"_s } } });
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QVERIFY(report->stoppedBy);
    QCOMPARE(report->stoppedBy->kind, Kind::Unreachable);
    QCOMPARE(report->asked, RecipientSync::unansweredLimit);
    QCOMPARE(report->failures.size(), RecipientSync::unansweredLimit);
    QCOMPARE(report->left, 100 - RecipientSync::unansweredLimit);
    for (const RecipientKey key : keys)
        QCOMPARE(m->lookup(key), LookupState::NotAsked);
}

void RecipientSyncRunTest::aServiceThatStaysBusyStopsTheRun_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("429") << 429 << Kind::RateLimited;
    QTest::newRow("503") << 503 << Kind::Server;
}

void RecipientSyncRunTest::aServiceThatStaysBusyStopsTheRun()
{
    QFETCH(const int, code);
    QFETCH(const Kind, kind);
    const auto m = started(200);
    m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll(status(code)) });
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QVERIFY(report->stoppedBy);
    QCOMPARE(report->stoppedBy->kind, kind);
    QCOMPARE(report->asked, RecipientSync::busyLimit);
    QCOMPARE(report->left, 200 - RecipientSync::busyLimit);

    // Nothing was left behind that would ask on: besides what was under way, only the next run itself is heard.
    m->setFaults({});
    QVERIFY(m->refreshed({ m->book.keyAt(199) }));
    QVERIFY(m->queriedPaths().size() <= RecipientSync::busyLimit + RequestWindow::minimum + 1);
}

void RecipientSyncRunTest::answersBetweenFailuresKeepTheRunGoing_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("nth");
    QTest::newRow("busy") << 503 << 2;
    QTest::newRow("not answered in time") << 408 << 3;
}

void RecipientSyncRunTest::answersBetweenFailuresKeepTheRunGoing()
{
    QFETCH(const int, code);
    QFETCH(const int, nth);
    const auto m = started(200);
    m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll(every(nth, status(code))) });
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QVERIFY(!report->stoppedBy);
    QCOMPARE(report->asked, 200);
    QCOMPARE(report->failures.size(), 200 / nth);
    QVERIFY(report->failures.size() > RecipientSync::busyLimit);
}

void RecipientSyncRunTest::aRunAfterAStoppedOneStartsAfresh()
{
    const auto m = started(30);
    m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll({ { u"action"_s, u"reset"_s } }) });
    std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report && report->stoppedBy);

    m->setFaults({});
    report = m->refreshed();
    QVERIFY(report);
    QVERIFY(!report->stoppedBy);
    QCOMPARE(report->asked, 30);
    QCOMPARE(report->answered, 30);
    QCOMPARE(report->left, 0);
}

void RecipientSyncRunTest::cancelSendsNothingMoreAndKeepsWhatArrived()
{
    const auto m = started(300);
    const QList<RecipientKey> keys = m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll(every(2, hang)) });
    m->sync->refreshAll();
    QTRY_VERIFY(m->sync->done() >= 5);
    const int done = m->sync->done();

    m->sync->cancel();
    QCOMPARE(m->reports.size(), 1);
    QVERIFY(!m->sync->isRunning());
    const SyncReport report = m->reports.first();
    QVERIFY(report.cancelled);
    QVERIFY(!report.stoppedBy);
    QCOMPARE(report.answered, done);
    QCOMPARE(report.failures.size(), 0);
    QCOMPARE(report.left, 300 - done);
    int answered = 0;
    for (const RecipientKey key : keys)
        answered += m->lookup(key) == LookupState::Answered ? 1 : 0;
    QCOMPARE(answered, done);

    const qsizetype seen = m->queriedPaths().size();
    QVERIFY(seen < 300);
    m->setFaults({});
    QVERIFY(m->refreshed({ keys.last() }));
    QVERIFY(m->queriedPaths().size() <= seen + RequestWindow::minimum + 1);
    QCOMPARE(m->reports.size(), 2);
}

void RecipientSyncRunTest::cancelWithoutARunDoesNothing()
{
    const auto m = started(1);
    m->sync->cancel();
    QCOMPARE(m->reports.size(), 0);
    m->importAll();
    QVERIFY(m->refreshed());
    m->sync->cancel();
    QCOMPARE(m->reports.size(), 1);
}

void RecipientSyncRunTest::cancelFromWithinASlotEndsTheRunOnce_data()
{
    QTest::addColumn<QString>("signal");
    QTest::newRow("started") << u"started"_s;
    QTest::newRow("progressed") << u"progressed"_s;
    QTest::newRow("the book changed") << u"changed"_s;
}

void RecipientSyncRunTest::cancelFromWithinASlotEndsTheRunOnce()
{
    QFETCH(const QString, signal);
    const auto m = started(450);
    m->importAll();
    RecipientSync* const sync = m->sync.get();
    const auto cancel = [sync] { sync->cancel(); };
    if (signal == u"started"_s)
        connect(sync, &RecipientSync::started, sync, cancel);
    else if (signal == u"progressed"_s)
        connect(sync, &RecipientSync::progressed, sync, cancel);
    else
        connect(&m->book, &RecipientBook::changed, sync, cancel);

    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QVERIFY(report->cancelled);
    QCOMPARE(report->asked + report->left, 450);
    QCOMPARE(report->asked, signal == u"started"_s ? 0 : RecipientSync::batchSize);
    QVERIFY(!sync->isRunning());
    QCOMPARE(m->reports.size(), 1);
}

void RecipientSyncRunTest::aRefreshAfterCancelIsComplete()
{
    const auto m = started(120);
    m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll(hang) });
    m->sync->refreshAll();
    QTRY_VERIFY(!m->queriedPaths().isEmpty());
    m->sync->cancel();
    QCOMPARE(m->reports.size(), 1);
    QCOMPARE(m->reports.first().left, 120);

    m->setFaults({});
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QVERIFY(!report->cancelled);
    QCOMPARE(report->answered, 120);
}

void RecipientSyncRunTest::aRefreshStartedByTheEndOfAnotherRuns()
{
    const auto m = started(20);
    m->importAll();
    RecipientSync* const sync = m->sync.get();
    connect(
        sync, &RecipientSync::finished, sync, [sync] { sync->refreshAll(); }, Qt::SingleShotConnection);
    sync->refreshAll();
    QTRY_COMPARE(m->reports.size(), 2);
    QCOMPARE(m->reports[0].answered, 20);
    QCOMPARE(m->reports[1].answered, 20);
    QVERIFY(!sync->isRunning());
}

void RecipientSyncRunTest::destroyingItWhileItRunsIsSilent()
{
    const auto m = started(100);
    m->importAll();
    QSignalSpy changed(&m->book, &RecipientBook::changed);
    m->setFaults({ ServiceAndBook::ruleForAll(every(2, hang)) });
    m->sync->refreshAll();
    QTRY_VERIFY(m->sync->done() >= 5);
    m->sync.reset();
    m->clock.advance(std::chrono::minutes(5));
    QCOMPARE(m->reports.size(), 0);
    QCOMPARE(changed.size(), 0);
}

void RecipientSyncRunTest::entriesWithoutLocationAreNotAsked()
{
    const auto m = started(2);
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
    const auto m = started(1);
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
    const auto m = started(60);
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
    const auto m = started(3);
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
    const auto m = started(40);
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
    const auto m = started(3);
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

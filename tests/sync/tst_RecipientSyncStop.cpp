// SPDX-License-Identifier: MIT
#include "ServiceAndBook.h"

#include "sync/RequestWindow.h"
#include "sync/StopRule.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using Kind = k2::Error::Kind;

//! How a run ends before its time: because going on is pointless, or because the person says so.
class RecipientSyncStopTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusedCredentialsStopTheRunAtOnce();
    void aWrongServiceMarksNothingAsGone();
    void aServiceThatRefusesEverythingMarksNothingAsGone_data();
    void aServiceThatRefusesEverythingMarksNothingAsGone();
    void aFewRefusalsAreBelievedAtTheEnd();
    void refusalsAreBelievedOnceSomethingAnswers();
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
};

void RecipientSyncStopTest::refusedCredentialsStopTheRunAtOnce()
{
    const auto m = ServiceAndBook::started(100);
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

void RecipientSyncStopTest::aWrongServiceMarksNothingAsGone()
{
    const auto m = ServiceAndBook::started(100);
    const QList<RecipientKey> keys = m->importAll();
    QJsonObject notFound = ServiceAndBook::status(404);
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

void RecipientSyncStopTest::aServiceThatRefusesEverythingMarksNothingAsGone_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 403, 404 })
        QTest::addRow("%d", status) << status;
}

void RecipientSyncStopTest::aServiceThatRefusesEverythingMarksNothingAsGone()
{
    QFETCH(const int, status);
    const auto m = ServiceAndBook::started(100);
    const QList<RecipientKey> keys = m->importAll();
    QVERIFY(m->refreshed());
    m->setFaults({ ServiceAndBook::ruleForAll(ServiceAndBook::status(status)) });
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QVERIFY(report->stoppedBy);
    QCOMPARE(report->failures.size(), RecipientSync::doubtLimit);
    QCOMPARE(report->left, 100 - RecipientSync::doubtLimit);
    for (const RecipientKey key : keys)
        QCOMPARE(m->lookup(key), LookupState::Answered);

    m->setFaults({});
    const std::optional<SyncReport> afterwards = m->refreshed();
    QVERIFY(afterwards);
    QCOMPARE(afterwards->answered, 100);
}

void RecipientSyncStopTest::aFewRefusalsAreBelievedAtTheEnd()
{
    const auto m = ServiceAndBook::started(RecipientSync::doubtLimit - 1);
    const QList<RecipientKey> keys = m->importAll();
    QVERIFY(m->refreshed());
    m->setFaults({ ServiceAndBook::ruleForAll(ServiceAndBook::status(404)) });
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QVERIFY(!report->stoppedBy);
    for (const RecipientKey key : keys)
        QCOMPARE(m->lookup(key), LookupState::Gone);
}

void RecipientSyncStopTest::refusalsAreBelievedOnceSomethingAnswers()
{
    const auto m = ServiceAndBook::started(100);
    const QList<RecipientKey> keys = m->importAll();
    QVERIFY(m->refreshed());
    QList<QJsonObject> rules;
    for (int i = 0; i < 100; i += 2)
        rules << ServiceAndBook::rule(m->text(keys[i], Field::Location), ServiceAndBook::status(404));
    m->setFaults(rules);
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QVERIFY(!report->stoppedBy);
    QCOMPARE(report->asked, 100);
    QCOMPARE(report->answered, 50);
    const auto gone = std::count_if(
        keys.cbegin(), keys.cend(), [&](RecipientKey key) { return m->lookup(key) == LookupState::Gone; });
    QCOMPARE(gone, 50);
}

void RecipientSyncStopTest::aServiceThatIsNotThereStopsTheRun()
{
    auto m = ServiceAndBook::started(100);
    const QList<RecipientKey> keys = m->importAll();
    m->setFaults({ QJsonObject{ { u"match"_s, u"* *"_s }, { u"action"_s, u"reset"_s } } });
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QVERIFY(report->stoppedBy);
    QCOMPARE(report->stoppedBy->kind, Kind::Unreachable);
    QCOMPARE(report->asked, StopRule::unansweredLimit);
    QCOMPARE(report->failures.size(), StopRule::unansweredLimit);
    QCOMPARE(report->left, 100 - StopRule::unansweredLimit);
    for (const RecipientKey key : keys)
        QCOMPARE(m->lookup(key), LookupState::NotAsked);
}

void RecipientSyncStopTest::aServiceThatStaysBusyStopsTheRun_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("429") << 429 << Kind::RateLimited;
    QTest::newRow("503") << 503 << Kind::Server;
}

void RecipientSyncStopTest::aServiceThatStaysBusyStopsTheRun()
{
    QFETCH(const int, code);
    QFETCH(const Kind, kind);
    const auto m = ServiceAndBook::started(200);
    m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll(ServiceAndBook::status(code)) });
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QVERIFY(report->stoppedBy);
    QCOMPARE(report->stoppedBy->kind, kind);
    QCOMPARE(report->asked, StopRule::busyLimit);
    QCOMPARE(report->left, 200 - StopRule::busyLimit);

    // Nothing was left behind that would ask on: besides what was under way, only the next run itself is heard.
    m->setFaults({});
    QVERIFY(m->refreshed({ m->book.keyAt(199) }));
    QVERIFY(m->queriedPaths().size() <= StopRule::busyLimit + RequestWindow::minimum + 1);
}

void RecipientSyncStopTest::answersBetweenFailuresKeepTheRunGoing_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("nth");
    QTest::newRow("busy") << 503 << 2;
    QTest::newRow("not answered in time") << 408 << 3;
}

void RecipientSyncStopTest::answersBetweenFailuresKeepTheRunGoing()
{
    QFETCH(const int, code);
    QFETCH(const int, nth);
    const auto m = ServiceAndBook::started(200);
    m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll(ServiceAndBook::every(nth, ServiceAndBook::status(code))) });
    const std::optional<SyncReport> report = m->refreshed();
    QVERIFY(report);
    QVERIFY(!report->stoppedBy);
    QCOMPARE(report->asked, 200);
    QCOMPARE(report->failures.size(), 200 / nth);
    QVERIFY(report->failures.size() > StopRule::busyLimit);
}

void RecipientSyncStopTest::aRunAfterAStoppedOneStartsAfresh()
{
    const auto m = ServiceAndBook::started(30);
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

void RecipientSyncStopTest::cancelSendsNothingMoreAndKeepsWhatArrived()
{
    const auto m = ServiceAndBook::started(300);
    const QList<RecipientKey> keys = m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll(ServiceAndBook::every(2, ServiceAndBook::hang())) });
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

void RecipientSyncStopTest::cancelWithoutARunDoesNothing()
{
    const auto m = ServiceAndBook::started(1);
    m->sync->cancel();
    QCOMPARE(m->reports.size(), 0);
    m->importAll();
    QVERIFY(m->refreshed());
    m->sync->cancel();
    QCOMPARE(m->reports.size(), 1);
}

void RecipientSyncStopTest::cancelFromWithinASlotEndsTheRunOnce_data()
{
    QTest::addColumn<QString>("signal");
    QTest::newRow("started") << u"started"_s;
    QTest::newRow("progressed") << u"progressed"_s;
    QTest::newRow("the book changed") << u"changed"_s;
}

void RecipientSyncStopTest::cancelFromWithinASlotEndsTheRunOnce()
{
    QFETCH(const QString, signal);
    const auto m = ServiceAndBook::started(RecipientSync::batchSize * 3);
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
    QCOMPARE(report->asked + report->left, RecipientSync::batchSize * 3);
    // One batch, and what had been answered by then.
    QVERIFY(signal == u"started"_s ? report->asked == 0 : report->asked >= RecipientSync::batchSize);
    QVERIFY(report->left > 0);
    QVERIFY(!sync->isRunning());
    QCOMPARE(m->reports.size(), 1);
}

void RecipientSyncStopTest::aRefreshAfterCancelIsComplete()
{
    const auto m = ServiceAndBook::started(120);
    m->importAll();
    m->setFaults({ ServiceAndBook::ruleForAll(ServiceAndBook::hang()) });
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

void RecipientSyncStopTest::aRefreshStartedByTheEndOfAnotherRuns()
{
    const auto m = ServiceAndBook::started(20);
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

void RecipientSyncStopTest::destroyingItWhileItRunsIsSilent()
{
    const auto m = ServiceAndBook::started(100);
    m->importAll();
    QSignalSpy changed(&m->book, &RecipientBook::changed);
    m->setFaults({ ServiceAndBook::ruleForAll(ServiceAndBook::every(2, ServiceAndBook::hang())) });
    m->sync->refreshAll();
    QTRY_VERIFY(m->sync->done() >= 5);
    m->sync.reset();
    m->clock.advance(std::chrono::minutes(5));
    QCOMPARE(m->reports.size(), 0);
    QCOMPARE(changed.size(), 0);
}

QTEST_GUILESS_MAIN(RecipientSyncStopTest)
#include "tst_RecipientSyncStop.moc"

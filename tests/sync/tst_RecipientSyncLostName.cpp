// SPDX-License-Identifier: MIT
#include "Certificates.h"
#include "K2Answers.h"
#include "PeerAndBook.h"
#include "support/Cost.h"
#include "sync/StopRule.h"

#include <QFile>
#include <QHostInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace PayRecipients;
using test::RawRequest;

//! A refresh in the midst of which the service's name is found no more, and one after it is found again. The names are
//! those of the file in PAY_RECIPIENTS_HOSTS: see with_own_hosts.sh.
class RecipientSyncLostNameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameThatIsLostEndsTheRunAndOnceFoundTheNextOneIsWhole();
};

namespace {

constexpr int entries = PeerAndBook::entries;
const QString serviceName = u"service.test"_s;

bool writeHosts(const QByteArray& lines)
{
    QFile file(qEnvironmentVariable("PAY_RECIPIENTS_HOSTS"));
    return file.open(QIODevice::WriteOnly) && file.write(lines) == lines.size();
}

//! That many names, all of this computer.
QByteArray otherHosts(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += "127.0.0.1 other" + QByteArray::number(i) + ".test\n";
    return lines;
}

//! Qt remembers for a minute where it found a name, but of no more than the 128 that it was asked for last.
bool setHosts(bool withService)
{
    constexpr int others = 200;
    if (!writeHosts(otherHosts(others) + (withService ? "127.0.0.1 " + serviceName.toLatin1() + '\n' : QByteArray())))
        return false;
    for (int i = 0; i < others; ++i) {
        if (QHostInfo::fromName(u"other%1.test"_s.arg(i)).error() != QHostInfo::NoError)
            return false;
    }
    return true;
}

} // namespace

void RecipientSyncLostNameTest::aNameThatIsLostEndsTheRunAndOnceFoundTheNextOneIsWhole()
{
    constexpr int answeredBefore = entries / 2;
    test::Certificates certificates;
    QVERIFY(certificates.make());
    QVERIFY2(setHosts(true), "It is run by with_own_hosts.sh");
    PeerAndBook setting({ certificates.server(u"server"_s), certificates.authorities(), {}, serviceName });
    QVERIFY(setting.fetchAll());
    SyncedBook& synced = setting.synced;
    int queries = 0;
    bool isLost = false;
    setting.react = [&](const RawRequest& request) {
        queries += isQuery(request) ? 1 : 0;
        if (queries == answeredBefore)
            isLost = setHosts(false);
        return janes(test::answerAllAndLeave(request));
    };
    const test::Cost cost;

    synced.sync->refreshAll();
    const auto hasEnded = [&synced, &isLost] {
        if (isLost)
            synced.clock.advance(100ms); // what Qt forgets over it ends with its deadline
        return synced.reports.size() == 2;
    };
    QVERIFY(QTest::qWaitFor(hasEnded, 30'000));

    QVERIFY(cost.isBounded());
    QVERIFY(isLost);
    const SyncReport& report = synced.reports.last();
    QVERIFY(report.stoppedBy);
    QCOMPARE(report.stoppedBy->kind, k2::Error::Kind::Unreachable);
    QVERIFY2(reportedIn(report).startsWith(u"Acme cannot be reached"_s), qPrintable(reportedIn(report)));
    QVERIFY2(report.answered >= answeredBefore, qPrintable(QString::number(report.answered)));
    QVERIFY(report.failures.size() >= StopRule::unansweredLimit);
    QVERIFY(report.left > 0);
    QCOMPARE(report.asked + report.left, entries);
    // What was learned stays; so does what is known of the others.
    QCOMPARE(setting.called(u"Jane"_s), report.answered);
    QCOMPARE(setting.called(u"John"_s), entries - report.answered);
    QCOMPARE(
        setting.count([&synced](RecipientKey key) { return synced.lookup(key) == LookupState::Answered; }), entries);
    QTRY_VERIFY(synced.client->isIdle());

    QVERIFY(setHosts(true));
    QVERIFY(setting.fetchAll());
    QCOMPARE(setting.called(u"Jane"_s), entries);
}

QTEST_GUILESS_MAIN(RecipientSyncLostNameTest)
#include "tst_RecipientSyncLostName.moc"

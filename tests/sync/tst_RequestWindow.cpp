// SPDX-License-Identifier: MIT
#include "sync/RequestWindow.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <functional>
#include <queue>

using namespace std::chrono_literals;
using PayRecipients::RequestWindow;
using std::chrono::milliseconds;

namespace {

//! A service and the way to it, in virtual time: how long one query takes that way, and how the queries share it.
struct Way {
    double delay; //!< milliseconds that pass for each query, however many there are
    double work; //!< milliseconds of work that a query makes, one after another
    int connections; //!< queries that can be on the way at once; the others wait
};

//! Sends so many queries through the window.
//! \returns the milliseconds that it took
double run(RequestWindow& window, const Way& way, int queries)
{
    struct Query {
        double begun;
        double ended;
        bool operator<(const Query& other) const { return ended > other.ended; }
    };
    std::priority_queue<Query> underWay;
    std::priority_queue<double, std::vector<double>, std::greater<>> connections;
    for (int i = 0; i < way.connections; ++i)
        connections.push(0);
    double now = 0;
    double workedUntil = 0;
    int sent = 0;
    while (sent < queries || !underWay.empty()) {
        while (sent < queries && static_cast<int>(underWay.size()) < window.size()) {
            const double free = std::max(now, connections.top());
            connections.pop();
            workedUntil = std::max(free + way.delay, workedUntil) + way.work;
            connections.push(workedUntil);
            underWay.push({ now, workedUntil });
            ++sent;
        }
        const Query answered = underWay.top();
        underWay.pop();
        now = answered.ended;
        window.answered(milliseconds(static_cast<int>(now - answered.begun)));
    }
    return now;
}

} // namespace

class RequestWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensAsWideAsTheDelayNeeds_data();
    void opensAsWideAsTheDelayNeeds();
    void fetchesSixHundredFarAwayRecordsInFewRoundTrips();
    void opensAgainWhenTheNetworkBecomesSlower();
    void closesWhenAnswersBeginToWaitForEachOther();
    void halvesWhenTheServiceAsksForPatience();
    void neverLeavesItsBounds();
};

void RequestWindowTest::opensAsWideAsTheDelayNeeds_data()
{
    QTest::addColumn<double>("delay");
    QTest::addColumn<double>("work");
    QTest::addColumn<int>("connections");
    QTest::addColumn<int>("atLeast");
    QTest::addColumn<int>("atMost");

    constexpr int many = 1'000; // HTTP/2
    constexpr int six = 6; // HTTP/1.1 in Qt
    QTest::newRow("loopback, HTTP/2") << 0.2 << 0.3 << many << 16 << 48;
    QTest::newRow("loopback, a quick service") << 1.0 << 0.05 << many << 32 << 48;
    QTest::newRow("loopback, a slow machine") << 0.2 << 3.0 << many << 16 << 64;
    QTest::newRow("the same town, HTTP/2") << 10.0 << 0.3 << many << 30 << 128;
    QTest::newRow("100 ms away, HTTP/2") << 100.0 << 0.3 << many << 150 << 200;
    QTest::newRow("400 ms away, HTTP/2") << 400.0 << 0.3 << many << 200 << 200;
    QTest::newRow("loopback, HTTP/1.1") << 0.2 << 0.3 << six << 16 << 48;
    QTest::newRow("100 ms away, HTTP/1.1") << 100.0 << 0.3 << six << 16 << 64;
}

void RequestWindowTest::opensAsWideAsTheDelayNeeds()
{
    QFETCH(const double, delay);
    QFETCH(const double, work);
    QFETCH(const int, connections);
    QFETCH(const int, atLeast);
    QFETCH(const int, atMost);

    RequestWindow window;
    QCOMPARE(window.size(), RequestWindow::minimum);
    for (int queries = 0; queries < 20'000; queries += 2'000) {
        run(window, { delay, work, connections }, 2'000);
        QVERIFY2(window.size() >= atLeast && window.size() <= atMost, qPrintable(QString::number(window.size())));
    }
}

void RequestWindowTest::fetchesSixHundredFarAwayRecordsInFewRoundTrips()
{
    RequestWindow window;
    const double taken = run(window, { 100.0, 0.0, 1'000 }, 600);
    QVERIFY2(taken <= 600.0, qPrintable(QString::number(taken)));
}

void RequestWindowTest::opensAgainWhenTheNetworkBecomesSlower()
{
    RequestWindow window;
    run(window, { 20.0, 0.3, 1'000 }, 2'000);
    run(window, { 200.0, 0.3, 1'000 }, 4'000);
    QVERIFY2(window.size() > 100, qPrintable(QString::number(window.size())));
}

void RequestWindowTest::closesWhenAnswersBeginToWaitForEachOther()
{
    RequestWindow window;
    for (int i = 0; i < 200; ++i)
        window.answered(100ms);
    QCOMPARE(window.size(), RequestWindow::maximum);
    window.answered(150ms);
    QCOMPARE(window.size(), RequestWindow::maximum);
    for (int i = 0; i < 50; ++i)
        window.answered(251ms);
    QCOMPARE(window.size(), RequestWindow::maximum - 50);
    for (int i = 0; i < 50; ++i)
        window.answered(200ms);
    QCOMPARE(window.size(), RequestWindow::maximum - 50);
}

void RequestWindowTest::halvesWhenTheServiceAsksForPatience()
{
    RequestWindow window;
    for (int i = 0; i < 200; ++i)
        window.answered(100ms);
    window.pushedBack();
    QCOMPARE(window.size(), 100);
    window.pushedBack();
    QCOMPARE(window.size(), 50);
    for (int i = 0; i < 5; ++i)
        window.pushedBack();
    QCOMPARE(window.size(), RequestWindow::minimum);
}

void RequestWindowTest::neverLeavesItsBounds()
{
    QRandomGenerator random(1);
    RequestWindow window;
    for (int i = 0; i < 100'000; ++i) {
        if (random.bounded(100) == 0)
            window.pushedBack();
        else
            window.answered(milliseconds(random.bounded(random.bounded(2) ? 20 : 1'000)));
        QVERIFY(window.size() >= RequestWindow::minimum && window.size() <= RequestWindow::maximum);
    }
}

QTEST_GUILESS_MAIN(RequestWindowTest)
#include "tst_RequestWindow.moc"

// SPDX-License-Identifier: MIT
#include "k2/SystemClock.h"

#include <QTest>

#include <memory>

using namespace std::chrono_literals;

class tst_SystemClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void callsOnceAfterTheDelayAndNotBefore();
    void neverCallsWhoseContextIsGone();
};

void tst_SystemClock::callsOnceAfterTheDelayAndNotBefore()
{
    k2::SystemClock clock;
    QObject context;
    int calls = 0;
    const std::chrono::milliseconds begin = clock.now();
    std::chrono::milliseconds end{};

    clock.singleShot(20ms, &context, [&] {
        ++calls;
        end = clock.now();
    });

    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
    QVERIFY(end - begin >= 19ms); // Qt's coarse timers may be early by a twentieth
    QTRY_VERIFY(context.children().isEmpty());
    QCOMPARE(calls, 1);
}

void tst_SystemClock::neverCallsWhoseContextIsGone()
{
    k2::SystemClock clock;
    QObject context;
    auto gone = std::make_unique<QObject>();
    bool called = false;
    bool laterCalled = false;

    clock.singleShot(1ms, gone.get(), [&] { called = true; });
    clock.singleShot(2ms, &context, [&] { laterCalled = true; });
    gone.reset();

    QTRY_VERIFY(laterCalled);
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(tst_SystemClock)
#include "tst_SystemClock.moc"

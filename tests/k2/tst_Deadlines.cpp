// SPDX-License-Identifier: MIT
#include "k2/Deadlines.h"
#include "support/ManualClock.h"

#include <QList>
#include <QTest>

using namespace std::chrono_literals;

class tst_Deadlines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachPassesAtItsTime()
    {
        begin(1);
        m_clock.advance(3s);
        begin(2);
        begin(3);
        m_clock.advance(6'999ms);
        QVERIFY(m_passed.isEmpty());
        m_clock.advance(1ms);
        QCOMPARE(m_passed, QList<int>{ 1 });
        m_clock.advance(2'999ms);
        QCOMPARE(m_passed, QList<int>{ 1 });
        m_clock.advance(1ms);
        QCOMPARE(m_passed, (QList<int>{ 1, 2, 3 }));
    }

    void whatEndedDoesNotPassAndDelaysNoOther()
    {
        const quint64 first = begin(1);
        m_clock.advance(3s);
        begin(2);
        m_deadlines.end(first);
        m_clock.advance(9'999ms);
        QVERIFY(m_passed.isEmpty());
        m_clock.advance(1ms);
        QCOMPARE(m_passed, QList<int>{ 2 });
        m_deadlines.end(first);
    }

    void onePassesWhileAnotherBeginsOrEnds()
    {
        quint64 ended = 0;
        m_deadlines.begin([this, &ended] {
            begin(2);
            m_deadlines.end(ended);
        });
        ended = begin(1);
        m_clock.advance(10s);
        QVERIFY(m_passed.isEmpty());
        m_clock.advance(10s);
        QCOMPARE(m_passed, QList<int>{ 2 });
    }

    void thereIsOneTimerAtMostAndNoneWhileNothingRuns()
    {
        QList<quint64> running;
        for (int i = 0; i < 100; ++i)
            running.append(begin(i));
        QCOMPARE(m_clock.pending(), 1);
        for (const quint64 deadline : running)
            m_deadlines.end(deadline);
        QCOMPARE(m_clock.pending(), 0);
        begin(1);
        m_clock.advance(10s);
        QCOMPARE(m_passed, QList<int>{ 1 });
        QCOMPARE(m_clock.pending(), 0);
    }

    void cleanup() { m_passed.clear(); }

private:
    quint64 begin(int number)
    {
        return m_deadlines.begin([this, number] { m_passed.append(number); });
    }

    test::ManualClock m_clock;
    k2::Deadlines m_deadlines{ m_clock, 10s };
    QList<int> m_passed;
};

QTEST_GUILESS_MAIN(tst_Deadlines)
#include "tst_Deadlines.moc"

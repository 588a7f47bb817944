// SPDX-License-Identifier: MIT
#include "text/TimeText.h"

#include <QLocale>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class TimeTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void momentsAreToldInTheWordsOfTheDesk_data()
    {
        QTest::addColumn<QDateTime>("then");
        QTest::addColumn<QString>("words");
        const QDate day(2026, 3, 18);
        QTest::newRow("never") << QDateTime() << QString();
        QTest::newRow("the future, for clocks differ") << m_now.addSecs(500) << u"just now"_s;
        QTest::newRow("now") << m_now << u"just now"_s;
        QTest::newRow("59 s") << m_now.addSecs(-59) << u"just now"_s;
        QTest::newRow("60 s") << m_now.addSecs(-60) << u"1 minute ago"_s;
        QTest::newRow("2 min") << m_now.addSecs(-120) << u"2 minutes ago"_s;
        QTest::newRow("59 min 59 s") << m_now.addSecs(-3599) << u"59 minutes ago"_s;
        QTest::newRow("1 h") << m_now.addSecs(-3600) << u"1 hour ago"_s;
        QTest::newRow("5 h") << m_now.addSecs(-5 * 3600) << u"5 hours ago"_s;
        QTest::newRow("the evening before") << QDateTime(day.addDays(-1), QTime(22, 0)) << u"yesterday"_s;
        QTest::newRow("two days before") << QDateTime(day.addDays(-2), QTime(22, 0))
                                         << u"on "_s + QLocale().toString(day.addDays(-2), QLocale::ShortFormat);
    }

    void momentsAreToldInTheWordsOfTheDesk()
    {
        QFETCH(QDateTime, then);
        QFETCH(QString, words);
        QCOMPARE(agoText(then, m_now), words);
        QCOMPARE(agoText(then.toUTC(), m_now.toUTC()), words);
    }

    void justAfterMidnightMinutesStillCount()
    {
        const QDateTime midnight(QDate(2026, 3, 18), QTime(0, 5));
        QCOMPARE(agoText(midnight.addSecs(-600), midnight), u"10 minutes ago"_s);
    }

    void theMomentInFullHasDateAndTime()
    {
        const QString text = momentText(m_now);
        QVERIFY(text.contains(QLocale().toString(m_now.date(), QLocale::LongFormat)));
        QVERIFY(momentText({}).isEmpty());
    }

private:
    const QDateTime m_now{ QDate(2026, 3, 18), QTime(15, 30) };
};

QTEST_GUILESS_MAIN(TimeTextTest)
#include "tst_TimeText.moc"

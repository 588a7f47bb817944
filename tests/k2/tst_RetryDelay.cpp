// SPDX-License-Identifier: MIT
#include "k2/RetryDelay.h"

#include <QTest>
#include <QTimeZone>

#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_RetryDelay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waitsTwiceAsLongEachTime();
    void theServiceMayAskForMoreButNotForLess();
    void readsRetryAfter_data();
    void readsRetryAfter();
};

void tst_RetryDelay::waitsTwiceAsLongEachTime()
{
    const QList<std::chrono::milliseconds> expected{ 500ms, 1s, 2s, 4s, 8s, 16s, 30s, 30s };

    for (int tries = 1; tries <= expected.size(); ++tries)
        QCOMPARE(k2::retryDelay(tries, std::nullopt, 60s), expected.at(tries - 1));
    QCOMPARE(k2::retryDelay(std::numeric_limits<int>::max(), std::nullopt, 60s),
        std::optional<std::chrono::milliseconds>(30s));
}

void tst_RetryDelay::theServiceMayAskForMoreButNotForLess()
{
    using Delay = std::optional<std::chrono::milliseconds>;
    QCOMPARE(k2::retryDelay(1, 7s, 60s), Delay(7s));
    QCOMPARE(k2::retryDelay(1, 0s, 60s), Delay(500ms));
    QCOMPARE(k2::retryDelay(5, 1s, 60s), Delay(8s));
    QCOMPARE(k2::retryDelay(1, 60s, 60s), Delay(60s));
    QCOMPARE(k2::retryDelay(1, 61s, 60s), Delay());
}

void tst_RetryDelay::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("milliseconds"); // -1: it cannot be read

    const qint64 unreadable = -1;
    const qint64 day = 24 * 3600 * 1000;
    QTest::newRow("none") << ""_ba
                          << ""_ba << unreadable;
    QTest::newRow("seconds") << "120"_ba
                             << ""_ba << qint64{ 120'000 };
    QTest::newRow("blanks around") << " 5 "_ba
                                   << ""_ba << qint64{ 5000 };
    QTest::newRow("no time at all") << "0"_ba
                                    << ""_ba << qint64{ 0 };
    QTest::newRow("a year") << "31536000"_ba
                            << ""_ba << day;
    QTest::newRow("more than a number holds") << "99999999999999999999999"_ba
                                              << ""_ba << day;
    QTest::newRow("negative") << "-5"_ba
                              << ""_ba << unreadable;
    QTest::newRow("a fraction") << "1.5"_ba
                                << ""_ba << unreadable;
    QTest::newRow("words") << "soon"_ba
                           << ""_ba << unreadable;
    QTest::newRow("a date") << "Thu, 01 Jan 2026 12:00:30 GMT"_ba
                            << ""_ba << qint64{ 30'000 };
    QTest::newRow("a date in the past") << "Thu, 01 Jan 2026 11:00:00 GMT"_ba
                                        << ""_ba << qint64{ 0 };
    QTest::newRow("a date far away") << "Fri, 01 Jan 2027 12:00:00 GMT"_ba
                                     << ""_ba << day;
    QTest::newRow("a date by the service's own clock") << "Sun, 06 Nov 1994 08:49:47 GMT"_ba
                                                       << "Sun, 06 Nov 1994 08:49:37 GMT"_ba << qint64{ 10'000 };
    QTest::newRow("a date, and the service's clock makes no sense") << "Thu, 01 Jan 2026 12:00:30 GMT"_ba
                                                                    << "yesterday"_ba << qint64{ 30'000 };
    QTest::newRow("a date that there is not") << "Thu, 31 Feb 2026 12:00:30 GMT"_ba
                                              << ""_ba << unreadable;
}

void tst_RetryDelay::readsRetryAfter()
{
    QFETCH(QByteArray, retryAfter);
    QFETCH(QByteArray, date);
    QFETCH(qint64, milliseconds);
    const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc());

    const auto wait = k2::parseRetryAfter(retryAfter, date, now);

    QCOMPARE(wait ? qint64{ wait->count() } : qint64{ -1 }, milliseconds);
}

QTEST_GUILESS_MAIN(tst_RetryDelay)
#include "tst_RetryDelay.moc"

// SPDX-License-Identifier: MIT
#include "sync/QueryMeaning.h"
#include "sync/StopRule.h"

#include <QList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using Kind = k2::Error::Kind;

class QueryMeaningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void errorSaysSomethingOfWhatWasAsked_data();
    void errorSaysSomethingOfWhatWasAsked();
    void runStopsAfter_data();
    void runStopsAfter();
};

void QueryMeaningTest::errorSaysSomethingOfWhatWasAsked_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QueryMeaning>("meaning");

    const auto asked = u"https://api.kopokopo.com/api/v1/payments/1"_s;
    const auto token = u"https://api.kopokopo.com/oauth/token"_s;
    QTest::newRow("not found") << Kind::NotFound << asked << QueryMeaning::Gone;
    QTest::newRow("forbidden") << Kind::Forbidden << QString() << QueryMeaning::Gone;
    QTest::newRow("no payment") << Kind::BadResponse << asked << QueryMeaning::Failed;
    QTest::newRow("another origin") << Kind::RefusedOrigin << asked << QueryMeaning::Failed;
    QTest::newRow("no token to be found") << Kind::NotFound << token << QueryMeaning::Stop;
    QTest::newRow("a token that is none") << Kind::BadResponse << token << QueryMeaning::Stop;
    QTest::newRow("refused credentials") << Kind::Unauthorised << token << QueryMeaning::Stop;
    QTest::newRow("a refused token") << Kind::Unauthorised << asked << QueryMeaning::Stop;
    QTest::newRow("a proxy that asks for a password") << Kind::ProxySignIn << asked << QueryMeaning::Stop;
    QTest::newRow("nobody there") << Kind::Unreachable << asked << QueryMeaning::Unanswered;
    QTest::newRow("no token in time") << Kind::Timeout << token << QueryMeaning::Unanswered;
    QTest::newRow("busy") << Kind::RateLimited << asked << QueryMeaning::Busy;
    QTest::newRow("broken") << Kind::Server << asked << QueryMeaning::Busy;
    QTest::newRow("cancelled") << Kind::Cancelled << asked << QueryMeaning::Passing;
}

void QueryMeaningTest::errorSaysSomethingOfWhatWasAsked()
{
    QFETCH(const Kind, kind);
    QFETCH(const QString, url);
    QFETCH(const QueryMeaning, meaning);
    QCOMPARE(
        meaningOf({ .kind = kind, .url = QUrl(url) }, QUrl(u"https://api.kopokopo.com/api/v1/payments/1"_s)), meaning);
}

void QueryMeaningTest::runStopsAfter_data()
{
    QTest::addColumn<QList<QueryMeaning>>("ends");
    QTest::addColumn<qsizetype>("stopsAfter"); // of them; -1: not at all

    using enum QueryMeaning;
    const auto times = [](qsizetype count, QueryMeaning meaning) { return QList<QueryMeaning>(count, meaning); };
    QTest::newRow("refused credentials at once") << QList{ Answer, Stop } << qsizetype(2);
    QTest::newRow("five that nobody answered") << times(9, Unanswered) << qsizetype(5);
    QTest::newRow("twenty that met a busy service") << times(30, Busy) << qsizetype(20);
    QTest::newRow("not when one is answered between")
        << times(4, Unanswered) + times(1, Answer) + times(4, Unanswered) << qsizetype(-1);
    QTest::newRow("not when one is gone between")
        << times(19, Busy) + times(1, Gone) + times(19, Busy) << qsizetype(-1);
    QTest::newRow("a busy service is an answering one")
        << times(4, Unanswered) + times(1, Busy) + times(4, Unanswered) << qsizetype(-1);
    QTest::newRow("silence between does not make it less busy")
        << times(19, Busy) + times(1, Unanswered) + times(1, Busy) << qsizetype(21);
    QTest::newRow("never for what is only gone or failed") << times(50, Gone) + times(50, Failed) << qsizetype(-1);
}

void QueryMeaningTest::runStopsAfter()
{
    QFETCH(const QList<QueryMeaning>, ends);
    QFETCH(const qsizetype, stopsAfter);
    StopRule rule;
    qsizetype stopped = -1;
    for (qsizetype i = 0; i < ends.size() && stopped < 0; ++i)
        stopped = rule.stopsAfter(ends.at(i)) ? i + 1 : -1;
    QCOMPARE(stopped, stopsAfter);
}

QTEST_GUILESS_MAIN(QueryMeaningTest)
#include "tst_QueryMeaning.moc"

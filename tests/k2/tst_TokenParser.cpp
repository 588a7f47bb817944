// SPDX-License-Identifier: MIT
#include "k2/TokenParser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using k2::ParseError;

class tst_TokenParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryShapeThatTheServiceAnswersIn_data();
    void readsEveryShapeThatTheServiceAnswersIn();
    void refusesWhatIsNoUsableToken_data();
    void refusesWhatIsNoUsableToken();
};

void tst_TokenParser::readsEveryShapeThatTheServiceAnswersIn_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("seconds"); // 0: the answer does not say

    QTest::newRow("created at a Unix time")
        << QByteArray(R"({"access_token":"a.b-c_d","token_type":"Bearer","expires_in":3600,"created_at":1764000000})")
        << qint64{ 3600 };
    QTest::newRow("created at an ISO time")
        << QByteArray(R"({"access_token":"a.b-c_d","token_type":"bearer","expires_in":3600,
            "created_at":"2026-01-01T12:00:00+03:00"})")
        << qint64{ 3600 };
    QTest::newRow("not said when it was created")
        << QByteArray(R"({"access_token":"a.b-c_d","token_type":"BEARER","expires_in":7200})") << qint64{ 7200 };
    QTest::newRow("the lifetime as text")
        << QByteArray(R"({"access_token":"a.b-c_d","expires_in":"3599"})") << qint64{ 3599 };
    QTest::newRow("a part of a second") << QByteArray(R"({"access_token":"a.b-c_d","expires_in":10.9})")
                                        << qint64{ 10 };
    QTest::newRow("an absurd lifetime is cut to a year")
        << QByteArray(R"({"access_token":"a.b-c_d","expires_in":4000000000000})") << qint64{ 366 * 24 * 3600 };
    QTest::newRow("no lifetime") << QByteArray(R"({"access_token":"a.b-c_d"})") << qint64{ 0 };
    QTest::newRow("a lifetime of null") << QByteArray(R"({"access_token":"a.b-c_d","expires_in":null})") << qint64{ 0 };
}

void tst_TokenParser::readsEveryShapeThatTheServiceAnswersIn()
{
    QFETCH(QByteArray, json);
    QFETCH(qint64, seconds);

    const auto token = k2::parseToken(json);

    QVERIFY(token);
    QCOMPARE(token->value, "a.b-c_d"_ba);
    QCOMPARE(token->lifetime.value_or(0s).count(), seconds);
    QCOMPARE(token->lifetime.has_value(), seconds != 0);
}

void tst_TokenParser::refusesWhatIsNoUsableToken_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ParseError::Kind>("kind");
    QTest::addColumn<QString>("field");

    using enum ParseError::Kind;
    QTest::newRow("nothing") << QByteArray() << NotJson << QString();
    QTest::newRow("HTML") << QByteArray("<p>") << NotJson << QString();
    QTest::newRow("no token") << QByteArray(R"({"token_type":"Bearer"})") << Missing << u"access_token"_s;
    QTest::newRow("an empty token") << QByteArray(R"({"access_token":""})") << Missing << u"access_token"_s;
    QTest::newRow("a token that would end the header's line")
        << QByteArray(R"({"access_token":"a\r\nX-Evil: b"})") << WrongType << u"access_token"_s;
    QTest::newRow("a token with a blank") << QByteArray(R"({"access_token":"a b"})") << WrongType << u"access_token"_s;
    QTest::newRow("a token that is not ASCII")
        << QByteArray(R"({"access_token":"tøken"})") << WrongType << u"access_token"_s;
    QTest::newRow("a token as long as no header may be")
        << R"({"access_token":")" + QByteArray(20'000, 'a') + R"("})" << WrongType << u"access_token"_s;
    QTest::newRow("a token that is an object")
        << QByteArray(R"({"access_token":{}})") << WrongType << u"access_token"_s;
    QTest::newRow("another kind of token")
        << QByteArray(R"({"access_token":"a","token_type":"mac"})") << WrongType << u"token_type"_s;
    QTest::newRow("over already") << QByteArray(R"({"access_token":"a","expires_in":0})") << WrongType
                                  << u"expires_in"_s;
    QTest::newRow("over long ago") << QByteArray(R"({"access_token":"a","expires_in":-5})") << WrongType
                                   << u"expires_in"_s;
    QTest::newRow("a lifetime in words") << QByteArray(R"({"access_token":"a","expires_in":"soon"})") << WrongType
                                         << u"expires_in"_s;
    QTest::newRow("a lifetime that is no number")
        << QByteArray(R"({"access_token":"a","expires_in":"nan"})") << WrongType << u"expires_in"_s;
}

void tst_TokenParser::refusesWhatIsNoUsableToken()
{
    QFETCH(QByteArray, json);
    QFETCH(ParseError::Kind, kind);
    QFETCH(QString, field);

    const auto token = k2::parseToken(json);

    QVERIFY(!token);
    QCOMPARE(token.error().kind, kind);
    QCOMPARE(token.error().field, field);
}

QTEST_GUILESS_MAIN(tst_TokenParser)
#include "tst_TokenParser.moc"

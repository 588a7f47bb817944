// SPDX-License-Identifier: MIT
#include "k2/ServiceMessage.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_ServiceMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBothShapesOfErrors_data();
    void readsBothShapesOfErrors();
    void strikesOutSecrets();
    void strikesOutSecretsInWhichMarksAreHidden();
    void plainLineKeepsOneLineOfPlainText_data();
    void plainLineKeepsOneLineOfPlainText();
    void plainLineNeverCutsACharacterInTwo();
};

void tst_ServiceMessage::readsBothShapesOfErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");

    QTest::newRow("a number as code") << QByteArray(
        R"({"error_code": 400, "error_message": "Subscriber phone number is an invalid number"})")
                                      << u"400"_s << u"Subscriber phone number is an invalid number"_s;
    QTest::newRow("text as code") << QByteArray(R"({"error_code":"InvalidAccessToken","error_message":"No"})")
                                  << u"InvalidAccessToken"_s << u"No"_s;
    QTest::newRow("OAuth") << QByteArray(R"({"error":"invalid_client","error_description":"Client unknown"})")
                           << u"invalid_client"_s << u"Client unknown"_s;
    QTest::newRow("only a code") << QByteArray(R"({"error":"invalid_client"})") << u"invalid_client"_s << QString();
    QTest::newRow("HTML") << QByteArray("<html>Bad gateway</html>") << QString() << QString();
    QTest::newRow("nothing") << QByteArray() << QString() << QString();
    QTest::newRow("a list") << QByteArray("[1]") << QString() << QString();
    QTest::newRow("objects instead of words")
        << QByteArray(R"({"error":{"a":1},"error_message":["x"]})") << QString() << QString();
    QTest::newRow("too long") << R"({"error_message":")" + QByteArray(5000, 'a') + R"("})" << QString()
                              << QString(299, u'a') + u'…';
}

void tst_ServiceMessage::readsBothShapesOfErrors()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, text);

    const k2::ServiceMessage message = k2::parseServiceError(body);

    QCOMPARE(message.code, code);
    QCOMPARE(message.text, text);
}

void tst_ServiceMessage::strikesOutSecrets()
{
    const QByteArray body = R"({"error":"s3/cret","error_message":"token tok-1 and s3\/cret, )" + QByteArray(260, 'a')
        + R"( tok-1 at the edge tok-1"})";

    const k2::ServiceMessage message = k2::parseServiceError(body, { u"s3/cret"_s, QString(), u"tok-1"_s });

    QCOMPARE(message.code, u"…"_s);
    QVERIFY(message.text.startsWith(u"token … and …, aaa"_s));
    QVERIFY(!message.text.contains(u"tok"_s.append(u'-')));
    QVERIFY(message.text.size() <= k2::ServiceMessage::longestText);
}

void tst_ServiceMessage::strikesOutSecretsInWhichMarksAreHidden()
{
    const QByteArray body = "{\"error_message\":\"No to\\u200bk-1 and \\u202etok\\u2060-1\"}";

    QCOMPARE(k2::parseServiceError(body, { u"tok-1"_s }).text, u"No … and …"_s);
}

void tst_ServiceMessage::plainLineKeepsOneLineOfPlainText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");

    QTest::newRow("plain") << u"Till number can't be blank"_s << u"Till number can't be blank"_s;
    QTest::newRow("several lines") << u" one\r\ntwo\tthree\u2028four\u2029five\u0085six "_s
                                   << u"one two three four five six"_s;
    QTest::newRow("control characters") << u"a\u0000b\u001b[31mc\u007fd"_s << u"a b [31mc d"_s;
    QTest::newRow("marks that turn the text") << u"\u202eevil\u202c \u2066x\u2069 \u200fy\u061c"_s << u"evil x y"_s;
    QTest::newRow("marks that hide") << u"a\u200bb\u200dc\ufeffd\u00ade"_s << u"abcde"_s;
    QTest::newRow("markup stays what it is: text") << u"<b>x</b> & y"_s << u"<b>x</b> & y"_s;
    QTest::newRow("other scripts") << u"مطعم 食堂 😀"_s << u"مطعم 食堂 😀"_s;
    QTest::newRow("long") << u"0123456789012345678901234567890123456789"_s << u"0123456789012345678…"_s;
}

void tst_ServiceMessage::plainLineKeepsOneLineOfPlainText()
{
    QFETCH(QString, text);
    QFETCH(QString, line);

    QCOMPARE(k2::plainLine(text, 20 + (line.size() > 20 ? 30 : 0)), line);
}

void tst_ServiceMessage::plainLineNeverCutsACharacterInTwo()
{
    const QString faces = u"😀"_s.repeated(20);

    for (qsizetype longest = 2; longest < 12; ++longest) {
        const QString line = k2::plainLine(faces, longest);
        QVERIFY(line.size() <= longest);
        QVERIFY(line.endsWith(u'…'));
        QVERIFY(line.isValidUtf16());
    }
}

QTEST_GUILESS_MAIN(tst_ServiceMessage)
#include "tst_ServiceMessage.moc"

// SPDX-License-Identifier: MIT
#include "session/StoredCredentials.h"

#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_StoredCredentials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote()
    {
        const k2::Credentials written{ u"id ü \"quoted\""_s, u"secret\\with\nodd characters"_s };
        const auto read = fromKeychainEntry(toKeychainEntry(written, u"https://k2.example:8443"_s, u"abc"_s));
        QVERIFY(read);
        QCOMPARE(read->credentials, written);
        QCOMPARE(read->origin, u"https://k2.example:8443"_s);
        QCOMPARE(read->authorities, u"abc"_s);
        QCOMPARE(fromKeychainEntry(toKeychainEntry(written, {}, {}))->authorities, QString());
    }

    void readsAnEntryWithoutAnOrigin()
    {
        const auto read = fromKeychainEntry(R"({"client_id":"a","client_secret":"b"})");
        QVERIFY(read);
        QCOMPARE(read->credentials, (k2::Credentials{ u"a"_s, u"b"_s }));
        QVERIFY(read->origin.isEmpty());
        QVERIFY(!read->authorities);
    }

    void takesNothingElseForCredentials_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("secret");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no secret") << QByteArray(R"({"client_id":"a"})");
        QTest::newRow("an empty secret") << QByteArray(R"({"client_id":"a","client_secret":""})");
        QTest::newRow("a number") << QByteArray(R"({"client_id":"a","client_secret":1})");
    }

    void takesNothingElseForCredentials()
    {
        QFETCH(QByteArray, entry);
        QVERIFY(!fromKeychainEntry(entry));
    }
};

QTEST_GUILESS_MAIN(tst_StoredCredentials)
#include "tst_StoredCredentials.moc"

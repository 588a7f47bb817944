// SPDX-License-Identifier: MIT
#include "k2/Service.h"

#include "Certificates.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_Service : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secretsGoOnlyWhereNobodyCanListen_data();
    void secretsGoOnlyWhereNobodyCanListen();
    void anOriginIsSchemeHostAndPort_data();
    void anOriginIsSchemeHostAndPort();
    void readsCertificatesOutOfFiles();
    void authoritiesAreTheSameInWhateverOrder();
};

void tst_Service::secretsGoOnlyWhereNobodyCanListen_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("safe");

    QTest::newRow("https") << u"https://api.kopokopo.com/x"_s << true;
    QTest::newRow("http") << u"http://api.kopokopo.com/x"_s << false;
    QTest::newRow("http to 127.0.0.1") << u"http://127.0.0.1:80/x"_s << true;
    QTest::newRow("http to another of its network") << u"http://127.8.9.1/x"_s << true;
    QTest::newRow("http to ::1") << u"http://[::1]:8080/x"_s << true;
    QTest::newRow("http to localhost") << u"http://localhost/x"_s << true;
    QTest::newRow("http to LOCALHOST") << u"http://LOCALHOST/x"_s << true;
    QTest::newRow("http to what begins like localhost") << u"http://localhost.example.com/x"_s << false;
    QTest::newRow("http to what begins like 127.0.0.1") << u"http://127.0.0.1.example.com/x"_s << false;
    QTest::newRow("http to the local network") << u"http://192.168.0.1/x"_s << false;
    QTest::newRow("http to any address") << u"http://0.0.0.0/x"_s << false;
    QTest::newRow("user info") << u"https://me@api.kopokopo.com/x"_s << false;
    QTest::newRow("user info that looks like the host") << u"https://api.kopokopo.com:443@example.com/x"_s << false;
    QTest::newRow("another scheme") << u"ftp://127.0.0.1/x"_s << false;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("relative") << u"/api/v1/x"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void tst_Service::secretsGoOnlyWhereNobodyCanListen()
{
    QFETCH(QString, url);
    QFETCH(bool, safe);

    QCOMPARE(k2::isSafeForSecrets(QUrl(url)), safe);
}

void tst_Service::anOriginIsSchemeHostAndPort_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("same");

    QTest::newRow("same") << u"https://api.kopokopo.com"_s << true;
    QTest::newRow("a path") << u"https://api.kopokopo.com/api/v1/pay_recipients/x?y#z"_s << true;
    QTest::newRow("the port said") << u"https://api.kopokopo.com:443/"_s << true;
    QTest::newRow("upper case") << u"HTTPS://API.KopoKopo.com/"_s << true;
    QTest::newRow("another port") << u"https://api.kopokopo.com:8443/"_s << false;
    QTest::newRow("another scheme") << u"http://api.kopokopo.com/"_s << false;
    QTest::newRow("another scheme at the same port") << u"http://api.kopokopo.com:443/"_s << false;
    QTest::newRow("another host") << u"https://app.kopokopo.com/"_s << false;
    QTest::newRow("a host below") << u"https://api.kopokopo.com.example.com/"_s << false;
    QTest::newRow("letters that only look the same") << u"https://api.kopokоpo.com/"_s << false;
    QTest::newRow("relative") << u"/api"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void tst_Service::anOriginIsSchemeHostAndPort()
{
    QFETCH(QString, url);
    QFETCH(bool, same);

    QCOMPARE(k2::isSameOrigin(QUrl(url), QUrl(u"https://api.kopokopo.com"_s)), same);
}

void tst_Service::readsCertificatesOutOfFiles()
{
    QTemporaryDir folder;
    QCOMPARE(
        QProcess::execute(QStringLiteral(PAY_RECIPIENTS_TESTS "/support/make-certificates.sh"), { folder.path() }), 0);
    const auto write = [&folder](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };

    const auto pem = k2::certificatesFromFile(folder.filePath(u"ca.pem"_s));
    QVERIFY(pem);
    QCOMPARE(pem->size(), 1);

    QVERIFY(write(u"ca.der"_s, pem->first().toDer()));
    const auto der = k2::certificatesFromFile(folder.filePath(u"ca.der"_s));
    QVERIFY(der);
    QCOMPARE(*der, *pem);

    QVERIFY(write(u"two.pem"_s, pem->first().toPem() + "\n" + pem->first().toPem()));
    const auto two = k2::certificatesFromFile(folder.filePath(u"two.pem"_s));
    QVERIFY(two);
    QCOMPARE(two->size(), 2);

    QVERIFY(write(u"text"_s, "Dear all,"));
    for (const QString& name : { u"text"_s, u"server.key"_s, u"nowhere.pem"_s, u"."_s }) {
        const auto none = k2::certificatesFromFile(folder.filePath(name));
        QVERIFY2(!none, qPrintable(name));
        QVERIFY(!none.error().isEmpty());
    }
}

void tst_Service::authoritiesAreTheSameInWhateverOrder()
{
    test::Certificates certificates;
    QVERIFY(certificates.make());
    const QList<QSslCertificate> both = certificates.authorities();
    QCOMPARE(both.size(), 2);

    QCOMPARE(k2::fingerprintOf(both), k2::fingerprintOf({ both[1], both[0] }));
    QVERIFY(k2::fingerprintOf(both) != k2::fingerprintOf({ both[0] }));
    QVERIFY(k2::fingerprintOf({ both[0] }) != k2::fingerprintOf({ both[1] }));
    QVERIFY(k2::fingerprintOf({}).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Service)
#include "tst_Service.moc"

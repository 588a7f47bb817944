// SPDX-License-Identifier: MIT
//! Who may not use each other decides for himself which hosts are this computer. Here they agree.
#include "k2/Service.h"
#include "profiles/Profile.h"
#include "recipients/Location.h"

#include <QTest>
#include <QUrl>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_Loopback : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allAgreeOnWhichHostIsThisComputer_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isLoopback");

        const auto row
            = [](const char* host, bool isLoopback) { QTest::newRow(host) << QString::fromLatin1(host) << isLoopback; };
        row("localhost", true);
        row("LocalHost", true);
        row("127.0.0.1", true);
        row("127.0.0.2", true);
        row("127.255.255.254", true);
        row("127.1", true); // other spellings of addresses
        row("2130706433", true);
        row("0x7f.0.0.1", true);
        row("[::1]", true);
        row("[0:0:0:0:0:0:0:1]", true);
        row("[::ffff:127.0.0.1]", false);
        row("[::ffff:192.0.2.1]", false);
        row("[::]", false);
        row("[::2]", false);
        row("[fe80::1]", false);
        row("0.0.0.0", false);
        row("126.0.0.1", false);
        row("128.0.0.1", false);
        row("10.0.0.1", false);
        row("localhost.", false);
        row("localhost.localdomain", false);
        row("sub.localhost", false);
        row("127.0.0.1.example", false);
        row("localhost.example", false);
        row("name.invalid", false);
        row("xn--lcalhost-54a", false);
        row("127.0.0.256", false);
    }

    void allAgreeOnWhichHostIsThisComputer()
    {
        QFETCH(QString, host);
        QFETCH(bool, isLoopback);
        const QString url = u"http://"_s + host;
        QCOMPARE(k2::isLoopback(QUrl(url)), isLoopback);
        QCOMPARE(k2::isSafeForSecrets(QUrl(url)), isLoopback);
        QCOMPARE(Profile::checkBaseUrl(url).has_value(), isLoopback);
        QCOMPARE(
            Location::parse(url + u"/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s).has_value(), isLoopback);
    }
};

QTEST_APPLESS_MAIN(tst_Loopback)
#include "tst_Loopback.moc"

// SPDX-License-Identifier: MIT
#include "CommandLine.h"

#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_CommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setApplicationName(u"Pay Recipients"_s);
        QCoreApplication::setApplicationVersion(u"9.8.7"_s);
    }

    void understands_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("demo");
        QTest::addColumn<int>("demoRecipients");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("sharedBook");
        QTest::newRow("nothing") << QStringList{} << false << 0 << QString() << QString();
        QTest::newRow("demo") << QStringList{ u"--demo"_s } << true << 0 << QString() << QString();
        QTest::newRow("a number implies the demo")
            << QStringList{ u"--demo-recipients"_s, u"50"_s } << true << 50 << QString() << QString();
        QTest::newRow("profile") << QStringList{ u"--profile"_s, u"Acme Ltd"_s } << false << 0 << u"Acme Ltd"_s
                                 << QString();
        QTest::newRow("file") << QStringList{ u"a b.payrecipients"_s } << false << 0 << QString()
                              << u"a b.payrecipients"_s;
        QTest::newRow("profile and file") << QStringList{ u"--profile"_s, u"Acme"_s, u"b.payrecipients"_s } << false
                                          << 0 << u"Acme"_s << u"b.payrecipients"_s;
    }

    void understands()
    {
        QFETCH(QStringList, arguments);
        const auto line = CommandLine::parse(QStringList{ u"pay-recipients"_s } + arguments);
        QVERIFY(line);
        QTEST(line->demo, "demo");
        QTEST(line->demoRecipients, "demoRecipients");
        QTEST(line->profile, "profile");
        QTEST(line->sharedBook, "sharedBook");
    }

    void endsInsteadOfStarting_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        QTest::newRow("version") << QStringList{ u"--version"_s } << 0 << u"Pay Recipients 9.8.7"_s;
        QTest::newRow("help") << QStringList{ u"--help"_s } << 0 << u"--demo-recipients"_s;
        QTest::newRow("unknown option") << QStringList{ u"--fast"_s } << 2 << u"fast"_s;
        QTest::newRow("two files") << QStringList{ u"a"_s, u"Acme"_s } << 2 << u"Acme"_s;
        QTest::newRow("no recipients") << QStringList{ u"--demo-recipients"_s, u"0"_s } << 2 << u"from 1"_s;
        QTest::newRow("no number") << QStringList{ u"--demo-recipients"_s, u"many"_s } << 2 << u"from 1"_s;
        QTest::newRow("demo of a profile") << QStringList{ u"--demo"_s, u"--profile"_s, u"Acme"_s } << 2 << u"either"_s;
    }

    void endsInsteadOfStarting()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const auto line = CommandLine::parse(QStringList{ u"pay-recipients"_s } + arguments);
        QVERIFY(!line);
        QTEST(line.error().exitCode, "exitCode");
        QVERIFY2(line.error().text.contains(says), qPrintable(line.error().text));
    }
};

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_CommandLine.moc"

// SPDX-License-Identifier: MIT
#include "modules/Module.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class ModuleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void functionIsFoundFromWhereverTheProgramWasStarted()
    {
        QVERIFY(QDir::setCurrent(u"/"_s));
        QVERIFY(Module::resolve(u"xlsx"_s, "payRecipientsXlsxWriter"));
    }

    void whatIsNotThereIsNullAndSaidInTheLog_data()
    {
        QTest::addColumn<QString>("module");
        QTest::addColumn<QByteArray>("function");
        QTest::newRow("module") << u"absent"_s << "payRecipientsXlsxWriter"_ba;
        QTest::newRow("function") << u"xlsx"_s << "payRecipientsAbsent"_ba;
    }

    void whatIsNotThereIsNullAndSaidInTheLog()
    {
        QFETCH(QString, module);
        QFETCH(QByteArray, function);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(module));
        QVERIFY(!Module::resolve(module, function.constData()));
    }
};

QTEST_GUILESS_MAIN(ModuleTest)
#include "tst_Module.moc"

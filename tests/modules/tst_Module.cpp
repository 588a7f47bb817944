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
        QTest::addColumn<QString>("function");
        QTest::newRow("module") << u"absent"_s << u"payRecipientsXlsxWriter"_s;
        QTest::newRow("function") << u"xlsx"_s << u"payRecipientsAbsent"_s;
    }

    void whatIsNotThereIsNullAndSaidInTheLog()
    {
        QFETCH(QString, module);
        QFETCH(QString, function);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(function + u" in the module "_s + module));
        QVERIFY(!Module::resolve(module, qPrintable(function)));
    }
};

QTEST_GUILESS_MAIN(ModuleTest)
#include "tst_Module.moc"

// SPDX-License-Identifier: MIT
//! Hands on the keyboard: Tab goes through every page and dialog in reading order, and Shift+Tab back.
#include "support/EveryWindow.h"
#include "support/TabOrder.h"

#include <QMenu>
#include <QPushButton>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_TabOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faultsAreFound()
    {
        QWidget window;
        window.resize(400, 300);
        auto* upper = new QPushButton(u"Upper"_s, &window);
        auto* lower = new QPushButton(u"Lower"_s, &window);
        auto* lowest = new QPushButton(u"Lowest"_s, &window);
        upper->move(0, 0);
        lower->move(0, 100);
        lowest->move(0, 200);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QCOMPARE(TabOrder::faultsOf(window), QStringList());
        QWidget::setTabOrder(lowest, lower);
        QCOMPARE(TabOrder::faultsOf(window), QStringList{ u"QPushButton “Lower” comes after QPushButton “Lowest”"_s });
    }

    void everyWindowIsReadInOrder()
    {
        QStringList faults;
        qsizetype stops = 0;
        EveryWindow windows;
        const QStringList missed = windows.show([&faults, &stops](const QString& name, QWidget& window) {
            if (qobject_cast<QMenu*>(&window))
                return;
            window.activateWindow();
            QVERIFY2(QTest::qWaitForWindowActive(&window), qPrintable(name));
            stops += TabOrder::count(window);
            for (const QString& fault : TabOrder::faultsOf(window))
                faults << name + u": "_s + fault;
        });
        QCOMPARE(missed.join(u", "_s), QString());
        QVERIFY(stops > 200);
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }
};

QTEST_MAIN(tst_TabOrder)
#include "tst_TabOrder.moc"

// SPDX-License-Identifier: MIT
#include "theme/Appearance.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace PayRecipients;

class AppearanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsChosenIsShownAtOnce()
    {
        Appearance appearance;
        QLineEdit before;
        before.show();
        const QSignalSpy changes(&appearance, &Appearance::changed);
        const auto base = [](Scheme scheme) { return paletteOf(scheme).color(QPalette::Base); };
        appearance.setChoice(Appearance::Choice::Dark);
        QTRY_COMPARE(before.palette().color(QPalette::Base), base(Scheme::Dark));
        appearance.setChoice(Appearance::Choice::HighContrast);
        appearance.setChoice(Appearance::Choice::HighContrast);
        QTRY_COMPARE(before.palette().color(QPalette::Base), base(Scheme::HighContrast));
        appearance.setChoice(Appearance::Choice::Light);
        QTRY_COMPARE(before.palette().color(QPalette::Base), base(Scheme::Light));
        QCOMPARE(changes.count(), 3);
        QCOMPARE(appearance.scheme(), Scheme::Light);
    }

    void theSystemsIsBackWhenNothingIsChosen()
    {
        Appearance appearance;
        const Scheme first = appearance.scheme();
        appearance.setChoice(first == Scheme::Dark ? Appearance::Choice::Light : Appearance::Choice::Dark);
        QVERIFY(appearance.scheme() != first);
        appearance.setChoice(Appearance::Choice::System);
        QCOMPARE(appearance.scheme(), first);
    }
};

QTEST_MAIN(AppearanceTest)
#include "tst_Appearance.moc"

// SPDX-License-Identifier: MIT
#include "theme/Appearance.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

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
        QList<QColor> shown;
        const auto choose = [&](Appearance::Choice choice) {
            appearance.setChoice(choice);
            shown << before.palette().color(QPalette::Base);
        };
        // Qt tells windows that are there of another palette only while the application runs.
        QTimer::singleShot(0, &appearance, [&] {
            choose(Appearance::Choice::Dark);
            choose(Appearance::Choice::HighContrast);
            choose(Appearance::Choice::HighContrast);
            choose(Appearance::Choice::Light);
            QCoreApplication::quit();
        });
        QCOMPARE(QApplication::exec(), 0);
        const auto base = [](Scheme scheme) { return paletteOf(scheme).color(QPalette::Base); };
        QCOMPARE(shown,
            (QList<QColor>{
                base(Scheme::Dark), base(Scheme::HighContrast), base(Scheme::HighContrast), base(Scheme::Light) }));
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

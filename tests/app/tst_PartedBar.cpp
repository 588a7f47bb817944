// SPDX-License-Identifier: MIT
#include "widgets/PartedBar.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class PartedBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bar = std::make_unique<PartedBar>();
        m_bar->resize(400, m_bar->sizeHint().height());
        m_bar->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
    }

    void partsAreAsLongAsTheirCounts()
    {
        m_bar->setParts({ { u"a"_s, 60 }, { u"b"_s, 30 } }, 100);
        QCOMPARE(part(u"a"_s)->x(), 0);
        QCOMPARE(part(u"b"_s)->x(), part(u"a"_s)->width());
        const int sum = part(u"a"_s)->width() + part(u"b"_s)->width();
        QVERIFY(std::abs(sum - 360) <= 1);
        QVERIFY(std::abs(part(u"a"_s)->width() - 240) <= 12); // each has its least width first
        m_bar->resize(200, m_bar->height());
        QVERIFY(std::abs(part(u"b"_s)->geometry().right() + 1 - 180) <= 1);
    }

    void oneOfManyCanStillBePressed()
    {
        m_bar->setParts({ { u"many"_s, 99'999 }, { u"one"_s, 1 } }, 100'000);
        QVERIFY(part(u"one"_s)->width() >= 8);
        QVERIFY(part(u"one"_s)->geometry().right() < m_bar->width());
        QSignalSpy chosen(m_bar.get(), &PartedBar::partChosen);
        QTest::mouseClick(part(u"one"_s), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toInt(), 1);
    }

    void whatDoesNotCountIsNotThereAndKeepsItsPlace()
    {
        m_bar->setParts({ { u"none"_s, 0 }, { u"some"_s, 5 } }, 5);
        QVERIFY(!part(u"none"_s)->isVisible());
        QSignalSpy chosen(m_bar.get(), &PartedBar::partChosen);
        QTest::keyClick(part(u"some"_s), Qt::Key_Space);
        QCOMPARE(chosen.value(0).value(0).toInt(), 1);
        m_bar->setParts({}, 0);
        QVERIFY(m_bar->findChildren<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly).size() == 2);
        for (const auto* button : m_bar->findChildren<QAbstractButton*>())
            QVERIFY(!button->isVisible());
    }

    void whatLeadsNowhereIsNoStop()
    {
        m_bar->setParts({ { u"a"_s, 1 }, { u"rest"_s, 1, BarFill::Other, false } }, 2);
        QVERIFY(part(u"a"_s)->isEnabled());
        QVERIFY(!part(u"rest"_s)->isEnabled());
    }

    void theFocusStaysWhileCountsChange()
    {
        m_bar->setParts({ { u"a: 1"_s, 1 }, { u"b: 1"_s, 1 } }, 2);
        m_bar->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
        auto* second = part(u"b: 1"_s);
        second->setFocus();
        m_bar->setParts({ { u"a: 1"_s, 1 }, { u"b: 4"_s, 4 } }, 5);
        QVERIFY(second->hasFocus());
        QCOMPARE(second->accessibleName(), u"b: 4"_s);
    }

    void rightToLeftBeginsOnTheRight()
    {
        m_bar->setLayoutDirection(Qt::RightToLeft);
        m_bar->setParts({ { u"a"_s, 3 }, { u"b"_s, 1 } }, 4);
        QCOMPARE(part(u"a"_s)->geometry().right(), m_bar->width() - 1);
    }

    void fillsDifferWithoutColour()
    {
        QList<QImage> seen;
        for (const BarFill fill : { BarFill::Good, BarFill::Waiting, BarFill::WaitingToo, BarFill::Refused,
                 BarFill::Stopped, BarFill::Other, BarFill::Nothing }) {
            QImage image(32, 16, QImage::Format_RGB32);
            QPainter painter(&image);
            fillBar(painter, image.rect(), fill, QApplication::palette());
            painter.end();
            image = image.convertToFormat(QImage::Format_Grayscale8);
            QVERIFY(!seen.contains(image));
            seen.append(image);
        }
    }

private:
    QAbstractButton* part(const QString& name) const
    {
        for (auto* button : m_bar->findChildren<QAbstractButton*>()) {
            if (button->accessibleName() == name)
                return button;
        }
        qFatal("no part %s", qPrintable(name));
    }

    std::unique_ptr<PartedBar> m_bar;
};

QTEST_MAIN(PartedBarTest)
#include "tst_PartedBar.moc"

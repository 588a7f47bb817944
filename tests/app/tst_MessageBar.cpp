// SPDX-License-Identifier: MIT
#include "widgets/MessageBar.h"

#include "theme/Colours.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

namespace {
int alerts = 0;

void countAlerts(QAccessibleEvent* event)
{
    if (event->type() == QAccessible::Alert)
        ++alerts;
}
} // namespace

class MessageBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bar = std::make_unique<MessageBar>(&m_window);
        m_window.resize(600, 200);
        m_window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_window));
    }

    void cleanup() { m_bar.reset(); }

    void itIsHiddenWhileThereIsNoMessage()
    {
        QVERIFY(!m_bar->isShown());
        QVERIFY(!m_bar->isVisible());
        m_bar->showMessage(MessageBar::Kind::Success, u"Saved."_s);
        QVERIFY(m_bar->isShown());
        QVERIFY(m_bar->isVisible());
        m_bar->clear();
        QVERIFY(!m_bar->isVisible());
        QVERIFY(m_bar->text().isEmpty());
    }

    void aMessageTakesThePlaceOfTheOneBefore()
    {
        QAction retry(u"Try again"_s);
        m_bar->showMessage(MessageBar::Kind::Problem, u"Kopo Kopo cannot be reached."_s, { &retry });
        QCOMPARE(buttons().size(), 1);
        m_bar->showMessage(MessageBar::Kind::Information, u"<b>Refreshed</b>"_s);
        QCOMPARE(m_bar->text(), u"<b>Refreshed</b>"_s);
        QCOMPARE(m_bar->kind(), MessageBar::Kind::Information);
        QCOMPARE(buttons().size(), 0);
        for (const QLabel* label : m_bar->findChildren<QLabel*>())
            QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
    }

    void itFollowsTheColoursWhileItShows()
    {
        const QPalette before = QGuiApplication::palette();
        m_bar->showMessage(MessageBar::Kind::Success, u"Saved."_s);
        for (const QColor& ground : { QColor(0x2d, 0x2d, 0x30), QColor(0xef, 0xef, 0xef) }) {
            const QPalette palette(ground);
            QApplication::setPalette(palette);
            QEvent change(QEvent::PaletteChange); // all that a running program sends
            QApplication::sendEvent(m_bar.get(), &change);
            QCOMPARE(m_bar->palette().color(QPalette::Window), Colours::ground(Colours::Meaning::Success, palette));
        }
        QApplication::setPalette(before);
    }

    void itsButtonsDoWhatTheActionsDo()
    {
        QAction retry(u"Try again"_s);
        QAction signIn(u"Sign in"_s);
        signIn.setEnabled(false);
        QSignalSpy retried(&retry, &QAction::triggered);
        m_bar->showMessage(MessageBar::Kind::Warning, u"Not now."_s, { &retry, &signIn });
        QCOMPARE(buttons().size(), 2);
        QCOMPARE(buttons().at(0)->text(), u"Try again"_s);
        buttons().at(0)->click();
        QCOMPARE(retried.count(), 1);
        QVERIFY(!buttons().at(1)->isEnabled());
        signIn.setEnabled(true);
        QVERIFY(buttons().at(1)->isEnabled());
    }

    void anActionMayBringTheNextMessage()
    {
        QAction retry(u"Try again"_s);
        connect(&retry, &QAction::triggered, m_bar.get(),
            [this] { m_bar->showMessage(MessageBar::Kind::Success, u"Refreshed."_s); });
        m_bar->showMessage(MessageBar::Kind::Warning, u"Not now."_s, { &retry });
        buttons().at(0)->click();
        QCOMPARE(m_bar->text(), u"Refreshed."_s);
        QCOMPARE(buttons().size(), 0);
    }

    void thePersonCanSendItAway_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("with the button") << false;
        QTest::newRow("with Esc") << true;
    }

    void thePersonCanSendItAway()
    {
        QFETCH(bool, byKey);
        QSignalSpy dismissed(m_bar.get(), &MessageBar::dismissed);
        m_bar->showMessage(MessageBar::Kind::Information, u"Saved."_s);
        auto* dismiss = m_bar->findChild<QToolButton*>();
        QCOMPARE(dismiss->accessibleName(), u"Dismiss message"_s);
        if (byKey)
            QTest::keyClick(dismiss, Qt::Key_Escape);
        else
            dismiss->click();
        QVERIFY(!m_bar->isShown());
        QCOMPARE(dismissed.count(), 1);
    }

    void screenReadersAreToldOfEachMessageOnce()
    {
        QAccessible::setActive(true);
        const auto before = QAccessible::installUpdateHandler(countAlerts);
        alerts = 0;
        m_bar->showMessage(MessageBar::Kind::Problem, u"The disk is full."_s);
        QCOMPARE(alerts, 1);
        m_bar->showMessage(MessageBar::Kind::Problem, u"The disk is full."_s);
        QCOMPARE(alerts, 2);
        m_bar->clear();
        QCOMPARE(alerts, 2);
        QAccessible::installUpdateHandler(before);
    }

private:
    //! Those that can be seen; what is on its way out is not counted.
    QList<QPushButton*> buttons() const
    {
        QList<QPushButton*> buttons = m_bar->findChildren<QPushButton*>();
        buttons.removeIf([this](QPushButton* button) { return !button->isVisibleTo(m_bar.get()); });
        return buttons;
    }

    QWidget m_window;
    std::unique_ptr<MessageBar> m_bar;
};

QTEST_MAIN(MessageBarTest)
#include "tst_MessageBar.moc"

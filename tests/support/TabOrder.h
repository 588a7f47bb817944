// SPDX-License-Identifier: MIT
//! The way that the Tab key takes through a window.
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStringList>
#include <QTest>
#include <QTextEdit>

namespace PayRecipients {

class TabOrder {
public:
    //! Presses Tab until the focus is back where it began, then Shift+Tab all the way back.
    //! \param window visible and active; its focus is where it was afterwards
    static QStringList faultsOf(QWidget& window)
    {
        QStringList faults;
        const QList<QWidget*> expected = stops(window);
        if (expected.isEmpty())
            return faults;
        QWidget* before = QApplication::focusWidget();
        expected.first()->setFocus(Qt::TabFocusReason);
        const QList<QWidget*> forwards = walk(window, Qt::Key_Tab, expected.size());
        for (QWidget* stop : expected) {
            if (!forwards.contains(stop) && !standsForIt(*stop, forwards))
                faults << nameOf(*stop) + QStringLiteral(" is not reached by Tab");
        }
        for (qsizetype i = 1; i < forwards.size(); ++i) {
            if (isOutOfOrder(*forwards[i - 1], *forwards[i]))
                faults << QStringLiteral("%1 comes after %2").arg(nameOf(*forwards[i]), nameOf(*forwards[i - 1]));
        }
        if (!forwards.isEmpty()) {
            forwards.first()->setFocus(Qt::TabFocusReason);
            QList<QWidget*> backwards = walk(window, Qt::Key_Backtab, expected.size());
            if (backwards.size() > 1)
                std::reverse(backwards.begin() + 1, backwards.end());
            if (backwards != forwards)
                faults << QStringLiteral("Shift+Tab goes another way than Tab");
        }
        if (before)
            before->setFocus();
        return faults;
    }

    //! How many places Tab stops at.
    static qsizetype count(QWidget& window) { return stops(window).size(); }

private:
    static QList<QWidget*> stops(QWidget& window)
    {
        QList<QWidget*> found;
        for (auto* widget : window.findChildren<QWidget*>()) {
            if (widget->window() == &window && widget->isVisible() && widget->isEnabled() && !widget->focusProxy()
                && (widget->focusPolicy() & Qt::TabFocus) && !widget->visibleRegion().isEmpty())
                found << widget;
        }
        return found;
    }

    static QList<QWidget*> walk(QWidget& window, Qt::Key key, qsizetype most)
    {
        QList<QWidget*> visited;
        for (QWidget* at = QApplication::focusWidget(); at && at->window() == &window && !visited.contains(at);
             at = QApplication::focusWidget()) {
            visited << at;
            if (visited.size() > most + 4)
                break;
            // In a text, Tab may be a character; Ctrl+Tab leaves it.
            const auto* text = qobject_cast<QPlainTextEdit*>(at);
            const bool keepsTab = text && !text->tabChangesFocus() && !text->isReadOnly();
            QTest::keyClick(at, key,
                (keepsTab ? Qt::ControlModifier : Qt::NoModifier)
                    | (key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier));
        }
        return visited;
    }

    //! Of buttons one of which is chosen, Tab stops at that one, and the arrow keys go to the others.
    static bool standsForIt(const QWidget& stop, const QList<QWidget*>& visited)
    {
        const auto* button = qobject_cast<const QAbstractButton*>(&stop);
        return button && std::any_of(visited.begin(), visited.end(), [button](const QWidget* other) {
            const auto* sibling = qobject_cast<const QAbstractButton*>(other);
            if (!sibling)
                return false;
            if (button->group())
                return button->group()->exclusive() && sibling->group() == button->group();
            return button->autoExclusive() && sibling->autoExclusive()
                && sibling->parentWidget() == button->parentWidget();
        });
    }

    //! Neighbours of one container: the second lies above the first, or left of it in one line.
    static bool isOutOfOrder(const QWidget& first, const QWidget& second)
    {
        if (first.parentWidget() != second.parentWidget())
            return false;
        const QRect a = first.geometry();
        const QRect b = second.geometry();
        const bool inOneLine = a.center().y() > b.top() && a.center().y() < b.bottom();
        return inOneLine ? b.left() < a.left() : b.center().y() < a.top();
    }

    static QString nameOf(const QWidget& widget)
    {
        const auto* button = qobject_cast<const QAbstractButton*>(&widget);
        const QString name = button && !button->text().isEmpty() ? button->text() : widget.accessibleName();
        return QStringLiteral("%1 “%2”").arg(QString::fromLatin1(widget.metaObject()->className()), name);
    }
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! What is wrong with the layout of a window: texts that are cut, widgets that cover each other or reach out.
#pragma once

#include "widgets/ElidedLabel.h"
#include "widgets/LinkButton.h"
#include "widgets/Toast.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSizeGrip>
#include <QSplitterHandle>
#include <QStringList>
#include <QStyle>
#include <QStyleOptionComboBox>

namespace PayRecipients {

class LayoutFaults {
public:
    //! \param window visible, laid out
    static QStringList of(const QWidget& window)
    {
        LayoutFaults faults(window);
        faults.lookAt(window);
        return faults.m_found;
    }

private:
    static constexpr int slack = 1; //!< pixels that rounding may cost

    explicit LayoutFaults(const QWidget& window)
        : m_window(window)
    {
    }

    void lookAt(const QWidget& parent)
    {
        QList<const QWidget*> shown;
        for (const QObject* child : parent.children()) {
            const auto* widget = qobject_cast<const QWidget*>(child);
            if (widget && !widget->isWindow() && widget->isVisibleTo(&parent))
                shown << widget;
        }
        for (const auto* widget : shown) {
            lookForCutText(*widget);
            lookForReachingOut(*widget, parent);
            for (const auto* other : shown) {
                if (other != widget && other > widget && covers(*widget, *other))
                    report(*widget, QStringLiteral("and %1 cover each other").arg(nameOf(*other)));
            }
            if (!isOneControl(*widget))
                lookAt(*widget);
        }
    }

    //! Its parts are laid out by Qt.
    static bool isOneControl(const QWidget& widget)
    {
        return qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget)
            || qobject_cast<const QAbstractSpinBox*>(&widget) || qobject_cast<const QAbstractItemView*>(&widget)
            || (qobject_cast<const QAbstractScrollArea*>(&widget) && !qobject_cast<const QScrollArea*>(&widget));
    }

    static bool floats(const QWidget& widget)
    {
        return qobject_cast<const Toast*>(&widget) || qobject_cast<const QSplitterHandle*>(&widget)
            || qobject_cast<const QSizeGrip*>(&widget);
    }

    static bool covers(const QWidget& one, const QWidget& other)
    {
        const QRect common = one.geometry().intersected(other.geometry());
        return !floats(one) && !floats(other) && common.width() > slack && common.height() > slack;
    }

    void lookForReachingOut(const QWidget& widget, const QWidget& parent)
    {
        // What a scroll area holds may be larger than it.
        const auto* area = qobject_cast<const QScrollArea*>(parent.parentWidget());
        if (area && area->viewport() == &parent) {
            if (area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff && widget.width() > parent.width() + slack)
                report(widget, QStringLiteral("is wider than what scrolls it"));
            return;
        }
        if (!parent.rect().adjusted(-slack, -slack, slack, slack).contains(widget.geometry()))
            report(widget, QStringLiteral("reaches out of %1").arg(nameOf(parent)));
    }

    void lookForCutText(const QWidget& widget)
    {
        const bool tells = !widget.toolTip().isEmpty();
        if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
            if (label->text().isEmpty() || qobject_cast<const ElidedLabel*>(label))
                return;
            if (label->wordWrap()) {
                if (label->heightForWidth(label->width()) > label->height() + slack)
                    report(widget, QStringLiteral("is too low for its text"));
            } else if (!tells && label->sizeHint().width() > label->width() + slack) {
                report(widget, QStringLiteral("is too narrow for its text"));
            }
            if (!label->wordWrap() && label->sizeHint().height() > label->height() + slack)
                report(widget, QStringLiteral("is too low for its text"));
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            QSize needed = widget.sizeHint();
            if (widget.hasHeightForWidth())
                needed.setHeight(widget.heightForWidth(widget.width()));
            // A link shortens its own text, and tells the whole of it.
            if (!button->text().isEmpty() && !tells && !qobject_cast<const LinkButton*>(button)
                && needed.width() > button->width() + slack)
                report(widget, QStringLiteral("is too narrow for its text"));
            if (needed.height() > button->height() + slack)
                report(widget, QStringLiteral("is too low for its text"));
        } else if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
            QStyleOptionComboBox option;
            option.initFrom(box);
            option.editable = box->isEditable();
            const QRect field
                = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
            if (!tells && box->fontMetrics().horizontalAdvance(box->currentText()) > field.width() + slack)
                report(widget, QStringLiteral("is too narrow for “%1”").arg(box->currentText()));
        } else if (qobject_cast<const QLineEdit*>(&widget)) {
            if (widget.width() < widget.fontMetrics().averageCharWidth() * 6
                || widget.height() < widget.fontMetrics().height())
                report(widget, QStringLiteral("is too small to type in"));
        }
    }

    void report(const QWidget& widget, const QString& fault)
    {
        m_found << QStringLiteral("%1 (%2 × %3, wants %4 × %5) %6")
                       .arg(nameOf(widget))
                       .arg(widget.width())
                       .arg(widget.height())
                       .arg(widget.sizeHint().width())
                       .arg(widget.sizeHint().height())
                       .arg(fault);
    }

    static QString nameOf(const QWidget& widget)
    {
        QString name = QString::fromLatin1(widget.metaObject()->className());
        if (const auto* label = qobject_cast<const QLabel*>(&widget))
            name += QStringLiteral(" “%1”").arg(label->text().left(60));
        else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
            name += QStringLiteral(" “%1”").arg(button->text().left(60));
        else if (!widget.accessibleName().isEmpty())
            name += QStringLiteral(" “%1”").arg(widget.accessibleName());
        return name;
    }

    const QWidget& m_window;
    QStringList m_found;
};

} // namespace PayRecipients

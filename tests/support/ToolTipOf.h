// SPDX-License-Identifier: MIT
//! What a tooltip shows.
#pragma once

#include <QApplication>
#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>
#include <QWidget>

namespace PayRecipients {

//! As a person reads it where the pointer rests; empty where none is shown.
inline QString toolTipOf(QWidget& widget, QPoint place = QPoint(1, 1))
{
    QHelpEvent event(QEvent::ToolTip, place, widget.mapToGlobal(place));
    QApplication::sendEvent(&widget, &event);
    if (!QToolTip::isVisible())
        return {};
    if (!Qt::mightBeRichText(QToolTip::text()))
        return QToolTip::text();
    QTextDocument shown;
    shown.setHtml(QToolTip::text());
    return shown.toPlainText();
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Tooltips that show text as it is, whatever it looks like.
#pragma once

#include <QHelpEvent>
#include <QString>
#include <QToolTip>
#include <QWidget>

namespace PayRecipients {

//! Answers a QEvent::ToolTip. QToolTip guesses whether a text is markup, so it is handed markup that says it is not;
//! QWidget::setToolTip() would hand that markup to screen readers too.
//! \param text nothing shows no tooltip
inline void showPlainToolTip(QWidget* widget, const QHelpEvent& event, const QString& text)
{
    using namespace Qt::StringLiterals;
    QToolTip::showText(
        event.globalPos(), text.isEmpty() ? text : u"<span>%1</span>"_s.arg(text.toHtmlEscaped()), widget);
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "widgets/StatusLine.h"

#include "widgets/PlainToolTip.h"

#include <QAccessible>

#include <chrono>

namespace PayRecipients {

using namespace std::chrono_literals;

StatusLine::StatusLine(QWidget* parent)
    : QLineEdit(parent)
{
    setAccessibleName(tr("Status"));
    setReadOnly(true);
    setFrame(false);
    setFocusPolicy(Qt::ClickFocus);
    QPalette ours; // the rest follows the application's
    ours.setBrush(QPalette::Base, Qt::transparent);
    setPalette(ours);
    m_noticeEnds.setSingleShot(true);
    m_noticeEnds.setInterval(6s);
    connect(&m_noticeEnds, &QTimer::timeout, this, [this] { showText(m_standing); });
}

void StatusLine::setStanding(const QString& text)
{
    m_standing = text;
    if (!m_noticeEnds.isActive())
        showText(text);
}

void StatusLine::notice(const QString& text)
{
    showText(text);
    m_noticeEnds.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool StatusLine::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QLineEdit::event(event);
    showPlainToolTip(this, *static_cast<QHelpEvent*>(event), text());
    return true;
}

void StatusLine::showText(const QString& text)
{
    if (text == this->text())
        return;
    setText(text);
    setCursorPosition(0);
}

} // namespace PayRecipients

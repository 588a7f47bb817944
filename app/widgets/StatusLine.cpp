// SPDX-License-Identifier: MIT
#include "widgets/StatusLine.h"

#include "theme/Tokens.h"
#include "widgets/PlainToolTip.h"

#include <QAccessible>
#include <QPainter>
#include <QStyle>

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

QString StatusLine::elidedText() const
{
    return fontMetrics().elidedText(text(), Qt::ElideMiddle, width() - 2 * Spacing::tight);
}

void StatusLine::paintEvent(QPaintEvent* event)
{
    const QString shown = elidedText();
    if (hasFocus() || shown == text())
        return QLineEdit::paintEvent(event); // with a cursor, all of it can be reached
    QPainter painter(this);
    style()->drawItemText(&painter, rect().adjusted(Spacing::tight, 0, -Spacing::tight, 0),
        Qt::AlignLeading | Qt::AlignVCenter, palette(), isEnabled(), shown, QPalette::Text);
}

void StatusLine::showText(const QString& text)
{
    if (text == this->text())
        return;
    setText(text);
    setCursorPosition(0);
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "widgets/Toast.h"

#include "theme/Tokens.h"

#include <QEvent>

#include <chrono>

namespace PayRecipients {

using namespace std::chrono_literals;

Toast::Toast(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    setMargin(Spacing::medium);
    setAlignment(Qt::AlignCenter);
    hide();
    m_hideSoon.setSingleShot(true);
    m_hideSoon.setInterval(4s);
    connect(&m_hideSoon, &QTimer::timeout, this, &QWidget::hide);
    parent->installEventFilter(this);
}

void Toast::showText(const QString& text)
{
    const int widest = parentWidget()->width() - 80;
    setText(fontMetrics().elidedText(text, Qt::ElideMiddle, widest));
    setAccessibleName(text);
    place();
    hide(); // so that it appears, and is read out, again
    show();
    raise();
    m_hideSoon.start();
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QLabel::eventFilter(watched, event);
}

void Toast::place()
{
    resize(sizeHint());
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - 56);
}

} // namespace PayRecipients

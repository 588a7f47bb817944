// SPDX-License-Identifier: MIT
#include "widgets/MessageBar.h"

#include "theme/Colours.h"
#include "theme/SymbolicIcon.h"

#include <QAccessible>
#include <QAction>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

Colours::Meaning meaningOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Information:
        return Colours::Meaning::Information;
    case MessageBar::Kind::Success:
        return Colours::Meaning::Success;
    case MessageBar::Kind::Warning:
        return Colours::Meaning::Warning;
    case MessageBar::Kind::Problem:
        return Colours::Meaning::Problem;
    }
    return Colours::Meaning::Information;
}

QString iconNameOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Information:
        return u"information"_s;
    case MessageBar::Kind::Success:
        return u"success"_s;
    case MessageBar::Kind::Warning:
        return u"warning"_s;
    case MessageBar::Kind::Problem:
        return u"problem"_s;
    }
    return {};
}

//! The icon's shape in one given colour.
QPixmap tinted(const QIcon& icon, const QSize& size, qreal ratio, const QColor& colour)
{
    QPixmap pixmap = icon.pixmap(size, ratio);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(QPoint(), size), colour);
    return pixmap;
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_mark(new QLabel(this))
    , m_text(new QLabel(this))
    , m_buttons(new QHBoxLayout)
    , m_dismiss(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAccessibleName(tr("Message"));

    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);

    m_dismiss->setAutoRaise(true);
    m_dismiss->setIcon(symbolicIcon(u"dismiss"_s));
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss message"));
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT dismissed();
    });

    auto* row = new QHBoxLayout(this);
    row->addWidget(m_mark, 0, Qt::AlignVCenter);
    row->addWidget(m_text, 1, Qt::AlignVCenter);
    row->addLayout(m_buttons);
    row->addWidget(m_dismiss, 0, Qt::AlignVCenter);
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::showMessage(Kind kind, const QString& text, const QList<QAction*>& actions)
{
    removeButtons();
    m_kind = kind;
    m_text->setText(text);
    QWidget* before = nullptr;
    for (QAction* action : actions) {
        auto* button = new QPushButton(action->text(), this);
        button->setToolTip(action->toolTip());
        button->setAutoDefault(true);
        button->setEnabled(action->isEnabled());
        connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_buttons->addWidget(button);
        if (before)
            setTabOrder(before, button);
        before = button;
    }
    if (before)
        setTabOrder(before, m_dismiss);
    paintKind();
    setAccessibleDescription(text);
    m_shown = true;
    hide(); // so that it appears, and is read out, again
    show();

    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::clear()
{
    m_shown = false;
    hide();
    removeButtons();
    m_text->clear();
    setAccessibleDescription({});
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    // A palette set by ourselves arrives here, too: the one that it was made of is the same then.
    const bool hasNewPalette
        = event->type() == QEvent::PaletteChange && m_paintedWith != QGuiApplication::palette().cacheKey();
    if (hasNewPalette || event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        paintKind();
}

void MessageBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_shown) {
        clear();
        Q_EMIT dismissed();
        return;
    }
    QFrame::keyPressEvent(event);
}

void MessageBar::removeButtons()
{
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        // Its own click may be what brings the next message.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void MessageBar::paintKind()
{
    const QPalette base = QGuiApplication::palette();
    m_paintedWith = base.cacheKey();
    QPalette ours;
    ours.setColor(QPalette::Window, Colours::ground(meaningOf(m_kind), base));
    setPalette(ours);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_mark->setPixmap(tinted(symbolicIcon(iconNameOf(m_kind)), QSize(side, side), devicePixelRatioF(),
        Colours::of(meaningOf(m_kind), base)));
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "details/NothingChosen.h"

#include "theme/SymbolicIcon.h"
#include "theme/Tokens.h"
#include "widgets/MutedLabel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace PayRecipients {

using namespace Qt::StringLiterals;

NothingChosen::NothingChosen(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
{
    auto* hint = new MutedLabel(tr("Choose a recipient to see its destination reference."), this);
    auto* several
        = new MutedLabel(tr("With Ctrl or Shift you choose several, and copy their references at once."), this);
    m_icon->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Spacing::page, Spacing::page, Spacing::page, Spacing::page);
    column->setSpacing(Spacing::large);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    for (QLabel* label : { hint, several }) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addStretch(3);
    takeIcon();
}

void NothingChosen::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        takeIcon();
}

void NothingChosen::takeIcon()
{
    const int side = fontMetrics().height() * 2;
    m_icon->setPixmap(symbolicIcon(u"recipients"_s).pixmap(QSize(side, side), devicePixelRatioF(), QIcon::Disabled));
}

} // namespace PayRecipients

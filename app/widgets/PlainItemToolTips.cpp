// SPDX-License-Identifier: MIT
#include "widgets/PlainItemToolTips.h"

#include "widgets/PlainToolTip.h"

#include <QAbstractItemView>

namespace PayRecipients {

PlainItemToolTips::PlainItemToolTips(QAbstractItemView* view)
    : QObject(view)
    , m_view(view)
{
    view->viewport()->installEventFilter(this);
}

bool PlainItemToolTips::eventFilter(QObject* viewport, QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QObject::eventFilter(viewport, event);
    const auto& help = *static_cast<QHelpEvent*>(event);
    showPlainToolTip(m_view->viewport(), help, m_view->indexAt(help.pos()).data(Qt::ToolTipRole).toString());
    return true;
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "widgets/GrowingDialog.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>

#include <algorithm>

namespace PayRecipients {

bool GrowingDialog::event(QEvent* event)
{
    const bool isTaken = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && layout() && isVisible()) {
        const int needed = std::max(layout()->totalHeightForWidth(width()), layout()->totalMinimumSize().height());
        const int wanted = std::min(needed, screen()->availableGeometry().height());
        if (wanted > height())
            resize(width(), wanted);
    }
    return isTaken;
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "widgets/AccessibleScrollArea.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QScrollArea>

namespace PayRecipients {

namespace {

QAccessibleInterface* interfaceFor(const QString&, QObject* object)
{
    auto* area = qobject_cast<QScrollArea*>(object);
    return area ? new QAccessibleWidget(area, QAccessible::Client) : nullptr;
}

} // namespace

void installAccessibleScrollAreas()
{
    QAccessible::installFactory(&interfaceFor);
}

} // namespace PayRecipients

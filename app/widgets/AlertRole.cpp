// SPDX-License-Identifier: MIT
#include "widgets/AlertRole.h"

#include "widgets/MessageBar.h"
#include "widgets/Toast.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace PayRecipients {

namespace {

QAccessibleInterface* alertFor(const QString&, QObject* object)
{
    if (qobject_cast<Toast*>(object) || qobject_cast<MessageBar*>(object))
        return new QAccessibleWidget(qobject_cast<QWidget*>(object), QAccessible::AlertMessage);
    return nullptr;
}

} // namespace

void installAlertRoles()
{
    QAccessible::installFactory(&alertFor);
}

} // namespace PayRecipients

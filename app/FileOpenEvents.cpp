// SPDX-License-Identifier: MIT
#include "FileOpenEvents.h"

#include <QFileOpenEvent>

namespace PayRecipients {

FileOpenEvents::FileOpenEvents(QObject& application)
{
    application.installEventFilter(this);
}

bool FileOpenEvents::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::FileOpen)
        return QObject::eventFilter(watched, event);
    if (const QString path = static_cast<QFileOpenEvent*>(event)->file(); !path.isEmpty())
        Q_EMIT fileOpened(path);
    return true;
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Points in time as the book keeps them.
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace PayRecipients {

//! \param milliseconds since 1970 UTC
inline QDateTime utcTime(qint64 milliseconds)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC);
#else
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
#endif
}

//! Reads the text of Field::ToldAt and Field::TypedAt; 0 if there is none.
inline qint64 timeFromText(QStringView text)
{
    bool isNumber = false;
    const qint64 milliseconds = text.toLongLong(&isNumber);
    return isNumber ? milliseconds : 0;
}

} // namespace PayRecipients

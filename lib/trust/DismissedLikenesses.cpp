// SPDX-License-Identifier: MIT
#include "trust/DismissedLikenesses.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace PayRecipients {

DismissedLikenesses DismissedLikenesses::fromText(const QString& text)
{
    DismissedLikenesses dismissed;
    if (text.isEmpty())
        return dismissed;
    const QJsonArray items = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue& value : items) {
        const QJsonArray item = value.toArray();
        LookAlike one;
        one.kind = static_cast<LookAlike::Kind>(item.at(0).toInt());
        for (qsizetype i = 1; i < item.size(); ++i)
            one.keys.append(RecipientKey{ static_cast<quint64>(item.at(i).toInteger()) });
        if (one.keys.size() >= 2)
            dismissed.m_dismissed.push_back(std::move(one));
    }
    return dismissed;
}

QString DismissedLikenesses::toText() const
{
    QJsonArray items;
    for (const LookAlike& one : m_dismissed) {
        QJsonArray item{ static_cast<int>(one.kind) };
        for (const RecipientKey key : one.keys)
            item.append(static_cast<qint64>(key));
        items.append(item);
    }
    return QString::fromUtf8(QJsonDocument(items).toJson(QJsonDocument::Compact));
}

bool DismissedLikenesses::covers(const LookAlike& lookAlike) const
{
    return std::any_of(m_dismissed.cbegin(), m_dismissed.cend(), [&lookAlike](const LookAlike& one) {
        return one.kind == lookAlike.kind
            && std::includes(one.keys.cbegin(), one.keys.cend(), lookAlike.keys.cbegin(), lookAlike.keys.cend());
    });
}

void DismissedLikenesses::add(const LookAlike& lookAlike)
{
    if (!covers(lookAlike))
        m_dismissed.push_back(lookAlike);
}

} // namespace PayRecipients

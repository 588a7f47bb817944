// SPDX-License-Identifier: MIT
#include "sandbox/RecipientCatalogue.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

//! What tells two recipients of one type apart: phone numbers by their last nine digits, however they are written.
QStringList account(const QString& type, const QJsonObject& details)
{
    const auto value = [&details](const QString& name) { return details.value(name).toString(); };
    if (type == u"mobile_wallet"_s) {
        return { value(u"phone_number"_s).right(9) };
    }
    if (type == u"bank_account"_s) {
        return { value(u"bank_branch_ref"_s), value(u"account_number"_s) };
    }
    if (type == u"paybill"_s) {
        return { value(u"paybill_number"_s), value(u"paybill_account_number"_s) };
    }
    return { value(u"till_number"_s) };
}

} // namespace

RecipientCatalogue::RecipientCatalogue(QList<RecipientRecord> records)
    : m_records(std::move(records))
{
    for (qsizetype row = 0; row < m_records.size(); ++row) {
        m_rows.insert(m_records.at(row).id, row);
    }
}

qsizetype RecipientCatalogue::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_records.size();
}

QList<RecipientRecord> RecipientCatalogue::records() const
{
    const std::lock_guard lock(m_mutex);
    return m_records;
}

std::optional<RecipientRecord> RecipientCatalogue::find(const QString& id) const
{
    const std::lock_guard lock(m_mutex);
    const auto row = m_rows.constFind(id);
    return row == m_rows.cend() ? std::nullopt : std::optional(m_records.at(*row));
}

std::optional<RecipientRecord> RecipientCatalogue::findByAccount(const QString& type, const QJsonObject& details) const
{
    const auto wanted = account(type, details);
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_records.cbegin(), m_records.cend(),
        [&](const RecipientRecord& record) { return record.type == type && account(type, record.details) == wanted; });
    return found == m_records.cend() ? std::nullopt : std::optional(*found);
}

void RecipientCatalogue::put(const RecipientRecord& record)
{
    const std::lock_guard lock(m_mutex);
    const auto row = m_rows.constFind(record.id);
    if (row != m_rows.cend()) {
        m_records[*row] = record;
        return;
    }
    m_rows.insert(record.id, m_records.size());
    m_records.append(record);
}

} // namespace sandbox

// SPDX-License-Identifier: MIT
//! The recipients that the sandbox knows.
#pragma once

#include "sandbox/RecipientRecord.h"

#include <QHash>
#include <QList>
#include <QString>

#include <mutex>
#include <optional>

namespace sandbox {

//! Thread-safe; records go in and out as copies.
class RecipientCatalogue {
public:
    explicit RecipientCatalogue(QList<RecipientRecord> records);

    qsizetype size() const;
    QList<RecipientRecord> records() const;
    std::optional<RecipientRecord> find(const QString& id) const;
    //! The recipient that a payment destination describes by its details: its type, and the number of its account.
    std::optional<RecipientRecord> findByAccount(const QString& type, const QJsonObject& details) const;
    //! Adds a record, or replaces the one that has its id.
    void put(const RecipientRecord& record);

private:
    mutable std::mutex m_mutex;
    QList<RecipientRecord> m_records;
    QHash<QString, qsizetype> m_rows;
};

} // namespace sandbox

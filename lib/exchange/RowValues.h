// SPDX-License-Identifier: MIT
//! What one recipient of a file has, field by field, while it is read.
#pragma once

#include "exchange/TableOffers.h"

#include <array>

namespace PayRecipients {

//! The values of one layer of one recipient.
class RowValues {
public:
    RowValues() = default;
    explicit RowValues(const QList<std::pair<Field, QString>>& values);

    const QString& text(Field field) const { return m_texts[static_cast<size_t>(field)]; }
    bool has(Field field) const { return !text(field).isEmpty(); }
    void set(Field field, const QString& text) { m_texts[static_cast<size_t>(field)] = text; }

    //! The values that are not empty, in the order of recipientFields, then Field::Pinned.
    QList<std::pair<Field, QString>> toList() const;

private:
    std::array<QString, static_cast<size_t>(Field::Pinned) + 1> m_texts;
};

//! The remarks on a location that cannot be taken.
QList<Remark> remarksOnLocation(const QString& text, const QString& profileOrigin);

//! Whether a field is a number that spreadsheets harm: a phone, an account, a till, a paybill.
bool isNumberField(Field field);

//! Whether there is anything to know a recipient by: a name, an account, a reference or a location.
bool canBeKnown(const RowValues& told, const RowValues& typed);

//! What cannot be right in values of a book that are taken as they stand.
QList<Remark> remarksOn(const RowValues& told, const RowValues& typed, const QString& profileOrigin);

} // namespace PayRecipients

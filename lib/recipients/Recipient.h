// SPDX-License-Identifier: MIT
//! One entry of the address book, as a value.
#pragma once

#include "recipients/Field.h"
#include "recipients/RecipientKey.h"
#include "recipients/RecipientType.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace PayRecipients {

//! What is known of one recipient, in two layers a field: what a source told and what a person typed.
//!
//! A copy, detached from the book: changing the book does not change it. For one record at a time (detail pane,
//! comparison, export); lists read the book's compact records through RecipientsModel instead.
class Recipient {
public:
    Recipient() = default;
    explicit Recipient(RecipientKey key)
        : m_key(key)
    {
    }

    RecipientKey key() const { return m_key; }

    //! The value of one layer, or nothing where that layer is silent.
    std::optional<QString> value(Field field, Layer layer) const;
    //! What is shown and copied: the typed value, else the told one, else an empty string.
    QString text(Field field) const;
    bool has(Field field) const { return !text(field).isEmpty(); }
    //! Both layers speak, and not the same.
    bool differs(Field field) const;
    //! Whether one layer of both has the same words for every field that a source can tell or a person type. When and
    //! by whom it was told is no difference.
    bool saysSame(const Recipient& other, Layer layer) const;

    std::optional<RecipientType> type() const;
    std::optional<Category> category() const;
    LookupState lookup() const;
    //! True for the one documented word of success, without regard to case.
    bool isApproved() const;
    bool isPinned() const { return has(Field::Pinned); }
    //! Whether it was created at the service is not known: see Field::Creation.
    bool isCreationOpen() const { return has(Field::Creation); }
    //! The source of the told layer, if it ever spoke.
    std::optional<Source> toldBy() const;
    //! When the told layer last changed; invalid if never.
    QDateTime toldAt() const;
    QDateTime typedAt() const;
    //! The later of the two.
    QDateTime updatedAt() const;

    //! What people call it: first and last name, account, till, alias or paybill name, else the nickname, else empty.
    QString name() const;
    //! Where the money goes, as people read it: phone, account or till number, or "paybill · account".
    QString account() const;

    //! Calls `visit(Field, Layer, const QString &)` for each value, by field, then layer.
    template <class Visit>
    void forEachValue(Visit visit) const
    {
        for (const Value& value : m_values)
            visit(value.field, value.layer, value.text);
    }

    //! Sets or, with nothing (or an empty text), silences one layer.
    void setValue(Field field, Layer layer, std::optional<QString> value);

    friend bool operator==(const Recipient&, const Recipient&) = default;

private:
    struct Value {
        Field field;
        Layer layer;
        QString text;
        friend bool operator==(const Value&, const Value&) = default;
    };

    RecipientKey m_key = RecipientKey::None;
    QList<Value> m_values; //!< ordered by field, then layer
};

} // namespace PayRecipients

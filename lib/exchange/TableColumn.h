// SPDX-License-Identifier: MIT
//! What one column of a table of recipients holds.
#pragma once

#include "recipients/Field.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace PayRecipients {

//! A field of recipients, or something that belongs to several fields, or nothing that is taken.
struct TableColumn {
    enum class Content : quint8 {
        LeftOut, //!< nothing that is taken
        OneField, //!< TableColumn::field, Field::Pinned included
        Name, //!< the name, whichever field it is for the row's type; a mobile wallet's last word is its last name
        Account, //!< where the money goes, whichever field it is for the row's type
        ToldField, //!< only in our own export: what a source told of TableColumn::field where a person typed it, too
        TypedFields, //!< only in our own export: the headings of the fields that a person typed
    };

    Content content = Content::LeftOut;
    std::optional<Field> field; //!< only of OneField and ToldField

    static TableColumn leftOut() { return {}; }
    static TableColumn of(Field field) { return { Content::OneField, field }; }
    static TableColumn name() { return { Content::Name, std::nullopt }; }
    static TableColumn account() { return { Content::Account, std::nullopt }; }
    static TableColumn told(Field field) { return { Content::ToldField, field }; }
    static TableColumn typedFields() { return { Content::TypedFields, std::nullopt }; }

    //! What a person can say that a column of any table holds: left out, name, account and each field, in reading
    //! order.
    static QList<TableColumn> choices();

    //! The heading of such a column in our own export: English in every language, because files are shared. Empty for
    //! LeftOut.
    QString heading() const;
    //! What a heading that people or programs use says of its column: nothing for a word that is not known, LeftOut for
    //! one that is known and no part of a recipient, such as "Amount". Case, spaces and punctuation do not matter.
    static std::optional<TableColumn> fromHeading(QStringView heading);
    //! Reads exactly what heading() writes.
    static std::optional<TableColumn> fromOwnHeading(QStringView heading);

    friend bool operator==(const TableColumn&, const TableColumn&) = default;
};

} // namespace PayRecipients

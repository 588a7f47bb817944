// SPDX-License-Identifier: MIT
//! The only way in which the address book changes.
#pragma once

#include "recipients/Field.h"
#include "recipients/RecipientKey.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace PayRecipients {

//! One field of one entry gets one value, or loses it.
struct Edit {
    RecipientKey key = RecipientKey::None;
    Field field{};
    Layer layer = Layer::Told;
    std::optional<QString> value; //!< nothing: this layer falls silent

    friend bool operator==(const Edit&, const Edit&) = default;
};

//! Edits that belong together: all of them happen, or none.
//!
//! Order of effect: entries are added (empty), then edited, then removed. Undo is the inverse change set that
//! RecipientBook::apply() returns; history, the change guard and the store read the same ones.
struct ChangeSet {
    Source source = Source::Person;
    QDateTime time; //!< UTC, whole milliseconds
    QList<RecipientKey> added;
    QList<Edit> edits;
    QList<RecipientKey> removed;

    bool isEmpty() const { return added.isEmpty() && edits.isEmpty() && removed.isEmpty(); }

    //! A compact, versioned, self-contained form; the store seals it.
    QByteArray encode() const;
    //! Reads encode()'s form; nothing for any other bytes.
    static std::optional<ChangeSet> decode(const QByteArray& bytes);

    friend bool operator==(const ChangeSet&, const ChangeSet&) = default;
};

} // namespace PayRecipients

Q_DECLARE_METATYPE(PayRecipients::ChangeSet)

// SPDX-License-Identifier: MIT
//! The only way in which the address book changes.
#pragma once

#include "recipients/Field.h"
#include "recipients/HistoryEvent.h"
#include "recipients/RecipientKey.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
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

    // encode() leaves out what follows.
    //! What the source calls entries, where the edits do not say all of it: see UncheckedChanges.
    QHash<RecipientKey, QString> names{};
    // For the history alone.
    QString file{}; //!< the name of the file that all of it came from, if it came from one
    QHash<RecipientKey, int> lines{}; //!< where in that file an entry stands, counted from 1
    //! What the history keeps. Whoever makes a change set puts in what no edit tells (an acknowledgement, a dismissal);
    //! the book adds what really changed.
    QList<HistoryEvent> events{};

    bool isEmpty() const { return added.isEmpty() && edits.isEmpty() && removed.isEmpty() && events.isEmpty(); }

    //! A compact, versioned, self-contained form of added, edits and removed; the store seals it.
    QByteArray encode() const;
    //! Reads encode()'s form; nothing for any other bytes.
    static std::optional<ChangeSet> decode(const QByteArray& bytes);

    friend bool operator==(const ChangeSet&, const ChangeSet&) = default;
};

} // namespace PayRecipients

Q_DECLARE_METATYPE(PayRecipients::ChangeSet)

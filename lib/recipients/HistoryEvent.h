// SPDX-License-Identifier: MIT
//! What the history of the book keeps.
#pragma once

#include "recipients/Field.h"
#include "recipients/RecipientKey.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace PayRecipients {

//! One thing that happened to one entry. The history only grows: it outlives the entry.
struct HistoryEvent {
    //! The numbers are stored on disk: never renumber, only append.
    enum class Kind : quint8 {
        Added = 1, //!< with its first values, which are no events of their own
        Changed = 2, //!< one field of one layer
        Removed = 3, //!< its values stand before it, as changes to nothing
        Acknowledged = 4, //!< the person looked at a change and trusts it; `words` say why
        Dismissed = 5, //!< the person looked at the likeness to `other` and sees no danger; `words` say why
    };

    RecipientKey key = RecipientKey::None;
    Kind kind = Kind::Changed;
    Field field{}; //!< with Changed and Acknowledged
    Layer layer = Layer::Told; //!< with Changed
    std::optional<QString> before{}; //!< nothing where nothing was known; with Acknowledged, the value trusted so far
    std::optional<QString> after{}; //!< nothing where the layer fell silent; with Acknowledged, the value trusted now
    QString words{};
    RecipientKey other = RecipientKey::None;
    Source source = Source::Person;
    QDateTime time{}; //!< UTC, whole milliseconds
    QString file{}; //!< the name of the file it came from, if it came from one
    int line = 0; //!< in that file, counted from 1; 0 where it has no lines

    //! A compact, versioned form; the store seals it.
    static QByteArray encode(const QList<HistoryEvent>& events);
    //! Reads encode()'s form; nothing for any other bytes.
    static std::optional<QList<HistoryEvent>> decode(const QByteArray& bytes);

    friend bool operator==(const HistoryEvent&, const HistoryEvent&) = default;
};

//! Which events are asked for.
struct HistoryQuery {
    std::optional<RecipientKey> key{}; //!< of one entry; nothing: of all
    QDateTime from{}; //!< invalid: from the beginning
    QDateTime until{}; //!< this moment no longer counts; invalid: to the end

    bool matches(const HistoryEvent& event) const
    {
        return (!key || event.key == *key) && (!from.isValid() || event.time >= from)
            && (!until.isValid() || event.time < until);
    }
};

} // namespace PayRecipients

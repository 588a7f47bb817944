// SPDX-License-Identifier: MIT
//! The changes of an entry that a person has to look at before money follows them.
#pragma once

#include "recipients/ChangeSet.h"
#include "recipients/Recipient.h"

#include <QList>
#include <QString>

#include <optional>

namespace PayRecipients {

//! Whether a change of this field can send money elsewhere: the destination reference, and all that names the account.
bool isGuarded(Field field);

//! What an entry keeps in Field::Unchecked: the values that were trusted before something other than this person's own
//! typing changed them, until the person acknowledges the change or it is taken back.
//!
//! A value where there was none is no change, unless its source has another name for the entry (see isOtherName()):
//! then it may be somebody else's, until a source with the name from before replaces it. Of these a location counts,
//! too, from which a reference can come. Another spelling is no change. Where the person's own word is shown, what a
//! source tells beneath it waits until it is shown.
class UncheckedChanges {
public:
    struct Item {
        Field field{};
        Layer layer = Layer::Told; //!< in which the change happened
        QString trusted; //!< what was shown before it; empty only where there was none, and the names differ
        // Where the source had another name for the entry, else both are empty:
        QString knownAs{}; //!< how it was called before
        QString toldAs{}; //!< how the source called it

        friend bool operator==(const Item&, const Item&) = default;
    };

    UncheckedChanges() = default;
    static UncheckedChanges of(const Recipient& recipient);
    //! Reads toText()'s form; any other text is none.
    static UncheckedChanges fromText(const QString& text);
    //! As Field::Unchecked keeps it; empty if there are none.
    QString toText() const;

    const QList<Item>& items() const { return m_items; }
    //! Takes note of the edits of one entry.
    //! \param before the entry as it was before them
    //! \param ofName what the source tells of its name, even where that changes nothing; if it tells none, what all
    //! sources have told of it counts
    //! \param toldAs what the source calls it, where `ofName` does not say all of it, else empty
    void note(const QList<Edit>& edits, Source source, const Recipient& before, const QList<Edit>& ofName,
        const QString& toldAs);
    //! What is to be looked at now: of what is shown and is not what was trusted, in the order of the fields.
    QList<Item> pending(const Recipient& recipient) const;
    void add(const Item& item);

private:
    //! How an entry is called before a change and by its source.
    struct Names {
        QString knownAs;
        QString toldAs;
        QString allTold; //!< to be compared: with the nickname
        bool areOther = false;
    };
    void note(const Edit& edit, const Recipient& before, const Names& names);

    QList<Item> m_items; //!< ordered by field, then layer
};

//! Whether a record says "changed: check before paying". Cheap where nothing was ever changed.
bool needsCheck(const Recipient& recipient);

} // namespace PayRecipients

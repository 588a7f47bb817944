// SPDX-License-Identifier: MIT
//! What a source offers, held against the book: the preview of an import, and the change set that it becomes.
#pragma once

#include "recipients/BookSnapshot.h"
#include "recipients/ChangeSet.h"
#include "recipients/OfferedRecipient.h"

#include <QDateTime>
#include <QList>

#include <array>
#include <functional>
#include <vector>

namespace PayRecipients {

//! One row for each offer, in their order. Nothing of the book changes before toChangeSet() is applied.
//!
//! An offer belongs to the entry (or the earlier offer) that has its location; else to the one that has its destination
//! reference; else to the one that has its account; where that is not one and the same, it is wrong. Values that say
//! the same in another spelling (a phone number, a type) are no change. A value where there was none is a change of
//! that entry, but of nothing that was known. What the person typed is never replaced, nor what was told later than the
//! offer.
class RecipientImport {
public:
    enum class Verdict : quint8 {
        New,
        Changed, //!< of an entry that is there, some values become known or different
        Same, //!< all of it is known, or stands further up
        Wrong, //!< its remarks tell why
    };

    //! What happens to one value of an entry.
    struct Change {
        Field field{};
        Layer layer = Layer::Told;
        QString before; //!< empty where nothing was known
        QString after;

        friend bool operator==(const Change&, const Change&) = default;
    };

    struct Row {
        OfferedRecipient offer;
        Verdict verdict = Verdict::New;
        RecipientKey known = RecipientKey::None; //!< the entry it belongs to, where the book has one
        int sameAs = -1; //!< the earlier row that is about the same recipient
        QList<Change> changes; //!< with Verdict::Changed
    };

    //! Told how many offers are done with; false to stop.
    using Progress = std::function<bool(qsizetype done)>;

    RecipientImport() = default;
    //! Compares; may be called in any thread. Stopped by its progress, it has no rows.
    RecipientImport(QList<OfferedRecipient> offers, const BookSnapshot& book, const Progress& progress = {});

    const std::vector<Row>& rows() const { return m_rows; }
    int count(Verdict verdict) const { return m_counts[static_cast<std::size_t>(verdict)]; }
    //! Whether there is anything to agree to.
    bool hasChanges() const { return count(Verdict::New) + count(Verdict::Changed) > 0; }

    //! All rows that are new or changed, and no others, in any thread.
    //! \param keys of the new ones, from RecipientBook::takeKeys(): as many as count(Verdict::New)
    ChangeSet toChangeSet(const QList<RecipientKey>& keys, Source source, const QDateTime& time) const;

private:
    std::vector<Row> m_rows;
    std::array<int, 4> m_counts{};
};

} // namespace PayRecipients

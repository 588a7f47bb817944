// SPDX-License-Identifier: MIT
//! What a person typed into the search field, ready to be looked for in blocks.
#pragma once

#include "recipients/RecipientBlock.h"
#include "recipients/SlotSet.h"
#include "recipients/UuidPattern.h"

#include <QByteArray>
#include <QList>
#include <QStringView>

#include <vector>

namespace PayRecipients {

//! Finds entries as people type: any part of any field, the words in any order, case and accents aside.
//!
//! - Words that consist of digits and separators only, next to each other, are one number, found whatever its
//!   punctuation or prefix: `0712 345`, `+254712345` and `254-712-345` find each other. Beside other words
//!   (`john 0712 345`) they may also stand apart; alone they are one number only.
//! - Words of punctuation alone say nothing.
//! - `"exact words"` in quotation marks are looked for as they stand.
//! - The URL of a location finds the entry that has it.
class SearchQuery {
public:
    SearchQuery() = default;
    explicit SearchQuery(QStringView text);

    //! Nothing is looked for: everything matches.
    bool isEmpty() const { return m_groups.empty(); }

    //! Whether everything that this finds is also found by the other: sure if true, else not known. It mostly is while
    //! people type.
    bool narrows(const SearchQuery& other) const;

    //! Every piece of text that is looked for, in all its spellings, as it would stand in the search text.
    QList<QByteArray> needles() const;
    //! Those of the candidates that match.
    SlotSet match(const RecipientBlock& block, SlotSet candidates) const;

private:
    //! A piece of text, looked for in the search text, and in UUIDs if they can contain it.
    struct Needle {
        QByteArray text;
        UuidPattern uuid;
    };
    //! Any of these.
    using Needles = std::vector<Needle>;
    //! All of these.
    using Conditions = std::vector<Needles>;
    //! Any of these: what one word, number or phrase of the query may mean.
    using Group = std::vector<Conditions>;

    static Needles needlesFor(const QByteArray& folded);
    void addPhrase(const QByteArray& folded);
    void addWords(const QList<QByteArray>& words, bool isWholeQuery);
    //! \param isWholeQuery nothing else is looked for
    void addNumber(const std::vector<QByteArray>& words, bool isWholeQuery);
    static SlotSet find(const Needle& needle, const RecipientBlock& block, const SlotSet& candidates);
    static SlotSet find(const Needles& needles, const RecipientBlock& block, SlotSet candidates);

    std::vector<Group> m_groups; //!< all of these
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Recipients that a person could take for one another.
#pragma once

#include "recipients/BookSnapshot.h"
#include "recipients/ChangeSet.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <vector>

namespace PayRecipients {

//! Entries that are alike where they should not be.
struct LookAlike {
    //! The numbers are stored on disk: never renumber, only append. The gravest come first.
    enum class Kind : quint8 {
        SharedReference = 1, //!< one destination reference, different names or accounts
        SharedAccount = 2, //!< one account, different names
        SharedPhone = 3, //!< one phone number, different names and accounts
        ConfusableName = 4, //!< names of different letters that look the same; different accounts
        SameName = 5, //!< but for case, accents, punctuation and the order of words; different accounts of one category
        NearName = 6, //!< one letter more, less, or another, or two swapped; different accounts
        NearReference = 7, //!< UUIDs of which at most two characters differ
    };

    Kind kind{};
    QList<RecipientKey> keys; //!< two or more, ascending; of NearName and NearReference two

    friend bool operator==(const LookAlike&, const LookAlike&) = default;
};

//! Every one that nobody has dismissed, the gravest first, then by key. May be called in any thread.
//!
//! Time grows with the entries, not with their square. Numbered names ("Shop 12", "Shop 13") are not near, nor are
//! first letters ("Otieno", "Atieno"), nor words of less than four letters.
//! \param isStopped asked now and then; then what was found so far is no result
std::vector<LookAlike> findLookAlikes(const BookSnapshot& book, const std::function<bool()>& isStopped = {});

//! No longer points this one out, unless another entry joins in.
//! \param first the entry of its first key
//! \param why one line, kept in the history of each of them
ChangeSet dismissal(const LookAlike& lookAlike, const Recipient& first, const QString& why, const QDateTime& time);

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! What a book says of itself as a whole, so that missing or old parts are noticed.
#pragma once

#include <QByteArray>

#include <map>
#include <optional>

namespace PayRecipients {

//! Sealed anew in the transaction of every commit and fold.
struct BookState {
    quint64 nextKey = 1; //!< the first key that was never given
    quint64 folded = 0; //!< change sets up to this one are in the blocks
    quint64 last = 0; //!< the newest change set; those after `folded` stand in the log
    QByteArray blocks; //!< digestOf() the blocks there are
    quint64 history = 0; //!< so many rows has the history

    //! The version of each block by its id.
    using BlockVersions = std::map<quint64, quint64>;
    static QByteArray digestOf(const BlockVersions& versions);

    QByteArray encode() const;
    static std::optional<BookState> decode(const QByteArray& bytes);
};

} // namespace PayRecipients

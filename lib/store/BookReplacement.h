// SPDX-License-Identifier: MIT
//! A book that waits to take the place of another.
#pragma once

#include "recipients/RecipientStore.h"

#include <QString>

#include <tl/expected.hpp>

namespace PayRecipients {

//! Whole, and as far as it can be, proved: all that it takes yet is names, for which even a full disk has room.
class BookReplacement {
public:
    enum class Kind {
        Copy, //!< goes with this object, unless it is the book by then
        Original, //!< stays where it is until it is the book
    };

    //! \param file in the folder of the book, of which everything is in it alone
    BookReplacement(QString bookPath, QString file, Kind kind);
    ~BookReplacement();
    Q_DISABLE_COPY_MOVE(BookReplacement)

    //! To be called once, when nobody has the book open: gives it the name. All of it or nothing. \return the new name
    //! of the former book; empty where there was none
    tl::expected<QString, StoreError> putInPlace();

private:
    const QString m_bookPath;
    const QString m_file;
    const Kind m_kind;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Which characters of two texts differ.
#pragma once

#include <QList>
#include <QString>

namespace PayRecipients {

//! Two texts as the least that has to be replaced to get from one to the other; all between their ends, where less than
//! half is alike.
struct TextDifference {
    //! A run of characters.
    struct Part {
        QString text;
        bool differs = false;

        friend bool operator==(const Part&, const Part&) = default;
    };

    QList<Part> before; //!< together they are the one text …
    QList<Part> after; //!< … and the other

    //! For texts of up to some hundred characters; of longer ones everything between what is alike at both ends
    //! differs.
    static TextDifference of(const QString& before, const QString& after);
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! What a pasted or dropped text would add to the address book, before anything is added.
#pragma once

#include "recipients/ChangeSet.h"
#include "recipients/Location.h"
#include "recipients/RecipientKey.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace PayRecipients {

class RecipientBook;

//! The locations of a text, each with what an import would do with it. A value: changes nothing by itself.
struct LocationImport {
    enum class Verdict {
        New, //!< would be added
        Known, //!< the book has it: see Row::known
        Repeated, //!< stands further up in the same text, maybe in another spelling
        RefusedOrigin, //!< a recipient's location, but of another service than the profile's
        Refused, //!< not a location that can be asked: see Row::refusal
    };

    struct Row {
        int line = 0; //!< of the text, counted from 1
        QString text; //!< the URL as it was found
        Verdict verdict = Verdict::Refused;
        std::optional<Location> location; //!< nothing where Refused
        std::optional<Location::Refusal> refusal; //!< only where Refused
        RecipientKey known = RecipientKey::None; //!< the entry that has this location already
    };

    QList<Row> rows; //!< in the order of the text

    int count(Verdict verdict) const;

    //! \param profileOrigin the profile's `scheme://host[:port]`, as Location::origin() writes it; only locations of
    //! this origin are accepted, because only there the bearer token may go
    static LocationImport preview(QStringView text, const RecipientBook& book, const QString& profileOrigin);

    //! One new entry with its location for each New row. Takes keys from the book; apply() of the result adds all of
    //! them or none. A location that came into the book since preview() is left out.
    //! \param time of the change set
    ChangeSet toChangeSet(RecipientBook& book, const QDateTime& time) const;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Finds the locations of recipients in any text: a server log, JSON, a table, an e-mail.
#pragma once

#include "exchange/UrlReader.h"
#include "recipients/Location.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <tl/expected.hpp>

namespace PayRecipients {

//! One URL of a text that is a recipient's location, or that may have been meant as one.
struct FoundLocation {
    int line = 0; //!< counted from 1; LF, CR LF and CR end a line
    QString text; //!< the URL as it reads in the text, its escapes undone
    tl::expected<Location, Location::Refusal> location;
};

//! Reads text of any kind; pure, and linear in the length of the text.
class TextScan {
public:
    //! The length, in characters, beyond which a URL is not read any further. Every known location has under 200.
    static constexpr qsizetype longestUrl = UrlReader::longestUrl;

    //! Every location in the order of the text, repetitions included.
    //!
    //! A URL begins at `http://` or `https://` in any case, wherever that stands, also with the escaped slashes of JSON
    //! (`https:\/\/`) and percent-encoded as a part of another URL (`https%3A%2F%2F`). It ends at white space, quotes,
    //! brackets, commas and the like, or where the next URL begins; full stops and colons at its end belong to the
    //! sentence around it.
    //!
    //! A log is full of other URLs, so not each of them is reported as refused: only one with a UUID in its path (it
    //! may have been meant), or that stands alone on its line (the person put it there). The same refused URL is
    //! reported once, where it is first.
    //! \param progress in characters; stopped by it, the scan gives what it has found so far
    static QList<FoundLocation> locationsIn(QStringView text, const Progress& progress = {});
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Where in a shown text the words of a search stand.
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringView>

namespace PayRecipients {

//! Marks what SearchQuery found, by the same rules: case and accents aside, and numbers whatever their punctuation or
//! prefix. For the few texts that can be seen: a text is folded again each time it is asked for.
class SearchHighlight {
public:
    //! How a text is read.
    enum class Content {
        Words,
        Number, //!< also without its separators and, if it is a phone number, without its prefix
    };

    //! A piece of a text, in UTF-16 code units.
    struct Range {
        qsizetype begin = 0;
        qsizetype end = 0;
        friend bool operator==(const Range&, const Range&) = default;
    };

    SearchHighlight() = default;
    //! \param query as typed: see SearchQuery
    explicit SearchHighlight(QStringView query);

    bool isEmpty() const { return m_needles.isEmpty(); }
    //! The pieces that were looked for, ascending, none of them touching another.
    QList<Range> rangesIn(QStringView text, Content content) const;

private:
    QList<QByteArray> m_needles;
};

} // namespace PayRecipients

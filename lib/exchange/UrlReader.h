// SPDX-License-Identifier: MIT
//! Reads one URL out of any text.
#pragma once

#include "exchange/Progress.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace PayRecipients {

//! Reads one URL, undoing the escapes that the text around it demands: the backslashes of JSON, percent-encoding as a
//! part of another URL.
class UrlReader {
public:
    //! The length, in characters, beyond which a URL is not read any further. Every known location has under 200.
    static constexpr qsizetype longestUrl = 2048;

    //! Where the next URL may begin, or -1.
    //! \param progress asked now and then, in characters; -1 when it says to stop
    static qsizetype nextBegin(QStringView text, qsizetype from, const Progress& progress);

    //! \param begin where `http` stands
    UrlReader(QStringView text, qsizetype begin);

    //! The URL without what is no part of it; nothing where `http` is only a word.
    std::optional<QString> read();

    //! The first position that is not part of the URL.
    qsizetype end() const { return m_position; }

private:
    struct Character {
        QChar value;
        qsizetype length = 1; //!< in the text
    };

    Character at(qsizetype position) const;
    bool readSeparator(QChar expected);
    bool readScheme();
    bool isNextUrlAt(qsizetype position) const;
    void readAddressLiteral();
    void readRest();

    QStringView m_text;
    qsizetype m_position;
    QString m_url;
    qsizetype m_schemeLength = 0;
    bool m_encoded = false;
};

} // namespace PayRecipients

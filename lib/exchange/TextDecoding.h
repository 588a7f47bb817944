// SPDX-License-Identifier: MIT
//! From the bytes of a file to its text, whatever program wrote it.
#pragma once

#include "exchange/Progress.h"

#include <QByteArrayView>
#include <QString>

namespace PayRecipients {

//! The text of a file, and the encoding in which it was taken to be.
struct TextDecoding {
    enum class Encoding {
        Utf8,
        Utf16LittleEndian,
        Utf16BigEndian,
        Windows1252, //!< what Excel writes as "CSV" in most of the world
    };

    QString text; //!< without a byte order mark
    Encoding encoding = Encoding::Utf8;
    bool hadMark = false; //!< a byte order mark said so; else the encoding is a guess

    //! A byte order mark decides. Without one, text full of zero bytes is UTF-16, bytes that are valid UTF-8 are that,
    //! and all else is Windows-1252, in which every byte means something. Pure.
    //! \param progress in bytes; if it says to stop, there is no text
    static TextDecoding decode(QByteArrayView bytes, const Progress& progress = {});

    friend bool operator==(const TextDecoding&, const TextDecoding&) = default;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Writes cells as the bytes of a CSV file.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace PayRecipients {

//! UTF-8 with a byte order mark (without it Excel takes the file for Windows-1252), CR LF, cells quoted as in RFC 4180
//! where they hold a separator, a quote, a line break or white space at an end.
class CsvWriter {
public:
    CsvWriter();

    void addRow(const QStringList& cells);
    QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace PayRecipients

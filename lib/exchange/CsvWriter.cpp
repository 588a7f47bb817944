// SPDX-License-Identifier: MIT
#include "exchange/CsvWriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

bool needsQuotes(const QString& cell)
{
    if (cell.isEmpty())
        return false;
    // Tab and semicolon need none by the RFC, but keep other programs from taking them for separators.
    return cell.front().isSpace() || cell.back().isSpace()
        || std::any_of(cell.begin(), cell.end(), [](QChar c) { return QStringView(u"\",;\t\r\n").contains(c); });
}

} // namespace

CsvWriter::CsvWriter()
    : m_bytes("\xEF\xBB\xBF")
{
}

void CsvWriter::addRow(const QStringList& cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            m_bytes += ',';
        if (needsQuotes(cells[i]))
            m_bytes += '"' + QString(cells[i]).replace(u'"', R"("")"_L1).toUtf8() + '"';
        else
            m_bytes += cells[i].toUtf8();
    }
    m_bytes += "\r\n";
}

} // namespace PayRecipients

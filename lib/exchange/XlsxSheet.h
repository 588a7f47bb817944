// SPDX-License-Identifier: MIT
//! One sheet of a workbook.
#pragma once

#include "exchange/XlsxExport.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

struct lxw_format;
struct lxw_worksheet;

namespace PayRecipients {

struct XlsxWriter;

//! Writes one sheet from its first row to its last. What it writes to belongs to libxlsxwriter.
class XlsxSheet {
public:
    //! How the cells of a workbook look.
    struct Formats {
        lxw_format* heading = nullptr;
        lxw_format* text = nullptr;
        lxw_format* time = nullptr;
    };

    //! \param sheet is told of each row as it comes: nothing of the rows is kept in memory
    XlsxSheet(const XlsxWriter& writer, lxw_worksheet* sheet, const Formats& formats, const XlsxExport::Texts& texts,
        const QTimeZone& timeZone);

    //! The row of headings.
    //! \param rows the recipients that will follow; they say which columns there are
    void writeHeadings(std::optional<Category> category, const QList<const Recipient*>& rows);
    void writeRow(const Recipient& recipient);
    //! What can only be said when all rows are known.
    void finish();

    bool failed() const { return m_failed; }
    qint64 rows() const { return m_rows; } //!< that were written and are not empty
    qint64 cells() const { return m_cells; } //!< that were written and are not empty

private:
    enum class Computed { No, Name, Account, Updated };

    struct Column {
        Computed computed = Computed::No;
        Field field{};
        qsizetype width = 0; //!< of the longest value, in characters
    };

    QString headingOf(const Column& column) const;
    void writeText(quint16 column, const QString& text, lxw_format* format);
    void writeTime(quint16 column, const QDateTime& time);
    void endRow();

    const XlsxWriter& m_writer;
    lxw_worksheet* m_sheet;
    Formats m_formats;
    const XlsxExport::Texts& m_texts;
    const QTimeZone& m_timeZone;
    std::vector<Column> m_columns;
    QByteArray m_bytes; //!< of the cell at hand
    quint32 m_row = 0;
    qint64 m_rows = 0;
    qint64 m_cells = 0;
    qint64 m_cellsOfEarlierRows = 0;
    bool m_failed = false;
};

} // namespace PayRecipients

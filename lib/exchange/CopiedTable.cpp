// SPDX-License-Identifier: MIT
#include "exchange/CopiedTable.h"

#include "exchange/SpreadsheetCell.h"
#include "recipients/PhoneNumber.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

QString textOf(const Recipient& recipient, const TableColumn& column)
{
    switch (column.content) {
    case TableColumn::Content::OneField:
        return recipient.text(*column.field);
    case TableColumn::Content::Name:
        return recipient.name();
    case TableColumn::Content::Account: {
        // A table is for programs, too: a phone without the spaces that help people read it.
        const QString phone = recipient.text(Field::PhoneNumber);
        const QString account = recipient.account();
        return account == groupedPhoneNumber(phone) ? phone : account;
    }
    case TableColumn::Content::LeftOut:
    case TableColumn::Content::ToldField:
    case TableColumn::Content::TypedFields:
        break;
    }
    return {};
}

QString onOneLine(QString text)
{
    text.replace("\r\n"_L1, " "_L1);
    for (QChar& character : text) {
        if (character == u'\t' || character == u'\n' || character == u'\r' || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator)
            character = u' ';
    }
    return text;
}

//! A phone may begin with a plus in a cell that is said to be text; nothing else that could be a formula is risked.
QString withoutFormula(const QString& text)
{
    const bool isPhone = text.startsWith(u'+')
        && std::all_of(text.begin() + 1, text.end(), [](QChar c) { return c.isDigit() || c == u' '; });
    return SpreadsheetCell::isFormula(text) && !isPhone ? SpreadsheetCell::marked(text) : text;
}

QString htmlRow(const QStringList& cells, QLatin1StringView tag)
{
    QString row = u"<tr>"_s;
    for (const QString& cell : cells) {
        row += '<'_L1 + tag + R"( sdnum="1033;0;@" style="mso-number-format:'\@'">)"_L1 + cell.toHtmlEscaped() + "</"_L1
            + tag + '>'_L1;
    }
    return row + u"</tr>\n"_s;
}

} // namespace

CopiedTable CopiedTable::of(const QList<Recipient>& recipients, const QList<TableColumn>& columns)
{
    CopiedTable table;
    QStringList headings;
    for (const TableColumn& column : columns)
        headings.append(column.heading());
    table.text = headings.join(u'\t') + u'\n';
    table.html
        = uR"(<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body><table>)"_s
        + u'\n' + htmlRow(headings, "th"_L1);
    for (const Recipient& recipient : recipients) {
        QStringList cells;
        QStringList markedCells;
        for (const TableColumn& column : columns) {
            const QString cell = onOneLine(textOf(recipient, column));
            cells.append(withoutFormula(cell));
            markedCells.append(SpreadsheetCell::marked(cell));
        }
        table.text += markedCells.join(u'\t') + u'\n';
        table.html += htmlRow(cells, "td"_L1);
    }
    table.html += u"</table></body></html>\n"_s;
    return table;
}

} // namespace PayRecipients

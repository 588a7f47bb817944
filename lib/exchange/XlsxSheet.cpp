// SPDX-License-Identifier: MIT
#include "exchange/XlsxSheet.h"

#include <algorithm>
#include <set>
#include <utility>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

// In characters.
constexpr qsizetype narrowest = 10;
constexpr qsizetype widest = 60;
constexpr qsizetype filterButton = 3;
constexpr qsizetype timeWidth = 19;

constexpr QChar replacement = QChar::ReplacementCharacter;

bool isHexDigit(QChar character)
{
    return (character >= u'0' && character <= u'9') || (character >= u'a' && character <= u'f')
        || (character >= u'A' && character <= u'F');
}

//! Spreadsheets read "_x0041_" as "A", so what only looks like it is written as "_x005F_x0041_".
bool looksEscaped(QStringView text)
{
    return text.size() >= 7 && text.startsWith(u"_x") && text[6] == u'_'
        && std::all_of(text.begin() + 2, text.begin() + 6, isHexDigit);
}

//! As much of a longer text as a cell can hold.
QString cut(QString text)
{
    text.truncate(XlsxExport::longestValue);
    if (text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

//! The text without what XML cannot hold, and not longer than a cell. Control characters are libxlsxwriter's affair.
QString cellText(const QString& value)
{
    static const QString escape = u"x005F_"_s;
    QString text = value.size() > XlsxExport::longestValue ? cut(value) : value;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        const bool isPair = character.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            ++i;
        } else if (character.isNull() || character.isSurrogate() || character.unicode() >= 0xfffe) {
            text[i] = replacement;
        } else if (character == u'_' && looksEscaped(QStringView(text).sliced(i))) {
            text.insert(i + 1, escape);
            i += escape.size();
        }
    }
    return text.size() > XlsxExport::longestValue ? cut(text) : text;
}

//! Every field that a type of the category has of its own.
std::vector<Field> ownFields(std::optional<Category> category)
{
    std::vector<Field> fields;
    for (const RecipientType type : { RecipientType::MobileWallet, RecipientType::BankAccount, RecipientType::Till,
             RecipientType::Merchant, RecipientType::Paybill }) {
        if (category != categoryOf(type))
            continue;
        for (const Field field : fieldsOf(type)) {
            if (std::find(fields.begin(), fields.end(), field) == fields.end())
                fields.push_back(field);
        }
    }
    return fields;
}

std::set<Field> knownFields(const QList<const Recipient*>& rows)
{
    std::set<Field> fields;
    for (const Recipient* recipient : rows)
        recipient->forEachValue([&fields](Field field, Layer, const QString&) { fields.insert(field); });
    return fields;
}

bool typesDiffer(const QList<const Recipient*>& rows)
{
    return std::any_of(rows.begin(), rows.end(),
        [&rows](const Recipient* one) { return one->text(Field::Type) != rows.first()->text(Field::Type); });
}

} // namespace

XlsxSheet::XlsxSheet(
    lxw_worksheet* sheet, const Formats& formats, const XlsxExport::Texts& texts, const QTimeZone& timeZone)
    : m_sheet(sheet)
    , m_formats(formats)
    , m_texts(texts)
    , m_timeZone(timeZone)
{
}

void XlsxSheet::writeHeadings(std::optional<Category> category, const QList<const Recipient*>& rows)
{
    const auto add = [this](Field field) { m_columns.push_back({ .field = field }); };
    const auto isThere = [this](Field field) {
        return std::any_of(m_columns.begin(), m_columns.end(),
            [field](const Column& column) { return column.computed == Computed::No && column.field == field; });
    };
    m_columns = { { .computed = Computed::Name }, { .computed = Computed::Account } };
    add(Field::Status);
    add(Field::Reference);
    for (const Field field : ownFields(category))
        add(field);
    const std::set<Field> known = knownFields(rows);
    for (const Field field : recipientFields) {
        const bool comesLast = field == Field::Nickname || field == Field::Note;
        const bool isSaid = field == Field::Type && !typesDiffer(rows);
        if (known.contains(field) && !comesLast && !isSaid && !isThere(field))
            add(field);
    }
    add(Field::Nickname);
    add(Field::Note);
    m_columns.push_back({ .computed = Computed::Updated });

    quint16 at = 0;
    for (Column& column : m_columns) {
        const QString heading = headingOf(column);
        writeText(at++, heading, m_formats.heading);
        column.width = heading.size() + filterButton;
    }
    endRow();
}

QString XlsxSheet::headingOf(const Column& column) const
{
    switch (column.computed) {
    case Computed::Name:
        return m_texts.name;
    case Computed::Account:
        return m_texts.account;
    case Computed::Updated:
        return m_texts.updated;
    case Computed::No:
        break;
    }
    return m_texts.fieldName(column.field);
}

void XlsxSheet::writeRow(const Recipient& recipient)
{
    quint16 at = 0;
    for (Column& column : m_columns) {
        QString text;
        switch (column.computed) {
        case Computed::Name:
            text = recipient.name();
            break;
        case Computed::Account:
            text = recipient.account();
            break;
        case Computed::Updated:
            writeTime(at, recipient.updatedAt());
            column.width = std::max(column.width, timeWidth);
            break;
        case Computed::No:
            text = recipient.text(column.field);
            break;
        }
        writeText(at++, text, m_formats.text);
        column.width = std::max(column.width, text.size());
    }
    endRow();
}

void XlsxSheet::writeText(quint16 column, const QString& text, lxw_format* format)
{
    if (text.isEmpty())
        return;
    const lxw_error error = worksheet_write_string(m_sheet, m_row, column, cellText(text).toUtf8().constData(), format);
    m_failed = m_failed || error != LXW_NO_ERROR;
    ++m_cells;
}

void XlsxSheet::writeTime(quint16 column, const QDateTime& time)
{
    // Spreadsheets have no times before 1900, and no time zones.
    const QDateTime local = time.toTimeZone(m_timeZone);
    if (!local.isValid() || local.date().year() < 1900 || local.date().year() > 9999)
        return;
    lxw_datetime parts{ .year = local.date().year(),
        .month = local.date().month(),
        .day = local.date().day(),
        .hour = local.time().hour(),
        .min = local.time().minute(),
        .sec = static_cast<double>(local.time().second()) };
    const lxw_error error = worksheet_write_datetime(m_sheet, m_row, column, &parts, m_formats.time);
    m_failed = m_failed || error != LXW_NO_ERROR;
    ++m_cells;
}

void XlsxSheet::endRow()
{
    ++m_row;
    if (m_cells > std::exchange(m_cellsOfEarlierRows, m_cells))
        ++m_rows;
}

void XlsxSheet::finish()
{
    const quint32 lastRow = std::max<quint32>(m_row, 1) - 1;
    const auto lastColumn = static_cast<quint16>(m_columns.size() - 1);
    worksheet_autofilter(m_sheet, 0, 0, lastRow, lastColumn);
    worksheet_freeze_panes(m_sheet, 1, 0);
    quint16 at = 0;
    for (const Column& column : m_columns) {
        const auto width = static_cast<double>(std::clamp(column.width + 1, narrowest, widest));
        worksheet_set_column(m_sheet, at, at, width, nullptr);
        ++at;
    }
    // Account numbers are text on purpose: no warning in every cell.
    static_assert(recipientFields.size() + 3 <= 26, "columns have names of one letter");
    const QByteArray all
        = QByteArray("A1:") + QByteArray(1, static_cast<char>('A' + lastColumn)) + QByteArray::number(lastRow + 1);
    worksheet_ignore_errors(m_sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, all.constData());
}

} // namespace PayRecipients

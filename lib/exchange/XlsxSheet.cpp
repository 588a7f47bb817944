// SPDX-License-Identifier: MIT
#include "exchange/XlsxSheet.h"

#include "exchange/XlsxText.h"
#include "exchange/XlsxWriter.h"
#include "recipients/PackedText.h"
#include "recipients/RecipientText.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

// In characters.
constexpr qsizetype narrowest = 10;
constexpr qsizetype widest = 60;
constexpr qsizetype filterButton = 3;
constexpr qsizetype timeWidth = 19;

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

//! By the number of each field, whether anybody has it.
std::bitset<256> knownFields(const QList<const Recipient*>& rows)
{
    std::bitset<256> fields;
    for (const Recipient* recipient : rows)
        recipient->forEachValue(
            [&fields](Field field, Layer, const QString&) { fields.set(static_cast<quint8>(field)); });
    return fields;
}

bool typesDiffer(const QList<const Recipient*>& rows)
{
    return std::any_of(rows.begin(), rows.end(),
        [&rows](const Recipient* one) { return one->text(Field::Type) != rows.first()->text(Field::Type); });
}

} // namespace

XlsxSheet::XlsxSheet(const XlsxWriter& writer, lxw_worksheet* sheet, const Formats& formats,
    const XlsxExport::Texts& texts, const QTimeZone& timeZone)
    : m_writer(writer)
    , m_sheet(sheet)
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
    const std::bitset<256> known = knownFields(rows);
    for (const Field field : recipientFields) {
        const bool comesLast = field == Field::Nickname || field == Field::Note;
        const bool isSaid = field == Field::Type && !typesDiffer(rows);
        if (known.test(static_cast<quint8>(field)) && !comesLast && !isSaid && !isThere(field))
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
    // What is shown of each field, found in one pass.
    std::array<const QString*, 256> shown{};
    recipient.forEachValue([&shown](Field field, Layer, const QString& text) {
        shown[static_cast<quint8>(field)] = &text; // the typed layer comes second
    });
    const auto textOf = [&shown](Field field) {
        const QString* text = shown[static_cast<quint8>(field)];
        return text ? *text : QString();
    };
    quint16 at = 0;
    for (Column& column : m_columns) {
        QString text;
        switch (column.computed) {
        case Computed::Name:
            text = recipientName(textOf);
            break;
        case Computed::Account:
            text = recipientAccount(recipientTypeFromText(textOf(Field::Type)), textOf);
            break;
        case Computed::Updated:
            writeTime(at, recipient.updatedAt());
            column.width = std::max(column.width, timeWidth);
            break;
        case Computed::No:
            text = textOf(column.field);
            break;
        }
        if (m_texts.visible)
            text = m_texts.visible(text);
        writeText(at++, text, m_formats.text);
        column.width = std::max(column.width, text.size());
    }
    endRow();
}

void XlsxSheet::writeText(quint16 column, const QString& text, lxw_format* format)
{
    if (text.isEmpty())
        return;
    m_bytes.resize(0);
    appendPackedText(m_bytes, xlsxText(text));
    const lxw_error error = m_writer.worksheet_write_string(m_sheet, m_row, column, m_bytes.constData(), format);
    m_failed = m_failed || error != LXW_NO_ERROR;
    ++m_cells;
}

void XlsxSheet::writeTime(quint16 column, const QDateTime& time)
{
    // Spreadsheets have no times before 1900, and no time zones.
    const QDateTime local = time.toTimeZone(m_timeZone);
    const QDate day = local.date();
    const QTime clock = local.time();
    if (!local.isValid() || day.year() < 1900 || day.year() > 9999)
        return;
    lxw_datetime parts{ .year = day.year(),
        .month = day.month(),
        .day = day.day(),
        .hour = clock.hour(),
        .min = clock.minute(),
        .sec = static_cast<double>(clock.second()) };
    const lxw_error error = m_writer.worksheet_write_datetime(m_sheet, m_row, column, &parts, m_formats.time);
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
    m_writer.worksheet_autofilter(m_sheet, 0, 0, lastRow, lastColumn);
    m_writer.worksheet_freeze_panes(m_sheet, 1, 0);
    quint16 at = 0;
    for (const Column& column : m_columns) {
        const auto width = static_cast<double>(std::clamp(column.width + 1, narrowest, widest));
        m_writer.worksheet_set_column(m_sheet, at, at, width, nullptr);
        ++at;
    }
    // Account numbers are text on purpose: no warning in every cell.
    static_assert(recipientFields.size() + 3 <= 26, "columns have names of one letter");
    const QByteArray all
        = QByteArray("A1:") + QByteArray(1, static_cast<char>('A' + lastColumn)) + QByteArray::number(lastRow + 1);
    m_writer.worksheet_ignore_errors(m_sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, all.constData());
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "exchange/TableRow.h"

#include "exchange/CellContent.h"
#include "exchange/DelimitedText.h"
#include "exchange/SpreadsheetCell.h"
#include "exchange/TableColumns.h"
#include "recipients/Location.h"
#include "recipients/PhoneNumber.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

using Kind = Remark::Kind;

//! The types of which a row has a field that no other type has.
class TypesSeen {
public:
    void see(bool isThere, RecipientType type)
    {
        if (!isThere || m_type == type)
            return;
        m_isContradictory = m_type.has_value();
        m_type = type;
    }
    bool isAny() const { return m_type.has_value(); }
    std::optional<RecipientType> only() const { return m_isContradictory ? std::nullopt : m_type; }

private:
    std::optional<RecipientType> m_type;
    bool m_isContradictory = false;
};

//! The type that goes with the fields of a row. Numbers tell more than names: a bank account may come with a first
//! name, but hardly with the number of a till.
std::optional<RecipientType> typeOfFields(const RowValues& values)
{
    const RecipientType till
        = values.has(Field::AliasName) && !values.has(Field::TillName) ? RecipientType::Merchant : RecipientType::Till;
    TypesSeen numbers;
    numbers.see(values.has(Field::PhoneNumber), RecipientType::MobileWallet);
    numbers.see(values.has(Field::AccountNumber), RecipientType::BankAccount);
    numbers.see(values.has(Field::TillNumber), till);
    numbers.see(values.has(Field::PaybillNumber) || values.has(Field::PaybillAccountNumber), RecipientType::Paybill);
    if (numbers.isAny())
        return numbers.only();
    TypesSeen names;
    names.see(values.has(Field::FirstName) || values.has(Field::LastName), RecipientType::MobileWallet);
    names.see(values.has(Field::AccountName) || values.has(Field::BankBranchRef) || values.has(Field::SettlementMethod),
        RecipientType::BankAccount);
    names.see(values.has(Field::TillName) || values.has(Field::AliasName), till);
    names.see(values.has(Field::PaybillName), RecipientType::Paybill);
    return names.only();
}

Field nameFieldOf(std::optional<RecipientType> type)
{
    if (!type)
        return Field::Nickname;
    switch (*type) {
    case RecipientType::MobileWallet:
        return Field::FirstName;
    case RecipientType::BankAccount:
        return Field::AccountName;
    case RecipientType::Till:
        return Field::TillName;
    case RecipientType::Paybill:
        return Field::PaybillName;
    case RecipientType::Merchant:
        return Field::AliasName;
    }
    return Field::Nickname;
}

Field accountFieldOf(RecipientType type)
{
    switch (type) {
    case RecipientType::MobileWallet:
        return Field::PhoneNumber;
    case RecipientType::BankAccount:
        return Field::AccountNumber;
    case RecipientType::Till:
    case RecipientType::Merchant:
        return Field::TillNumber;
    case RecipientType::Paybill:
        break;
    }
    return Field::PaybillNumber;
}

//! Where the paybill ends and its account begins in "247247 · 0123", as our own lists show it; -1 in other texts.
qsizetype paybillEnd(QStringView account)
{
    return account.indexOf(QChar(0xB7));
}

//! Whether an account can only be a phone. Nine digits, or ten that begin with "01", may as well be a bank's.
bool isSurelyPhone(QStringView account)
{
    const QStringView digits = SpreadsheetCell::withoutMarks(account);
    return contentOf(account) == CellContent::Phone
        && (digits.startsWith(u"+254") || digits.startsWith(u"254") || digits.startsWith(u"07"));
}

bool isYes(QStringView text)
{
    return text == u'1' || text.compare("yes"_L1, Qt::CaseInsensitive) == 0
        || text.compare("true"_L1, Qt::CaseInsensitive) == 0 || text.compare("x"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

TableRow::TableRow(
    const DelimitedText& table, int row, const TableColumns& columns, std::span<const NeighbourLengths> lengths)
    : m_table(table)
    , m_row(row)
{
    for (int column = 0; column < table.cellCount(row); ++column) {
        const QString text = table.cell(row, column).trimmed();
        if (text.isEmpty())
            continue;
        m_isBlank = false;
        if (column >= columns.count()) {
            m_hasTooManyCells = true;
            break;
        }
        const TableColumn content = columns.at(column);
        const bool isShortened = lengths[static_cast<size_t>(column)].isLikelyShortened(text);
        if (content == TableColumn::name()) {
            m_name = { text, false };
        } else if (content == TableColumn::account()) {
            m_account = { text, isShortened };
        } else if (content.content == TableColumn::Content::OneField) {
            m_values.set(*content.field, text);
            if (isShortened)
                m_shortened.append(*content.field);
        }
    }
}

TableOffer TableRow::read(const QString& profileOrigin)
{
    if (m_table.isQuoteOpen(m_row))
        remark(Kind::BrokenQuotes, std::nullopt, {});
    if (m_hasTooManyCells)
        remark(Kind::TooManyCells, std::nullopt, {});
    readType();
    placeName();
    placeAccount();
    for (const Field field : recipientFields) {
        if (m_values.has(field))
            tidy(field);
    }
    tidyReference();
    tidyLocation(profileOrigin);

    RowValues typed;
    if (isYes(m_values.text(Field::Pinned)))
        typed.set(Field::Pinned, u"1"_s);
    m_values.set(Field::Pinned, {});
    if (!canBeKnown(m_values, {}))
        remark(Kind::NothingToKnowItBy, std::nullopt, {});
    return { { m_table.lineOf(m_row), m_values.toList(), m_remarks, typed.toList() }, m_row };
}

void TableRow::remark(Kind kind, std::optional<Field> field, const QString& text)
{
    m_remarks.append(Remark{ kind, field, text });
}

void TableRow::readType()
{
    if (const QString text = m_values.text(Field::Type); !text.isEmpty()) {
        m_type = recipientTypeFromWords(text);
        if (m_type)
            m_values.set(Field::Type, recipientTypeText(*m_type));
        else
            remark(Kind::UnknownType, Field::Type, text);
        return;
    }
    m_type = typeOfFields(m_values);
    if (!m_type && !m_account.text.isEmpty()) {
        // Digits alone may be a till or an account; a phone and a paybill with its account can be seen.
        if (paybillEnd(m_account.text) > 0)
            m_type = RecipientType::Paybill;
        else if (isSurelyPhone(m_account.text))
            m_type = RecipientType::MobileWallet;
    }
    if (m_type)
        m_values.set(Field::Type, recipientTypeText(*m_type));
}

void TableRow::placeName()
{
    if (m_name.text.isEmpty())
        return;
    const bool isWallet = m_type == RecipientType::MobileWallet;
    const Field field = nameFieldOf(m_type);
    if (!m_values.has(field) && !(isWallet && m_values.has(Field::LastName))) {
        const QString name = isWallet ? m_name.text.simplified() : m_name.text;
        const qsizetype lastSpace = isWallet ? name.lastIndexOf(u' ') : -1;
        m_values.set(field, lastSpace < 0 ? name : name.first(lastSpace));
        if (lastSpace >= 0)
            m_values.set(Field::LastName, name.sliced(lastSpace + 1));
    } else if (!m_values.has(Field::Nickname)) {
        m_values.set(Field::Nickname, m_name.text);
    } else {
        remark(Kind::FieldNotTaken, std::nullopt, m_name.text);
    }
}

void TableRow::placeAccount()
{
    if (m_account.text.isEmpty())
        return;
    if (!m_type) {
        remark(Kind::FieldNotTaken, std::nullopt, m_account.text);
        return;
    }
    Field field = accountFieldOf(*m_type);
    const qsizetype end = paybillEnd(m_account.text);
    if (field == Field::PaybillNumber && end > 0 && !m_values.has(Field::PaybillNumber)
        && !m_values.has(Field::PaybillAccountNumber)) {
        m_values.set(Field::PaybillNumber, m_account.text.first(end).trimmed());
        m_values.set(Field::PaybillAccountNumber, m_account.text.sliced(end + 1).trimmed());
        return;
    }
    if (field == Field::PaybillNumber && m_values.has(Field::PaybillNumber))
        field = Field::PaybillAccountNumber;
    if (m_values.has(field)) {
        remark(Kind::FieldNotTaken, std::nullopt, m_account.text);
        return;
    }
    m_values.set(field, m_account.text);
    if (m_account.isShortened)
        m_shortened.append(field);
}

void TableRow::tidy(Field field)
{
    const QString original = m_values.text(field);
    const QString text = SpreadsheetCell::withoutMarks(original).trimmed().toString();
    if (text != original) {
        m_values.set(field, text);
        remark(Kind::SpreadsheetMarkRemoved, field, original);
    }
    if (isNumberField(field))
        tidyNumber(field, original);
}

void TableRow::tidyNumber(Field field, const QString& original)
{
    QString text = m_values.text(field);
    if (SpreadsheetCell::isScientific(text)) {
        remark(Kind::ScientificNotation, field, original);
        return;
    }
    if (const QStringView whole = SpreadsheetCell::withoutZeroDecimals(text); whole.size() < text.size()) {
        text = whole.toString();
        remark(Kind::SpreadsheetMarkRemoved, field, original);
    }
    if (field == Field::PhoneNumber)
        text = tidyPhone(text);
    else if (m_shortened.contains(field))
        remark(Kind::LeadingZerosLikelyLost, field, original);
    m_values.set(field, text);
}

//! Without the punctuation that people put into phone numbers; their prefix stays as it came.
QString TableRow::tidyPhone(const QString& text)
{
    QString phone;
    QByteArray digits;
    for (const QChar character : text) {
        if (character >= u'0' && character <= u'9') {
            phone += character;
            digits += character.toLatin1();
        } else if (character == u'+' && phone.isEmpty()) {
            phone += character;
        } else if (!character.isSpace() && !QStringView(u"-().").contains(character)) {
            remark(Kind::NotAPhoneNumber, Field::PhoneNumber, text);
            return text;
        }
    }
    constexpr qsizetype fewestAbroad = 8;
    constexpr qsizetype mostAnywhere = 15; // ITU-T E.164
    const bool isAbroad = phone.startsWith(u'+') && !digits.startsWith("254") && !digits.startsWith('0')
        && digits.size() >= fewestAbroad && digits.size() <= mostAnywhere;
    if (isAbroad)
        return phone;
    if (phone.size() == 9 && (phone.startsWith(u'7') || phone.startsWith(u'1'))) {
        remark(Kind::LeadingZeroRestored, Field::PhoneNumber, text);
        return u'0' + phone;
    }
    if (!nationalPhoneDigits(digits) || phone.size() == 9)
        remark(Kind::NotAPhoneNumber, Field::PhoneNumber, text);
    return phone;
}

void TableRow::tidyReference()
{
    if (const QString text = m_values.text(Field::Reference); !text.isEmpty()) {
        if (const std::optional<QString> uuid = uuidText(text))
            m_values.set(Field::Reference, *uuid);
        else
            remark(Kind::NotAReference, Field::Reference, text);
    }
    if (const std::optional<QString> uuid = uuidText(m_values.text(Field::BankBranchRef)))
        m_values.set(Field::BankBranchRef, *uuid);
}

void TableRow::tidyLocation(const QString& profileOrigin)
{
    const QString text = m_values.text(Field::Location);
    m_remarks += remarksOnLocation(text, profileOrigin);
    if (const auto location = Location::parse(text))
        m_values.set(Field::Location, location->toString());
}

} // namespace PayRecipients

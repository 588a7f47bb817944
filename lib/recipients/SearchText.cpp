// SPDX-License-Identifier: MIT
#include "recipients/SearchText.h"

#include "recipients/PackedText.h"
#include "recipients/PhoneNumber.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

bool isAscii(QByteArrayView bytes)
{
    unsigned all = 0; // without a way out, so that many bytes are looked at at once
    for (const char byte : bytes)
        all |= static_cast<quint8>(byte);
    return all < 0x80;
}

//! Letters that people type without their stroke or as two, and that Unicode does not take apart.
QStringView plainLetters(char16_t letter)
{
    switch (letter) {
    case u'ø':
        return u"o";
    case u'ł':
        return u"l";
    case u'đ':
    case u'ð':
        return u"d";
    case u'ħ':
        return u"h";
    case u'ı':
        return u"i";
    case u'ŋ':
        return u"n";
    case u'ŧ':
        return u"t";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'þ':
        return u"th";
    case u'ß':
        return u"ss";
    default:
        return {};
    }
}

//! Appends a plain text, folded.
void appendFoldedAscii(QByteArray& bytes, QByteArrayView text)
{
    const qsizetype begin = bytes.size();
    bytes.resize(begin + text.size());
    char* const first = bytes.data() + begin;
    char* next = first;
    bool wantsSpace = false;
    for (const char character : text) {
        if (static_cast<quint8>(character) <= 0x20 || character == 0x7f) {
            wantsSpace = next != first;
            continue;
        }
        if (std::exchange(wantsSpace, false))
            *next++ = ' '; // there is room: a space at least was left out
        *next++ = character >= 'A' && character <= 'Z' ? static_cast<char>(character | 0x20) : character;
    }
    bytes.truncate(begin + (next - first));
}

QByteArray foldedUnicode(QStringView text)
{
    // Folding case may bring composed letters back (and decomposing may bring capitals), hence case first.
    const QString decomposed = text.toString().toCaseFolded().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(decomposed.size());
    bool wantsSpace = false;
    const auto put = [&](QStringView characters) {
        if (std::exchange(wantsSpace, false))
            result += u' ';
        result += characters;
    };
    for (const char32_t point : QStringView(decomposed).toUcs4()) {
        const QChar::Category category = QChar::category(point);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format
            || point == u'\u0640') {
            continue; // accents, marks of direction, the Arabic lengthening stroke
        }
        if (QChar::isSpace(point) || category == QChar::Other_Control) {
            wantsSpace = !result.isEmpty();
        } else if (const int digit = QChar::digitValue(point); digit >= 0) {
            put(QString::number(digit));
        } else if (category == QChar::Punctuation_Dash) {
            put(u"-");
        } else if (point < 0x10000 && !plainLetters(static_cast<char16_t>(point)).isEmpty()) {
            put(plainLetters(static_cast<char16_t>(point)));
        } else {
            put(QString::fromUcs4(&point, 1));
        }
    }
    return packText(result);
}

bool isAccountNumber(Field field)
{
    return field == Field::PhoneNumber || field == Field::AccountNumber || field == Field::TillNumber
        || field == Field::PaybillNumber || field == Field::PaybillAccountNumber;
}

bool isSearched(Field field)
{
    return field != Field::Type && field <= Field::Note;
}

void appendLine(QByteArray& arena, QByteArrayView line)
{
    if (line.isEmpty())
        return;
    arena += line;
    arena += SearchText::valueEnd;
}

//! A line of a text that is not folded yet.
void appendFolded(QByteArray& arena, QByteArrayView text)
{
    if (!isAscii(text))
        return appendLine(arena, SearchText::folded(text));
    const qsizetype begin = arena.size();
    appendFoldedAscii(arena, text);
    if (arena.size() > begin)
        arena += SearchText::valueEnd;
}

//! A number as it is written (where that says more than its digits), and so that its digits find it.
void appendNumber(QByteArray& arena, Field field, QByteArrayView text)
{
    const QByteArray line = SearchText::folded(text);
    const QByteArray plain = SearchText::withoutSeparators(line);
    const bool isDigitsOnly
        = std::all_of(plain.begin(), plain.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
    const std::optional<QByteArray> national = isDigitsOnly ? nationalPhoneDigits(plain) : std::nullopt;
    const bool isPhone = field == Field::PhoneNumber && national;
    if (!isPhone) {
        appendLine(arena, line);
        if (plain != line)
            appendLine(arena, plain);
    }
    // An account number may be a phone number too: many paybills are paid so.
    if (isPhone || (national && plain.size() > national->size()))
        appendLine(arena, "254" + QByteArray(1, SearchText::nationalMark) + *national);
}

} // namespace

QByteArray SearchText::folded(QStringView text)
{
    return folded(QByteArrayView(packText(text)));
}

QByteArray SearchText::folded(QByteArrayView packedText)
{
    if (!isAscii(packedText))
        return foldedUnicode(unpackText(packedText));
    QByteArray bytes;
    appendFoldedAscii(bytes, packedText);
    return bytes;
}

bool SearchText::isNumberSeparator(char character)
{
    return QByteArrayView(" +-./()_,").contains(character);
}

QByteArray SearchText::withoutSeparators(QByteArrayView folded)
{
    QByteArray plain;
    plain.reserve(folded.size());
    for (const char character : folded) {
        if (!isNumberSeparator(character))
            plain += character;
    }
    return plain;
}

void SearchText::append(QByteArray& arena, std::span<const Value> values)
{
    // First and last name side by side, as they are shown, so that "john doe" in quotes is found.
    QByteArrayView first;
    QByteArrayView last;
    for (const Value& value : values) {
        if (value.field == Field::FirstName)
            first = value.text;
        else if (value.field == Field::LastName)
            last = value.text;
    }
    if (!first.isEmpty() || !last.isEmpty())
        appendFolded(arena, first.toByteArray() + ' ' + last.toByteArray());

    // A paybill and the account at it side by side, as they are shown: pasted together they are one number.
    QByteArrayView paybill;
    QByteArrayView account;
    for (const Value& value : values) {
        if (value.field == Field::PaybillNumber)
            paybill = value.text;
        else if (value.field == Field::PaybillAccountNumber)
            account = value.text;
    }
    if (!paybill.isEmpty() && !account.isEmpty())
        appendLine(arena, withoutSeparators(folded(paybill)) + withoutSeparators(folded(account)));

    const Value* before = nullptr;
    for (const Value& value : values) {
        const bool isSaidAlready = (before && before->field == value.field && before->text == value.text)
            || (value.field == Field::FirstName && value.text == first)
            || (value.field == Field::LastName && value.text == last);
        before = &value;
        if (!isSearched(value.field) || isSaidAlready)
            continue;
        if (isAccountNumber(value.field))
            appendNumber(arena, value.field, value.text);
        else
            appendFolded(arena, value.text);
    }
}

} // namespace PayRecipients

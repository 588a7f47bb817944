// SPDX-License-Identifier: MIT
#include "exchange/SpreadsheetCell.h"

#include <algorithm>

namespace PayRecipients {

namespace {

constexpr QChar mark = u'\'';

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

qsizetype digitsAtStart(QStringView text)
{
    return std::find_if_not(text.begin(), text.end(), isDigit) - text.begin();
}

//! Compared one by one: each character of an import passes here, and a search in a text costs a hundred times as much.
bool divides(QChar character)
{
    return character == u';' || character == u'\t' || character == u'\r' || character == u'\n';
}

//! Where the apostrophe of a part stands or belongs that begins there, or -1 where it needs none. A quote at its
//! beginning is doubled in the file, and then neither is left; apostrophes that are the text's own get one more.
qsizetype placeOfMark(QStringView text, qsizetype part)
{
    const auto pass = [text](qsizetype from, QChar character) {
        while (from < text.size() && text[from] == character)
            ++from;
        return from;
    };
    const qsizetype place = pass(part, u'"');
    return SpreadsheetCell::isFormula(text.sliced(pass(place, mark))) ? place : -1;
}

//! The text with an apostrophe more, or one less, before each part but the first that would be a formula.
QString withParts(const QString& text, bool isMarked)
{
    if (std::none_of(text.begin(), text.end(), divides))
        return text;
    QString changed;
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype place = divides(text[i]) ? placeOfMark(text, i + 1) : -1;
        if (place < 0 || (!isMarked && text[place] != mark))
            continue;
        changed += QStringView(text).sliced(done, place - done);
        if (isMarked)
            changed += mark;
        done = isMarked ? place : place + 1;
    }
    changed += QStringView(text).sliced(done);
    return changed;
}

} // namespace

bool SpreadsheetCell::isFormula(QStringView text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
}

bool SpreadsheetCell::losesDigits(QStringView text)
{
    constexpr qsizetype longestShown = 11; // digits, in a cell of the general format
    const qsizetype digits = digitsAtStart(text);
    if (digits == text.size())
        return digits > longestShown || (digits > 1 && text.front() == u'0');
    const QStringView rest = text.sliced(digits);
    return digits > 0 && (rest.front() == u'e' || rest.front() == u'E') && rest.size() > 1
        && digitsAtStart(rest.sliced(1)) == rest.size() - 1;
}

QString SpreadsheetCell::marked(const QString& text)
{
    const QString parts = withParts(text, true);
    return isFormula(text) || losesDigits(text) ? mark + parts : parts;
}

QString SpreadsheetCell::guarded(const QString& text)
{
    return text.startsWith(mark) ? mark + marked(text) : marked(text);
}

QString SpreadsheetCell::restored(const QString& cell)
{
    return withParts(cell.startsWith(mark) ? cell.sliced(1) : cell, false);
}

QStringView SpreadsheetCell::withoutMarks(QStringView cell)
{
    while (
        cell.size() > 1 && cell.front() == mark && (isDigit(cell[1]) || cell[1] == mark || isFormula(cell.sliced(1))))
        cell = cell.sliced(1);
    return cell;
}

bool SpreadsheetCell::isScientific(QStringView cell)
{
    if (!cell.isEmpty() && (cell.front() == u'+' || cell.front() == u'-'))
        cell = cell.sliced(1);
    const qsizetype digits = digitsAtStart(cell);
    if (digits == 0)
        return false;
    cell = cell.sliced(digits);
    if (!cell.isEmpty() && (cell.front() == u'.' || cell.front() == u','))
        cell = cell.sliced(1 + digitsAtStart(cell.sliced(1)));
    // Spreadsheets always write the sign; without it "12E5" may well be an account.
    if (cell.size() < 3 || (cell.front() != u'E' && cell.front() != u'e') || (cell[1] != u'+' && cell[1] != u'-'))
        return false;
    return digitsAtStart(cell.sliced(2)) == cell.size() - 2;
}

QStringView SpreadsheetCell::withoutZeroDecimals(QStringView cell)
{
    const qsizetype whole = cell.size() - 2;
    if (whole < 1 || cell.back() != u'0' || (cell[whole] != u'.' && cell[whole] != u','))
        return cell;
    const QStringView number = cell.front() == u'+' ? cell.sliced(1, whole - 1) : cell.first(whole);
    return !number.isEmpty() && digitsAtStart(number) == number.size() ? cell.first(whole) : cell;
}

} // namespace PayRecipients

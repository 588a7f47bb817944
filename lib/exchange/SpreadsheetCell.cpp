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
    return isFormula(text) || losesDigits(text) ? mark + text : text;
}

QString SpreadsheetCell::guarded(const QString& text)
{
    return text.startsWith(mark) ? mark + text : marked(text);
}

QString SpreadsheetCell::restored(const QString& cell)
{
    return cell.startsWith(mark) ? cell.sliced(1) : cell;
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

// SPDX-License-Identifier: MIT
#include "exchange/XlsxText.h"

#include "exchange/XlsxExport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

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

//! Whether a text goes into a cell as it is: nothing in it is more than a letter, a digit or a mark of ASCII.
bool isPlain(QStringView text)
{
    return text.size() <= XlsxExport::longestValue && std::all_of(text.begin(), text.end(), [](QChar character) {
        return character > u'\0' && character < u'\x80' && character != u'_';
    });
}

} // namespace

QString xlsxText(const QString& value)
{
    if (isPlain(value))
        return value;
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

} // namespace PayRecipients

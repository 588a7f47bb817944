// SPDX-License-Identifier: MIT
#include "exchange/UrlReader.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace PayRecipients {

namespace {

bool isHexDigit(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'f') || (u >= u'A' && u <= u'F');
}

int hexValue(QChar c)
{
    const char16_t u = c.unicode();
    return u <= u'9' ? u - u'0' : (u | 0x20) - u'a' + 10;
}

constexpr auto asciiDelimiters = [] {
    std::array<bool, 127> delimiters{};
    for (size_t control = 0; control <= u' '; ++control)
        delimiters[control] = true;
    for (const char c : std::string_view("\"'`<>()[]{}|^,;"))
        delimiters[static_cast<unsigned char>(c)] = true;
    return delimiters;
}();

//! What ends a URL: none of these is part of a recipient's location.
bool isDelimiter(QChar c)
{
    const char16_t u = c.unicode();
    if (u > u'~')
        return !c.isLetterOrNumber(); // typographic quotes, no-break and zero-width spaces, an ellipsis, …
    return asciiDelimiters[u];
}

//! What people and programs put behind a URL.
bool isTrailingPunctuation(QChar c)
{
    return QStringView(u".:!?*_~=&#").contains(c);
}

} // namespace

qsizetype UrlReader::nextBegin(QStringView text, qsizetype from, const Progress& progress)
{
    constexpr QStringView scheme = u"http";
    constexpr qsizetype often = 1 << 22; // characters: some ten milliseconds
    while (from < text.size()) {
        const qsizetype end = std::min(text.size(), (from / often + 1) * often);
        const QStringView looked = text.first(std::min(text.size(), end + scheme.size() - 1));
        if (const qsizetype found = looked.indexOf(scheme, from, Qt::CaseInsensitive); found >= 0)
            return found;
        if (!goesOn(progress, end, text.size()))
            return -1;
        from = end;
    }
    return -1;
}

UrlReader::UrlReader(QStringView text, qsizetype begin)
    : m_text(text)
    , m_position(begin)
{
}

std::optional<QString> UrlReader::read()
{
    if (!readScheme())
        return {};
    readRest();
    while (m_url.size() > m_schemeLength && isTrailingPunctuation(m_url.back()))
        m_url.chop(1);
    if (m_url.size() == m_schemeLength)
        return {};
    return m_url;
}

//! The character at a position, with the percent-encoding of the whole URL undone.
UrlReader::Character UrlReader::at(qsizetype position) const
{
    if (m_text[position] == u'%' && position + 2 < m_text.size() && isHexDigit(m_text[position + 1])
        && isHexDigit(m_text[position + 2])) {
        const int code = hexValue(m_text[position + 1]) * 16 + hexValue(m_text[position + 2]);
        // Beyond ASCII it is a piece of UTF-8: stays encoded, which QUrl reads as well.
        if (code < 0x80)
            return { QChar(static_cast<char16_t>(code)), 3 };
    }
    return { m_text[position], 1 };
}

//! One character of the scheme's `://`, plain, percent-encoded or behind the backslashes of JSON.
bool UrlReader::readSeparator(QChar expected)
{
    qsizetype position = m_position;
    while (position < m_text.size() && m_text[position] == u'\\')
        ++position;
    if (position >= m_text.size())
        return false;
    const Character character = at(position);
    if (character.value != expected)
        return false;
    m_encoded = m_encoded || character.length > 1;
    m_position = position + character.length;
    m_url += expected;
    return true;
}

bool UrlReader::readScheme()
{
    m_url.reserve(128); // enough for every known location
    m_url += m_text.sliced(m_position, 4);
    m_position += 4;
    if (m_position < m_text.size() && m_text[m_position].toLower() == u's')
        m_url += m_text[m_position++];
    const bool complete = readSeparator(u':') && readSeparator(u'/') && readSeparator(u'/');
    m_schemeLength = m_url.size();
    return complete;
}

bool UrlReader::isNextUrlAt(qsizetype position) const
{
    if (!m_text.sliced(position).startsWith(u"http", Qt::CaseInsensitive))
        return false;
    UrlReader next(m_text, position);
    return next.readScheme();
}

//! `[::1]`, the only place of brackets in a URL.
void UrlReader::readAddressLiteral()
{
    const qsizetype close = m_text.sliced(m_position).left(48).indexOf(u']');
    if (close < 0)
        return;
    const QStringView literal = m_text.sliced(m_position, close + 1);
    if (std::all_of(
            literal.begin() + 1, literal.end() - 1, [](QChar c) { return isHexDigit(c) || c == u':' || c == u'.'; })) {
        m_url += literal;
        m_position += literal.size();
    }
}

void UrlReader::readRest()
{
    if (m_position < m_text.size() && m_text[m_position] == u'[')
        readAddressLiteral();
    bool query = false;
    while (m_position < m_text.size()) {
        qsizetype position = m_position;
        while (position < m_text.size() && m_text[position] == u'\\')
            ++position;
        if (position >= m_text.size())
            return;
        const bool escaped = position > m_position;
        const Character character = m_encoded ? at(position) : Character{ m_text[position], 1 };
        if (escaped && character.value != u'/')
            return; // a backslash that escapes something else ends the URL: \n, \", …
        if (isDelimiter(character.value))
            return;
        // In a path, and in a URL that is itself a parameter, an ampersand begins something else: &quot;, &next=…
        if (m_text[position] == u'&' && (!query || m_encoded))
            return;
        if ((character.value == u'h' || character.value == u'H') && isNextUrlAt(position))
            return;
        query = query || character.value == u'?' || character.value == u'#';
        if (m_url.size() < longestUrl)
            m_url += character.value;
        m_position = position + character.length;
    }
}

} // namespace PayRecipients

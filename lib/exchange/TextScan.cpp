// SPDX-License-Identifier: MIT
#include "exchange/TextScan.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <optional>
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

//! Whether 8-4-4-4-12 hexadecimal digits stand anywhere in the text.
bool containsUuid(QStringView text)
{
    constexpr qsizetype length = 36;
    const auto isUuidAt = [text](qsizetype begin) {
        for (qsizetype i = 0; i < length; ++i) {
            const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            const QChar c = text[begin + i];
            if (hyphen ? c != u'-' : !isHexDigit(c))
                return false;
        }
        return true;
    };
    for (qsizetype hyphen = text.indexOf(u'-', 8); hyphen >= 0; hyphen = text.indexOf(u'-', hyphen + 1)) {
        if (hyphen - 8 + length > text.size())
            return false;
        if (isUuidAt(hyphen - 8))
            return true;
    }
    return false;
}

QStringView withoutQuery(QStringView url)
{
    const auto* const end = std::find_if(url.begin(), url.end(), [](QChar c) { return c == u'?' || c == u'#'; });
    return url.first(end - url.begin());
}

constexpr auto asciiDelimiters = [] {
    std::array<bool, 127> delimiters{};
    for (size_t control = 0; control <= u' '; ++control)
        delimiters[control] = true;
    for (const char c : std::string_view("\"'`<>()[]{}|^,;"))
        delimiters[static_cast<size_t>(c)] = true;
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

//! Reads one URL, undoing the escapes that the text around it demands.
class UrlReader {
public:
    //! \param begin where `http` stands
    UrlReader(QStringView text, qsizetype begin)
        : m_text(text)
        , m_position(begin)
    {
    }

    //! The URL without what is no part of it; nothing where `http` is only a word.
    std::optional<QString> read()
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

    //! The first position that is not part of the URL.
    qsizetype end() const { return m_position; }

private:
    struct Character {
        QChar value;
        qsizetype length = 1; //!< in the text
    };

    //! The character at a position, with the percent-encoding of the whole URL undone.
    Character at(qsizetype position) const
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
    bool readSeparator(QChar expected)
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

    bool readScheme()
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

    bool isNextUrlAt(qsizetype position) const
    {
        if (!m_text.sliced(position).startsWith(u"http", Qt::CaseInsensitive))
            return false;
        UrlReader next(m_text, position);
        return next.readScheme();
    }

    //! `[::1]`, the only place of brackets in a URL.
    void readAddressLiteral()
    {
        const qsizetype close = m_text.sliced(m_position).left(48).indexOf(u']');
        if (close < 0)
            return;
        const QStringView literal = m_text.sliced(m_position, close + 1);
        if (std::all_of(literal.begin() + 1, literal.end() - 1,
                [](QChar c) { return isHexDigit(c) || c == u':' || c == u'.'; })) {
            m_url += literal;
            m_position += literal.size();
        }
    }

    void readRest()
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
            if (m_url.size() < TextScan::longestUrl)
                m_url += character.value;
            m_position = position + character.length;
        }
    }

    QStringView m_text;
    qsizetype m_position;
    QString m_url;
    qsizetype m_schemeLength = 0;
    bool m_encoded = false;
};

//! Counts lines while the scan goes forward, and knows whether a line has words besides its first URL.
class LineCounter {
public:
    explicit LineCounter(QStringView text)
        : m_text(text)
    {
    }

    //! \param position not before that of the previous call
    void advanceTo(qsizetype position)
    {
        for (; m_position < position; ++m_position) {
            const QChar c = m_text[m_position];
            const bool carriageReturn
                = c == u'\r' && !(m_position + 1 < m_text.size() && m_text[m_position + 1] == u'\n');
            if (c == u'\n' || carriageReturn) {
                ++m_line;
                m_words = false;
            } else if (c.isLetterOrNumber()) {
                m_words = true;
            }
        }
    }

    int line() const { return m_line; }
    bool wordsBefore() const { return m_words; }

    bool wordsAfter(qsizetype position) const
    {
        for (; position < m_text.size() && m_text[position] != u'\n' && m_text[position] != u'\r'; ++position) {
            if (m_text[position].isLetterOrNumber())
                return true;
        }
        return false;
    }

private:
    QStringView m_text;
    qsizetype m_position = 0;
    int m_line = 1;
    bool m_words = false;
};

} // namespace

QList<FoundLocation> TextScan::locationsIn(QStringView text)
{
    QList<FoundLocation> found;
    QSet<QString> refused;
    LineCounter lines(text);

    qsizetype position = text.indexOf(u"http", 0, Qt::CaseInsensitive);
    while (position >= 0) {
        UrlReader reader(text, position);
        const std::optional<QString> url = reader.read();
        if (url) {
            lines.advanceTo(position);
            // No part of a location stands behind the path, so whatever a query contains neither helps nor harms.
            const QStringView address = withoutQuery(*url);
            if (containsUuid(address) || (!lines.wordsBefore() && !lines.wordsAfter(reader.end()))) {
                FoundLocation location{ lines.line(), *url, Location::parse(address) };
                if (location.location) {
                    found.append(std::move(location));
                } else if (!refused.contains(*url)) {
                    refused.insert(*url);
                    found.append(std::move(location));
                }
            }
        }
        position = text.indexOf(u"http", std::max(reader.end(), position + 4), Qt::CaseInsensitive);
    }
    return found;
}

} // namespace PayRecipients

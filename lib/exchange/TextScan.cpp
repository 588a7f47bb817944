// SPDX-License-Identifier: MIT
#include "exchange/TextScan.h"

#include "exchange/UrlReader.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace PayRecipients {

namespace {

bool isHexDigit(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'f') || (u >= u'A' && u <= u'F');
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

QList<FoundLocation> TextScan::locationsIn(QStringView text, const Progress& progress)
{
    QList<FoundLocation> found;
    QSet<QString> refused;
    LineCounter lines(text);

    qsizetype position = UrlReader::nextBegin(text, 0, progress);
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
        position = UrlReader::nextBegin(text, std::max(reader.end(), position + 4), progress);
    }
    return found;
}

} // namespace PayRecipients

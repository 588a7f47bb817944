// SPDX-License-Identifier: MIT
#include "recipients/PlainCollation.h"

#include <array>

namespace PayRecipients {

namespace {

// The root order of the Unicode collation (CLDR) for what stands before the digits.
constexpr char beforeDigits[] = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
constexpr char digitsBegin = 0x40; // and the number of digits: longer numbers are greater
constexpr int mostDigits = 0x1e;

constexpr std::array<char, 128> weights = [] {
    std::array<char, 128> made{};
    for (std::size_t i = 0; i + 1 < sizeof(beforeDigits); ++i)
        made[static_cast<unsigned char>(beforeDigits[i])] = static_cast<char>(i + 1);
    for (char letter = 'a'; letter <= 'z'; ++letter)
        made[static_cast<unsigned char>(letter)] = letter;
    return made;
}();
static_assert(sizeof(beforeDigits) < digitsBegin && digitsBegin + mostDigits < 'a');

constexpr bool isDigit(char16_t unit)
{
    return unit >= u'0' && unit <= u'9';
}

//! \param unitAt the unit at a place of the text, without capitals
template <class UnitAt>
bool appendWeights(QByteArray& bytes, qsizetype size, UnitAt unitAt)
{
    const qsizetype begin = bytes.size();
    bytes.resize(begin + 2 * size); // a run of digits takes one byte more than it has digits
    char* next = bytes.data() + begin;
    const auto giveUp = [&] {
        bytes.truncate(begin);
        return false;
    };
    for (qsizetype at = 0; at < size;) {
        const char16_t unit = unitAt(at);
        if (!isDigit(unit)) {
            const char weight = unit < weights.size() ? weights[unit] : '\0';
            if (weight == '\0')
                return giveUp();
            *next++ = weight;
            ++at;
            continue;
        }
        while (at < size && unitAt(at) == u'0')
            ++at;
        qsizetype end = at;
        while (end < size && isDigit(unitAt(end)))
            ++end;
        if (end - at > mostDigits)
            return giveUp();
        *next++ = static_cast<char>(digitsBegin + (end - at));
        for (; at < end; ++at)
            *next++ = static_cast<char>(unitAt(at));
    }
    bytes.truncate(next - bytes.constData());
    return true;
}

bool isKnownTo(const QCollator& collator)
{
    const QLocale::Language language = collator.locale().language();
    if ((language != QLocale::English && language != QLocale::Swahili) || !collator.numericMode()
        || collator.ignorePunctuation())
        return false;
    // Each stands before the next.
    QStringList ascending;
    for (std::size_t i = 0; i + 1 < sizeof(beforeDigits); ++i)
        ascending.append(QString(QLatin1Char(beforeDigits[i])));
    for (const char* text :
        { "0", "9", "10", "10 a", "10a", "a", "a b", "a.b", "a1", "a2", "a10", "aa", "ab", "ch", "cz" })
        ascending.append(QString::fromLatin1(text));
    for (qsizetype i = 1; i < ascending.size(); ++i) {
        if (collator.compare(ascending[i - 1], ascending[i]) >= 0)
            return false;
    }
    return true;
}

} // namespace

PlainCollation::PlainCollation(const QCollator& collator)
    : m_isKnown(isKnownTo(collator))
{
}

bool PlainCollation::append(QByteArray& bytes, QStringView folded) const
{
    return m_isKnown && appendWeights(bytes, folded.size(), [folded](qsizetype at) { return folded[at].unicode(); });
}

bool PlainCollation::appendPacked(QByteArray& bytes, QByteArrayView text) const
{
    return m_isKnown && appendWeights(bytes, text.size(), [text](qsizetype at) {
        const auto unit = static_cast<unsigned char>(text[at]); // a byte of a longer code point has no weight
        return static_cast<char16_t>(unit >= 'A' && unit <= 'Z' ? unit + ('a' - 'A') : unit);
    });
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! A piece of a UUID's text, looked for in packed UUIDs.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <optional>
#include <vector>

namespace PayRecipients {

//! Length of a UUID's text form without braces.
inline constexpr qsizetype uuidTextLength = 36;
//! Length of its packed form (RFC 4122 order).
inline constexpr qsizetype uuidPackedLength = 16;

//! Packs a canonical lower-case UUID text; nothing for any other text.
std::optional<QByteArray> packUuid(QByteArrayView text);
//! The canonical lower-case text of 16 bytes.
QByteArray unpackUuid(QByteArrayView packed);

//! Finds any part of a UUID's text without making that text: the list keeps sixteen bytes a UUID instead of 36.
class UuidPattern {
public:
    //! \param text lower-case; a pattern that no UUID can contain matches nothing
    explicit UuidPattern(QByteArrayView text);

    //! No UUID can contain the text.
    bool isImpossible() const { return m_inHigh.empty() && m_inLow.empty() && m_inBoth.empty(); }
    //! \param packed sixteen bytes
    bool matches(const char* packed) const;

private:
    //! Where the first digits of the text can stand in one half, all places at once: a bit in each digit's place.
    bool mayBeginIn(quint64 half, quint64 places) const;

    //! The text at one place within one half of the UUID: which bits it says something about, and what.
    struct HalfAlignment {
        quint64 mask = 0;
        quint64 bits = 0;
    };
    //! The same where it reaches from one half into the other; text without a dash never does.
    struct Alignment {
        quint64 highMask = 0;
        quint64 highBits = 0;
        quint64 lowMask = 0;
        quint64 lowBits = 0;
    };

    static constexpr std::size_t mostFirstDigits = 4;
    std::array<quint64, mostFirstDigits> m_firstDigits{}; //!< each of them in all places of a half
    std::size_t m_firstDigitCount = 0; //!< none where the text has a dash: then it has few places anyway
    bool m_isAllFirstDigits = false; //!< the text has no others
    quint64 m_placesInHigh = 0;
    quint64 m_placesInLow = 0;
    std::vector<HalfAlignment> m_inHigh;
    std::vector<HalfAlignment> m_inLow;
    std::vector<Alignment> m_inBoth;
};

} // namespace PayRecipients

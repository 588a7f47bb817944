// SPDX-License-Identifier: MIT
//! Texts that RapidCheck makes up: every kind that the packed forms tell apart.
#pragma once

#include <rapidcheck.h>

#include <QString>

namespace PayRecipients {

//! Any UTF-16 at all: empty, NUL, lone surrogates, right-to-left; and numbers, UUIDs, words.
inline rc::Gen<QString> arbitraryText()
{
    const auto fromUnits = [](const std::vector<char16_t>& units) {
        return QString::fromUtf16(units.data(), static_cast<qsizetype>(units.size()));
    };
    const auto unit = rc::gen::cast<char16_t>(rc::gen::oneOf(rc::gen::inRange<int>(0x20, 0x7f),
        rc::gen::inRange<int>(0, 0x10000), rc::gen::inRange<int>(0xd7f0, 0xe010), rc::gen::inRange<int>(0x590, 0x700)));
    const auto digit = rc::gen::cast<char16_t>(rc::gen::inRange<int>(u'0', u'9' + 1));
    const auto uuid
        = rc::gen::map(rc::gen::arbitrary<std::array<quint8, 16>>(), [](const std::array<quint8, 16>& bytes) {
              const QString hex
                  = QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(bytes.data()), 16).toHex());
              return hex.sliced(0, 8) + u'-' + hex.sliced(8, 4) + u'-' + hex.sliced(12, 4) + u'-' + hex.sliced(16, 4)
                  + u'-' + hex.sliced(20);
          });
    return rc::gen::oneOf(rc::gen::map(rc::gen::container<std::vector<char16_t>>(unit), fromUnits),
        rc::gen::map(rc::gen::container<std::vector<char16_t>>(digit), fromUnits), uuid,
        rc::gen::map(uuid, [](const QString& text) { return QStringLiteral("https://x.ke/pay_recipients/") + text; }),
        rc::gen::element(QStringLiteral("Approved"), QStringLiteral("answered"), QStringLiteral("mobile_wallet"),
            QStringLiteral("18446744073709551615"), QStringLiteral("18446744073709551616"), QStringLiteral("0"),
            QStringLiteral("00"), QString(10'000, u'x')));
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "sandbox/Random.h"

#include <QUuid>

#include <array>

namespace sandbox {

int Random::below(int bound)
{
    Q_ASSERT(bound > 0);
    return static_cast<int>(m_engine() % static_cast<quint64>(bound));
}

QString Random::digits(int count)
{
    QString digits;
    digits.reserve(count);
    for (int i = 0; i < count; ++i) {
        digits += QChar(u'0' + below(10));
    }
    return digits;
}

QString Random::number(int count)
{
    const auto first = QChar(u'1' + below(9));
    return first + digits(count - 1);
}

QString Random::uuid()
{
    std::array<uchar, 16> bytes{};
    for (auto& byte : bytes) {
        byte = static_cast<uchar>(below(256));
    }
    bytes[6] = static_cast<uchar>((bytes[6] & 0x0f) | 0x40); // version 4, RFC 4122
    bytes[8] = static_cast<uchar>((bytes[8] & 0x3f) | 0x80); // its variant
    const QByteArray raw(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    return QUuid::fromRfc4122(raw).toString(QUuid::WithoutBraces);
}

} // namespace sandbox

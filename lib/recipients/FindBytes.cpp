// SPDX-License-Identifier: MIT
#include "recipients/FindBytes.h"

#include <array>
#include <cstring>

namespace PayRecipients {

namespace {

//! How common a byte is in folded names, addresses and numbers: the rarer, the better to look for.
int commonnessOf(char byte)
{
    static constexpr std::array<quint8, 128> table = [] {
        std::array<quint8, 128> made{};
        constexpr char byFrequency[] = "\nae0i1no2547rslm3t689 hudkc.g@bywpjvfzxq-";
        constexpr int count = sizeof(byFrequency) - 1;
        for (int i = 0; i < count; ++i)
            made[static_cast<std::size_t>(byFrequency[i])] = static_cast<quint8>(count - i);
        return made;
    }();
    const auto index = static_cast<quint8>(byte);
    return index < table.size() ? table[index] : 1;
}

} // namespace

qsizetype findBytesPortably(QByteArrayView haystack, QByteArrayView needle, qsizetype from)
{
    qsizetype rarest = 0;
    for (qsizetype i = 1; i < needle.size(); ++i) {
        if (commonnessOf(needle[i]) < commonnessOf(needle[rarest]))
            rarest = i;
    }
    const qsizetype lastStart = haystack.size() - needle.size();
    const auto length = static_cast<std::size_t>(needle.size());
    while (from <= lastStart) {
        const char* begin = haystack.data() + from + rarest;
        const auto candidates = static_cast<std::size_t>(lastStart - from + 1);
        const auto* hit = static_cast<const char*>(std::memchr(begin, needle[rarest], candidates));
        if (!hit)
            return -1;
        from += hit - begin;
        if (std::memcmp(haystack.data() + from, needle.data(), length) == 0)
            return from;
        ++from;
    }
    return -1;
}

#ifndef __GLIBC__
qsizetype findBytes(QByteArrayView haystack, QByteArrayView needle, qsizetype from)
{
    return findBytesPortably(haystack, needle, from);
}
#endif

} // namespace PayRecipients

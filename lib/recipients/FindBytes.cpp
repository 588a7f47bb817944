// SPDX-License-Identifier: MIT
#include "recipients/FindBytes.h"

#include <QtEndian>

#include <array>
#include <bit>
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
            made[static_cast<unsigned char>(byFrequency[i])] = static_cast<quint8>(count - i);
        return made;
    }();
    const auto index = static_cast<quint8>(byte);
    return index < table.size() ? table[index] : 1;
}

//! Two places of a needle of two bytes or more whose bytes are rare.
std::array<qsizetype, 2> rarestPlaces(QByteArrayView needle)
{
    qsizetype rarest = 0;
    for (qsizetype i = 1; i < needle.size(); ++i) {
        if (commonnessOf(needle[i]) < commonnessOf(needle[rarest]))
            rarest = i;
    }
    qsizetype next = rarest == 0 ? needle.size() - 1 : 0;
    for (qsizetype i = 0; i < needle.size(); ++i) {
        if (i != rarest && commonnessOf(needle[i]) < commonnessOf(needle[next]))
            next = i;
    }
    return { rarest, next };
}

} // namespace

qsizetype findBytes(QByteArrayView haystack, QByteArrayView needle, qsizetype from)
{
    const auto length = static_cast<std::size_t>(needle.size());
    const qsizetype ends = haystack.size() - needle.size() + 1; // where it can no longer begin
    if (from >= ends)
        return -1;
    const char* bytes = haystack.data();
    if (length == 1) {
        const void* hit = std::memchr(bytes + from, needle.front(), static_cast<std::size_t>(ends - from));
        return hit ? static_cast<const char*>(hit) - bytes : -1;
    }
    const auto isAt = [&](qsizetype at) { return std::memcmp(bytes + at, needle.data(), length) == 0; };
    const auto [first, second] = rarestPlaces(needle);
    const char firstByte = needle[first];
    const char secondByte = needle[second];
    // Compilers turn the inner loop into a few instructions for many bytes at once: its length must be constant.
    constexpr int step = 64;
    for (; from + step <= ends; from += step) {
        const char* firsts = bytes + from + first;
        const char* seconds = bytes + from + second;
        std::array<quint8, step> candidates;
        for (int i = 0; i < step; ++i)
            candidates[static_cast<std::size_t>(i)]
                = static_cast<quint8>((firsts[i] == firstByte) & (seconds[i] == secondByte));
        for (int eight = 0; eight < step; eight += 8) {
            auto left = qFromLittleEndian<quint64>(candidates.data() + eight);
            for (; left != 0; left &= left - 1) {
                const qsizetype at = from + eight + std::countr_zero(left) / 8;
                if (isAt(at))
                    return at;
            }
        }
    }
    for (; from < ends; ++from) {
        if (bytes[from + first] == firstByte && isAt(from))
            return from;
    }
    return -1;
}

} // namespace PayRecipients

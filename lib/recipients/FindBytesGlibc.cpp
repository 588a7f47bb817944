// SPDX-License-Identifier: MIT
// glibc's memmem is vectorised; elsewhere FindBytes.cpp does the work alone.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE // for memmem
#endif
#include "recipients/FindBytes.h"

#ifdef __GLIBC__

#include <cstring>

namespace PayRecipients {

qsizetype findBytes(QByteArrayView haystack, QByteArrayView needle, qsizetype from)
{
    if (from > haystack.size())
        return -1;
    if (haystack.isEmpty()) // may be a null pointer, which memmem() does not take
        return needle.isEmpty() ? 0 : -1;
    const void* hit = ::memmem(haystack.data() + from, static_cast<std::size_t>(haystack.size() - from), needle.data(),
        static_cast<std::size_t>(needle.size()));
    return hit ? static_cast<const char*>(hit) - haystack.data() : -1;
}

} // namespace PayRecipients

#endif

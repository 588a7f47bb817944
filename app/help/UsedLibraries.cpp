// SPDX-License-Identifier: MIT
#include "help/UsedLibraries.h"

#include "demo/DemoService.h"
#include "exchange/TableLibraries.h"
#include "http2/Session.h"
#include "keychain/QtKeychainVersion.h"
#include "sealing/SodiumVersion.h"
#include "store/SqliteVersion.h"

#include <tl/expected.hpp>

namespace PayRecipients {

using namespace Qt::StringLiterals;

QList<UsedLibrary> usedLibraries()
{
    const QString expected
        = u"%1.%2.%3"_s.arg(TL_EXPECTED_VERSION_MAJOR).arg(TL_EXPECTED_VERSION_MINOR).arg(TL_EXPECTED_VERSION_PATCH);
    return {
        { u"Qt"_s, QString::fromLatin1(qVersion()), u"LGPL-3.0-only"_s },
        { u"QtKeychain"_s, qtKeychainVersion(), u"BSD-3-Clause"_s },
        { u"SQLite"_s, sqliteVersion(), u"blessing"_s },
        { u"libsodium"_s, sodiumVersion(), u"ISC"_s },
        { u"nghttp2"_s, http2::Session::nghttp2Version(), u"MIT"_s },
        { u"libcsv"_s, libcsvVersion(), u"LGPL-2.1-or-later"_s },
        { u"libxlsxwriter"_s, libxlsxwriterVersion(), u"BSD-2-Clause"_s },
        { u"tl::expected"_s, expected, u"CC0-1.0"_s },
        { u"cpp-httplib"_s, DemoService::httplibVersion(), u"MIT"_s },
        { u"OpenSSL"_s, DemoService::opensslVersion(), u"Apache-2.0"_s },
    };
}

} // namespace PayRecipients

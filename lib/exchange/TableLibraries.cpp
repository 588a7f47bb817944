// SPDX-License-Identifier: MIT
#include "exchange/TableLibraries.h"

#include <csv.h>
#include <xlsxwriter.h>

namespace PayRecipients {

using namespace Qt::StringLiterals;

QString libcsvVersion()
{
    return u"%1.%2.%3"_s.arg(CSV_MAJOR).arg(CSV_MINOR).arg(CSV_RELEASE);
}

QString libxlsxwriterVersion()
{
    return QString::fromLatin1(lxw_version());
}

} // namespace PayRecipients

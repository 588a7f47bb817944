// SPDX-License-Identifier: MIT
#include "exchange/TableLibraries.h"

#include "exchange/XlsxWriter.h"

#include <csv.h>

namespace PayRecipients {

using namespace Qt::StringLiterals;

QString libcsvVersion()
{
    return u"%1.%2.%3"_s.arg(CSV_MAJOR).arg(CSV_MINOR).arg(CSV_RELEASE);
}

QString libxlsxwriterVersion()
{
    const XlsxWriter* xlsx = XlsxWriter::get();
    return xlsx ? QString::fromLatin1(xlsx->lxw_version()) : QString();
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "exchange/XlsxWriter.h"

#include "exchange/xlsx/XlsxModule.h"
#include "modules/Module.h"

namespace PayRecipients {

const XlsxWriter* XlsxWriter::get()
{
#ifdef Q_OS_LINUX
    static const auto module = reinterpret_cast<decltype(&payRecipientsXlsxWriter)>(
        Module::resolve(QStringLiteral("xlsx"), "payRecipientsXlsxWriter"));
    return module ? module() : nullptr;
#else
    return payRecipientsXlsxWriter();
#endif
}

} // namespace PayRecipients

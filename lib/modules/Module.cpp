// SPDX-License-Identifier: MIT
#include "modules/Module.h"

#include <QFile>
#include <QFileInfo>
#include <QLibrary>
#include <QLoggingCategory>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcModule, "payrecipients.module")

//! Where the program itself lies, whatever it was called by; a QCoreApplication is not needed for it.
QString programFolder()
{
    return QFileInfo(QFile::symLinkTarget(u"/proc/self/exe"_s)).path();
}

} // namespace

QFunctionPointer Module::resolve(const QString& name, const char* function)
{
    QLibrary library(programFolder() + u'/' + QStringLiteral(PAY_RECIPIENTS_MODULES) + u'/' + name + u".so"_s);
    const QFunctionPointer found = library.resolve(function);
    if (!found)
        qCWarning(lcModule, "no %s in the module %ls: %ls", function, qUtf16Printable(name),
            qUtf16Printable(library.errorString()));
    return found;
}

} // namespace PayRecipients

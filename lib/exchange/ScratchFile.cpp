// SPDX-License-Identifier: MIT
#include "exchange/ScratchFile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

QString pathOf(QTemporaryFile& file)
{
#ifdef Q_OS_LINUX
    if (const QString unnamed = u"/proc/self/fd/%1"_s.arg(file.handle()); QFile::exists(unnamed))
        return unnamed;
#endif
    return file.fileName(); // gives it a name
}

} // namespace

ScratchFile::ScratchFile(const QString& folder)
    : m_file(folder + u"/.pay-recipients-XXXXXX"_s)
{
    if (m_file.open())
        m_path = pathOf(m_file);
}

QByteArray ScratchFile::contents()
{
    return m_file.seek(0) ? m_file.readAll() : QByteArray();
}

} // namespace PayRecipients

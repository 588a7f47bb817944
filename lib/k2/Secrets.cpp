// SPDX-License-Identifier: MIT
#include "k2/Secrets.h"

namespace k2 {

namespace {

// volatile: or the compiler leaves out writes to memory that nobody reads again.
void overwrite(void* memory, qsizetype bytes)
{
    auto* byte = static_cast<volatile unsigned char*>(memory);
    for (qsizetype i = 0; i < bytes; ++i)
        byte[i] = 0;
}

} // namespace

void wipe(QByteArray& buffer)
{
    if (buffer.isDetached())
        overwrite(buffer.data(), buffer.size());
    buffer = QByteArray();
}

void wipe(QString& text)
{
    if (text.isDetached())
        overwrite(text.data(), text.size() * qsizetype{ sizeof(QChar) });
    text = QString();
}

Credentials::~Credentials()
{
    wipe(clientSecret);
    wipe(clientId);
}

Token::~Token()
{
    wipe(value);
}

} // namespace k2

// SPDX-License-Identifier: MIT
#include "k2/OneShotBody.h"

#include "k2/Secrets.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace k2 {

OneShotBody::OneShotBody(QByteArray bytes, QObject* parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

OneShotBody::~OneShotBody()
{
    wipe(m_bytes);
}

bool OneShotBody::wasRead() const
{
    return m_position > 0;
}

bool OneShotBody::atEnd() const
{
    return bytesAvailable() == 0;
}

bool OneShotBody::seek(qint64 /*position*/)
{
    return false;
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_bytes.size() - m_position + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char* data, qint64 maximum)
{
    const qsizetype length = std::min<qsizetype>(m_bytes.size() - m_position, maximum);
    if (length <= 0)
        return -1;
    char* from = m_bytes.data() + m_position;
    std::memcpy(data, from, static_cast<size_t>(length));
    std::fill_n(from, length, '\0');
    m_position += length;
    return length;
}

qint64 OneShotBody::writeData(const char* /*data*/, qint64 /*length*/)
{
    return -1;
}

} // namespace k2

// SPDX-License-Identifier: MIT
#include "sandbox/RequestLog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr size_t kept = 100'000;

} // namespace

quint64 RequestLog::asked(const QString& method, const QString& path)
{
    const std::lock_guard lock(m_mutex);
    if (m_entries.size() == kept) {
        m_entries.pop_front();
        ++m_first;
    }
    m_entries.push_back({ method, path, 0, {} });
    return m_first + m_entries.size() - 1;
}

void RequestLog::answered(quint64 number, int status, const QString& fault)
{
    const std::lock_guard lock(m_mutex);
    if (number < m_first || number - m_first >= m_entries.size()) {
        return; // cleared in the meantime
    }
    auto& entry = m_entries.at(number - m_first);
    entry.status = status;
    entry.fault = fault;
}

void RequestLog::clear()
{
    const std::lock_guard lock(m_mutex);
    m_first += m_entries.size();
    m_entries.clear();
}

QByteArray RequestLog::toJson() const
{
    QJsonArray entries;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& entry : m_entries) {
            QJsonObject told{ { u"method"_s, entry.method }, { u"path"_s, entry.path }, { u"status"_s, entry.status } };
            if (!entry.fault.isEmpty()) {
                told.insert(u"fault"_s, entry.fault);
            }
            entries.append(told);
        }
    }
    return QJsonDocument(entries).toJson(QJsonDocument::Compact);
}

} // namespace sandbox

// SPDX-License-Identifier: MIT
//! What was asked of the sandbox.
#pragma once

#include <QByteArray>
#include <QString>

#include <deque>
#include <mutex>

namespace sandbox {

//! Method, path without query, status and fault of each request: never a header, a body, a secret or a token.
//! Thread-safe.
class RequestLog {
public:
    //! Takes a request down as it comes; until it is answered its status is 0. The number is for answered().
    quint64 asked(const QString& method, const QString& path);
    //! \param fault the action of the fault rule that acted, empty if none did
    void answered(quint64 number, int status, const QString& fault);
    void clear();
    //! A JSON array of objects, oldest first; at most the last 100 000.
    QByteArray toJson() const;

private:
    struct Entry {
        QString method;
        QString path;
        int status = 0;
        QString fault;
    };

    mutable std::mutex m_mutex;
    std::deque<Entry> m_entries;
    quint64 m_first = 0; //!< the number of the first entry
};

} // namespace sandbox

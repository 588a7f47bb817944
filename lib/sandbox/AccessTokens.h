// SPDX-License-Identifier: MIT
//! The access tokens that were given out, and whether they are still good.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <chrono>
#include <mutex>
#include <optional>

namespace sandbox {

//! Thread-safe.
class AccessTokens {
public:
    enum class State { Unknown, Good, Expired, Revoked };

    struct Token {
        QString value;
        std::chrono::system_clock::time_point created;
        std::chrono::seconds lifetime{};
        std::chrono::steady_clock::time_point expires;
        bool revoked = false;
    };

    explicit AccessTokens(std::chrono::seconds lifetime)
        : m_lifetime(lifetime)
    {
    }

    Token issue();
    State state(const QString& value) const;
    std::optional<Token> find(const QString& value) const;
    //! All that were given out, whatever became of them, in no order.
    QStringList values() const;
    void revoke(const QString& value);
    //! All that were given out up to now are over.
    void expireAll();

private:
    const std::chrono::seconds m_lifetime;
    mutable std::mutex m_mutex;
    QHash<QString, Token> m_tokens;
};

//! Letters and digits that nobody can guess, for tokens, client ids and secrets.
QString unguessable(int characters);

} // namespace sandbox

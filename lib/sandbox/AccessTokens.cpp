// SPDX-License-Identifier: MIT
#include "sandbox/AccessTokens.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

AccessTokens::Token AccessTokens::issue()
{
    Token token;
    token.value = unguessable(43);
    token.created = std::chrono::system_clock::now();
    token.lifetime = m_lifetime;
    token.expires = std::chrono::steady_clock::now() + m_lifetime;
    const std::lock_guard lock(m_mutex);
    m_tokens.insert(token.value, token);
    return token;
}

AccessTokens::State AccessTokens::state(const QString& value) const
{
    const auto token = find(value);
    if (!token) {
        return State::Unknown;
    }
    if (token->revoked) {
        return State::Revoked;
    }
    return token->expires <= std::chrono::steady_clock::now() ? State::Expired : State::Good;
}

std::optional<AccessTokens::Token> AccessTokens::find(const QString& value) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_tokens.constFind(value);
    return found == m_tokens.cend() ? std::nullopt : std::optional(*found);
}

QStringList AccessTokens::values() const
{
    const std::lock_guard lock(m_mutex);
    return m_tokens.keys();
}

void AccessTokens::revoke(const QString& value)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_tokens.find(value);
    if (found != m_tokens.end()) {
        found->revoked = true;
    }
}

void AccessTokens::expireAll()
{
    const auto now = std::chrono::steady_clock::now();
    const std::lock_guard lock(m_mutex);
    for (auto& token : m_tokens) {
        token.expires = std::min(token.expires, now);
    }
}

QString unguessable(int characters)
{
    static const auto alphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"_s;
    QString text;
    text.reserve(characters);
    for (int i = 0; i < characters; ++i) {
        text += alphabet.at(QRandomGenerator::system()->bounded(static_cast<int>(alphabet.size())));
    }
    return text;
}

} // namespace sandbox

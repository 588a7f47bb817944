// SPDX-License-Identifier: MIT
#include "sandbox/Faults.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sandbox {

tl::expected<void, QString> Faults::set(const QByteArray& json)
{
    const auto document = QJsonDocument::fromJson(json);
    if (!document.isArray()) {
        return tl::unexpected(u"fault rules must be a JSON array"_s);
    }
    const auto array = document.array();
    std::vector<Counted> rules;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto rule = FaultRule::read(array.at(i).toObject());
        if (!rule) {
            return tl::unexpected(u"fault rule %1: %2"_s.arg(i + 1).arg(rule.error()));
        }
        rules.push_back({ *rule, 0, 0 });
    }
    const std::lock_guard lock(m_mutex);
    m_rules = std::move(rules);
    m_json = document.toJson(QJsonDocument::Compact);
    return {};
}

QByteArray Faults::toJson() const
{
    const std::lock_guard lock(m_mutex);
    return m_json;
}

std::optional<FaultRule> Faults::next(const QString& method, const QString& path)
{
    const std::lock_guard lock(m_mutex);
    for (auto& [rule, matched, acted] : m_rules) {
        if (!rule.matches(method, path)) {
            continue;
        }
        ++matched;
        if (matched % rule.every == 0 && (rule.times == 0 || acted < rule.times)) {
            ++acted;
            return rule;
        }
    }
    return std::nullopt;
}

} // namespace sandbox

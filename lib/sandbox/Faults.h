// SPDX-License-Identifier: MIT
//! The rules of what goes wrong.
#pragma once

#include "sandbox/FaultRule.h"

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <mutex>
#include <optional>
#include <vector>

namespace sandbox {

//! Rules in order: the first that matches a request and whose turn it is acts. A rule counts the requests that it
//! matches, but not those on which one before it acted. Thread-safe.
class Faults {
public:
    //! Replaces the rules with those of a JSON array, all counts at 0. In words what is wrong with it otherwise; then
    //! nothing changes.
    tl::expected<void, QString> set(const QByteArray& json);
    //! The rules as they were set.
    QByteArray toJson() const;
    //! The rule that acts on this request; calling it counts.
    std::optional<FaultRule> next(const QString& method, const QString& path);

private:
    struct Counted {
        FaultRule rule;
        int matched = 0;
        int acted = 0;
    };

    mutable std::mutex m_mutex;
    std::vector<Counted> m_rules;
    QByteArray m_json = "[]";
};

} // namespace sandbox

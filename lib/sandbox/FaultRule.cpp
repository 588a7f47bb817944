// SPDX-License-Identifier: MIT
#include "sandbox/FaultRule.h"

#include <QSet>
#include <QStringView>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const auto& actionNames()
{
    using enum FaultRule::Action;
    static const std::array<std::pair<FaultRule::Action, QString>, 10> names{ {
        { Status, u"status"_s },
        { Hang, u"hang"_s },
        { Reset, u"reset"_s },
        { Truncate, u"truncate"_s },
        { Garbage, u"garbage"_s },
        { Slow, u"slow"_s },
        { Redirect, u"redirect"_s },
        { Huge, u"huge"_s },
        { Body, u"body"_s },
        { ExpireToken, u"expire_token"_s },
    } };
    return names;
}

//! Whether the text is the pattern, in which each * stands for anything. Each request is held against each rule, of
//! which there may be thousands: no regular expression is made for it.
bool glob(QStringView pattern, QStringView text)
{
    const auto star = pattern.indexOf(u'*');
    if (star < 0) {
        return pattern == text;
    }
    if (!text.startsWith(pattern.first(star))) {
        return false;
    }
    pattern = pattern.sliced(star + 1);
    text = text.sliced(star);
    // Each part between two stars where it comes first, and the last one at the end.
    for (auto next = pattern.indexOf(u'*'); next >= 0; next = pattern.indexOf(u'*')) {
        const auto found = text.indexOf(pattern.first(next));
        if (found < 0) {
            return false;
        }
        text = text.sliced(found + next);
        pattern = pattern.sliced(next + 1);
    }
    return text.endsWith(pattern);
}

//! The sentence for the first thing that the rule's action needs and has not, or empty.
QString missing(const FaultRule& rule, const QJsonObject& object)
{
    using enum FaultRule::Action;
    if (rule.status < 100 || rule.status > 599) {
        return u"status must be a number from 100 to 599"_s;
    }
    switch (rule.action) {
    case Status:
        return object.contains(u"status"_s) ? QString() : u"action status needs status"_s;
    case Slow:
        return rule.pace.count() > 0 ? QString() : u"action slow needs ms, at least 1"_s;
    case Redirect:
        return rule.location.isEmpty() ? u"action redirect needs location"_s : QString();
    case Huge:
        return rule.bytes >= 2 ? QString() : u"action huge needs bytes, at least 2"_s;
    case Body:
        return object.value(u"body"_s).isString() ? QString() : u"action body needs body"_s;
    default:
        return {};
    }
}

//! The sentence for the first name that no rule has, or empty: a misspelt one would silently do nothing.
QString unknown(const QJsonObject& object)
{
    static const QSet<QString> known{ u"match"_s, u"every"_s, u"times"_s, u"action"_s, u"status"_s, u"retry_after"_s,
        u"body"_s, u"content_type"_s, u"location"_s, u"ms"_s, u"bytes"_s, u"chunked"_s };
    for (const auto& name : object.keys()) {
        if (!known.contains(name)) {
            return u"no rule has %1"_s.arg(name);
        }
    }
    return {};
}

int defaultStatus(FaultRule::Action action)
{
    return action == FaultRule::Action::Redirect ? 302 : 200;
}

} // namespace

tl::expected<FaultRule, QString> FaultRule::read(const QJsonObject& object)
{
    FaultRule rule;
    const auto match = object.value(u"match"_s).toString();
    const auto space = match.indexOf(u' ');
    if (space < 1 || space + 1 == match.size()) {
        return tl::unexpected(u"match must be a method and a path, such as GET /api/*"_s);
    }
    rule.method = match.first(space);
    rule.path = match.sliced(space + 1).trimmed();
    rule.every = object.value(u"every"_s).toInt(1);
    rule.times = object.value(u"times"_s).toInt(0);
    if (rule.every < 1 || rule.times < 0) {
        return tl::unexpected(u"every must be at least 1, and times not negative"_s);
    }
    bool known = false;
    for (const auto& [action, name] : actionNames()) {
        if (name == object.value(u"action"_s).toString()) {
            rule.action = action;
            known = true;
        }
    }
    if (!known) {
        return tl::unexpected(u"action is none that there is"_s);
    }
    rule.status = object.value(u"status"_s).toInt(defaultStatus(rule.action));
    const auto retryAfter = object.value(u"retry_after"_s);
    rule.retryAfter = retryAfter.isDouble() ? QString::number(retryAfter.toInt()) : retryAfter.toString();
    rule.body = object.value(u"body"_s).toString().toUtf8();
    rule.contentType = object.value(u"content_type"_s).toString(u"application/json"_s).toUtf8();
    rule.location = object.value(u"location"_s).toString();
    rule.pace = std::chrono::milliseconds(object.value(u"ms"_s).toInt(0));
    rule.bytes = object.value(u"bytes"_s).toInteger(0);
    rule.chunked = object.value(u"chunked"_s).toBool(false);
    auto problem = unknown(object);
    if (problem.isEmpty()) {
        problem = missing(rule, object);
    }
    return problem.isEmpty() ? tl::expected<FaultRule, QString>(rule) : tl::unexpected(problem);
}

bool FaultRule::matches(const QString& requestMethod, const QString& requestPath) const
{
    return (method == u"*"_s || method == requestMethod) && glob(path, requestPath);
}

QString FaultRule::actionName() const
{
    for (const auto& [candidate, name] : actionNames()) {
        if (candidate == action) {
            return name;
        }
    }
    Q_UNREACHABLE();
}

} // namespace sandbox

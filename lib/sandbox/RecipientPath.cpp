// SPDX-License-Identifier: MIT
#include "sandbox/RecipientPath.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const std::array<std::pair<RecipientPath::Spelling, QString>, 4>& collections()
{
    using enum RecipientPath::Spelling;
    static const std::array<std::pair<RecipientPath::Spelling, QString>, 4> all{ {
        { V1, u"/api/v1/pay_recipients"_s },
        { V2, u"/api/v2/external_recipients"_s },
        { V2Old, u"/api/v2/pay_recipients"_s },
        { Bare, u"/pay_recipients"_s },
    } };
    return all;
}

} // namespace

std::optional<RecipientPath> RecipientPath::parse(QStringView path)
{
    for (const auto& [spelling, collection] : collections()) {
        if (path == collection) {
            return RecipientPath{ spelling, {} };
        }
        if (path.startsWith(collection) && path.at(collection.size()) == u'/') {
            const auto id = path.sliced(collection.size() + 1);
            if (!id.isEmpty() && !id.contains(u'/')) {
                return RecipientPath{ spelling, id.toString().toLower() };
            }
        }
    }
    return std::nullopt;
}

QString RecipientPath::toString() const
{
    for (const auto& [candidate, collection] : collections()) {
        if (candidate == spelling) {
            return id.isEmpty() ? collection : collection + u'/' + id;
        }
    }
    Q_UNREACHABLE();
}

} // namespace sandbox

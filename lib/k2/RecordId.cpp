// SPDX-License-Identifier: MIT
#include "k2/RecordId.h"

using namespace Qt::StringLiterals;

namespace k2 {

Result<void> checkId(const QUrl& location, const QString& id)
{
    const QString asked = location.adjusted(QUrl::StripTrailingSlash).fileName();
    if (id.compare(asked, Qt::CaseInsensitive) == 0)
        return {};
    return tl::make_unexpected(
        Error{ .kind = Error::Kind::BadResponse, .detail = u"The answer is about another record"_s });
}

} // namespace k2

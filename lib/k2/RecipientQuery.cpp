// SPDX-License-Identifier: MIT
#include "k2/RecipientQuery.h"

#include "k2/Answer.h"
#include "k2/RecipientParser.h"
#include "k2/RecordId.h"

#include <utility>

namespace k2 {

RecipientQuery::RecipientQuery(Client& client, const QUrl& location, QObject* parent)
    : Request(
        client, Nature::Query, location.hasFragment() ? location.adjusted(QUrl::RemoveFragment) : location, parent)
{
}

Result<void> RecipientQuery::accept(const Answer& answer)
{
    auto record = parseRecipient(answer.body);
    if (!record)
        return tl::make_unexpected(toError(record.error()));
    const Result<void> right = checkId(target(), record->id);
    if (!right)
        return right;
    m_result = std::move(*record);
    return {};
}

void RecipientQuery::fail(const Error& error)
{
    m_result = tl::make_unexpected(error);
}

} // namespace k2

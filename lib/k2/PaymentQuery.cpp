// SPDX-License-Identifier: MIT
#include "k2/PaymentQuery.h"

#include "k2/Answer.h"
#include "k2/PaymentParser.h"
#include "k2/RecordId.h"

#include <utility>

namespace k2 {

PaymentQuery::PaymentQuery(Client& client, const QUrl& location, QObject* parent)
    : Request(client, Nature::Query, location.adjusted(QUrl::RemoveFragment), parent)
{
}

Result<void> PaymentQuery::accept(const Answer& answer)
{
    auto record = parsePayment(answer.body);
    if (!record)
        return tl::make_unexpected(toError(record.error()));
    const Result<void> right = checkId(target(), record->id);
    if (!right)
        return right;
    m_result = std::move(*record);
    return {};
}

void PaymentQuery::fail(const Error& error)
{
    m_result = tl::make_unexpected(error);
}

} // namespace k2

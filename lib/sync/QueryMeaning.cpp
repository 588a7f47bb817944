// SPDX-License-Identifier: MIT
#include "sync/QueryMeaning.h"

namespace PayRecipients {

namespace {

QueryMeaning meaningOf(k2::Error::Kind kind)
{
    using Kind = k2::Error::Kind;
    switch (kind) {
    case Kind::NotFound:
    case Kind::Gone:
    case Kind::Forbidden:
        return QueryMeaning::Gone;
    case Kind::BadResponse:
    case Kind::Rejected:
    case Kind::RefusedOrigin:
        return QueryMeaning::Failed;
    case Kind::Unreachable:
    case Kind::Timeout:
    case Kind::Tls:
        return QueryMeaning::Unanswered;
    case Kind::RateLimited:
    case Kind::Server:
        return QueryMeaning::Busy;
    case Kind::Unauthorised:
    case Kind::ProxySignIn:
        return QueryMeaning::Stop;
    case Kind::OutcomeUnknown:
    case Kind::Cancelled:
        return QueryMeaning::Passing;
    }
    return QueryMeaning::Passing;
}

} // namespace

QueryMeaning meaningOf(const k2::Error& error, const QUrl& asked)
{
    const QueryMeaning meaning = meaningOf(error.kind);
    if (meaning != QueryMeaning::Gone && meaning != QueryMeaning::Failed)
        return meaning;
    return error.url.isEmpty() || error.url.path() == asked.path() ? meaning : QueryMeaning::Stop;
}

} // namespace PayRecipients

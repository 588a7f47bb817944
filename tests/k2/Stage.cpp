// SPDX-License-Identifier: MIT
#include "Stage.h"

#include "K2Answers.h"
#include "RunToEnd.h"
#include "k2/PaymentQuery.h"
#include "k2/RecipientCreation.h"
#include "k2/RecipientQuery.h"
#include "k2/TokenRequest.h"
#include "k2/TokenSource.h"

#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace test {

namespace {

template <class T>
Outcome run(T& request, ManualClock& clock, const std::function<void(k2::Request& request)>& beforeStart)
{
    if (beforeStart)
        beforeStart(request);
    const std::optional<k2::Error> error = errorOf(request, clock);
    return { error, request.attempts() };
}

} // namespace

const char* nameOf(Stage stage)
{
    switch (stage) {
    case Stage::Token:
        return "token";
    case Stage::Query:
        return "query";
    case Stage::Creation:
        return "creation";
    case Stage::Payment:
        return "payment";
    }
    return "";
}

Outcome ask(Stage stage, k2::Client& client, const Locations& locations, ManualClock& clock,
    const std::function<void(k2::Request& request)>& beforeStart)
{
    switch (stage) {
    case Stage::Token: {
        const k2::Credentials credentials = client.tokens().credentials().value_or(k2::Credentials());
        k2::TokenRequest request(client, credentials);
        return run(request, clock, beforeStart);
    }
    case Stage::Query: {
        k2::RecipientQuery request(client, locations.recipient);
        return run(request, clock, beforeStart);
    }
    case Stage::Creation: {
        k2::RecipientCreation request(client, k2::RecipientCreation::ApiVersion::V2, u"till"_s,
            { { u"till_name"_s, u"Duka"_s }, { u"till_number"_s, u"654321"_s }, { u"nickname"_s, u"Corner"_s } });
        return run(request, clock, beforeStart);
    }
    case Stage::Payment: {
        k2::PaymentQuery request(client, locations.payment);
        return run(request, clock, beforeStart);
    }
    }
    return {};
}

QByteArray nameOf(const Outcome& outcome)
{
    if (!outcome.error)
        return "Success";
    return QMetaEnum::fromType<k2::Error::Kind>().valueToKey(static_cast<int>(outcome.error->kind));
}

} // namespace test

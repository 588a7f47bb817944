// SPDX-License-Identifier: MIT
//! The calls below /_sandbox, with which a test or an integrator arranges what the service shall do.
#pragma once

#include "sandbox/RecipientCatalogue.h"

#include <QString>

namespace httplib {
struct Request;
struct Response;
} // namespace httplib

namespace sandbox {

class AccessTokens;
class Faults;
class PaymentEndpoints;
class RequestLog;

//! Needs no token, is never subject to faults and does not appear in the request log. Thread-safe.
class ControlEndpoints {
public:
    //! All of them must outlive it.
    ControlEndpoints(RecipientCatalogue& recipients, PaymentEndpoints& payments, const AccessTokens& tokens,
        Faults& faults, RequestLog& log);

    //! False if the path is not below /_sandbox.
    bool answer(const httplib::Request& request, httplib::Response& response, const QString& origin);

private:
    void putFaults(const httplib::Request& request, httplib::Response& response);
    void putRecipient(const QString& id, const httplib::Request& request, httplib::Response& response);
    void putPayment(const QString& id, const httplib::Request& request, httplib::Response& response);

    RecipientCatalogue& m_recipients;
    PaymentEndpoints& m_payments;
    const AccessTokens& m_tokens;
    Faults& m_faults;
    RequestLog& m_log;
};

} // namespace sandbox

// SPDX-License-Identifier: MIT
//! The calls that create and query payments.
#pragma once

#include "sandbox/PaymentRecord.h"
#include "sandbox/RecipientCatalogue.h"

#include <QHash>
#include <QString>

#include <mutex>

namespace httplib {
struct Request;
struct Response;
} // namespace httplib

namespace sandbox {

//! Answers below /api/v1/payments and /api/v2/send_money; the caller has checked the token. Thread-safe.
//! A payment has gone through as soon as it was accepted.
class PaymentEndpoints {
public:
    explicit PaymentEndpoints(const RecipientCatalogue& recipients)
        : m_recipients(recipients)
    {
    }

    //! False if the path is none of its own.
    //! \param origin what locations begin with
    bool answer(const httplib::Request& request, httplib::Response& response, const QString& origin);
    //! Gives a payment another status; false if there is no such payment.
    bool setStatus(const QString& id, const QString& status);

private:
    void create(bool v2, const httplib::Request& request, httplib::Response& response, const QString& origin);
    void query(bool v2, const QString& id, httplib::Response& response, const QString& origin) const;

    const RecipientCatalogue& m_recipients;
    mutable std::mutex m_mutex;
    QHash<QString, PaymentRecord> m_payments;
};

} // namespace sandbox

// SPDX-License-Identifier: MIT
//! Asks for one payment or send_money by its location.
#pragma once

#include "k2/PaymentRecord.h"
#include "k2/Request.h"

namespace k2 {

//! `GET {location}`. A record of another id than the location's last part is BadResponse.
class PaymentQuery final : public Request {
    Q_OBJECT

public:
    PaymentQuery(Client& client, const QUrl& location, QObject* parent = nullptr);

    //! Valid once finished() was emitted.
    const Result<PaymentRecord>& result() const { return m_result; }

private:
    Result<void> accept(const Answer& answer) override;
    void fail(const Error& error) override;

    Result<PaymentRecord> m_result = tl::make_unexpected(Error{});
};

} // namespace k2

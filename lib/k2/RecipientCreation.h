// SPDX-License-Identifier: MIT
//! Creates one pay recipient at the service.
#pragma once

#include "k2/Request.h"

#include <QList>
#include <QUrl>

#include <utility>

namespace k2 {

//! `POST /api/v1/pay_recipients` or `POST /api/v2/external_recipients`, which is not idempotent: it is sent once.
//!
//! Only a 201 says that it was created, and only a 4xx that nothing was. An answer that never came, a 5xx, a redirect,
//! another success and a 201 without a usable Location are OutcomeUnknown: the person has to look before trying again.
class RecipientCreation final : public Request {
    Q_OBJECT

public:
    enum class ApiVersion { V1, V2 };
    Q_ENUM(ApiVersion)
    //! The service's names of the fields, with their values.
    using Fields = QList<std::pair<QString, QString>>;

    //! \param type `mobile_wallet`, `bank_account`, `till` or `paybill`
    //! \param fields those whose value is empty are not sent
    RecipientCreation(Client& client, ApiVersion version, QString type, Fields fields, QObject* parent = nullptr);

    //! The Location of what was created. Valid once finished() was emitted, and once cancel() returned.
    const Result<QUrl>& result() const { return m_result; }
    //! What a success names as its Location, also where that is of no use; invalid without one.
    const QUrl& answeredLocation() const { return m_answered; }

private:
    QByteArray body() const override;
    Result<void> accept(const Answer& answer) override;
    void fail(const Error& error) override;

    ApiVersion m_version;
    QString m_type;
    Fields m_fields;
    QUrl m_answered;
    Result<QUrl> m_result = tl::make_unexpected(Error{});
};

} // namespace k2

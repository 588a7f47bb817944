// SPDX-License-Identifier: MIT
//! Asks for one pay recipient by its location.
#pragma once

#include "k2/RecipientRecord.h"
#include "k2/Request.h"

namespace k2 {

//! `GET {location}`. A record of another id than the location's last part is BadResponse.
class RecipientQuery final : public Request {
    Q_OBJECT

public:
    RecipientQuery(Client& client, const QUrl& location, QObject* parent = nullptr);

    //! Valid once finished() was emitted.
    const Result<RecipientRecord>& result() const { return m_result; }

private:
    Result<void> accept(const Answer& answer) override;
    void fail(const Error& error) override;

    Result<RecipientRecord> m_result = tl::make_unexpected(Error{});
};

} // namespace k2

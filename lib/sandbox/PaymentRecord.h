// SPDX-License-Identifier: MIT
//! One payment as the sandbox keeps it.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace sandbox {

//! A payment of v1 (to one destination reference) or a send_money request of v2 (to any number of destinations).
struct PaymentRecord {
    QString id;
    bool v2 = false;
    QString status; //!< `Processed`; `Scheduled` is told without destinations and batches
    QString createdAt; //!< ISO 8601 with milliseconds and Nairobi's offset
    QString currency;
    QString sourceIdentifier; //!< v2
    QJsonObject amount; //!< v1
    QJsonArray destinations; //!< v2: as they were sent
    QJsonArray disbursements; //!< who was paid, with their destination references
    QJsonValue metadata;
    QString callbackUrl;
};

} // namespace sandbox

// SPDX-License-Identifier: MIT
//! What the service says of one payment (v1) or send_money (v2).
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace k2 {

//! Whom a payment is for, or whom a part of it was paid to: the details as they came; absent or null is nullopt.
struct PaymentDestination {
    std::optional<QString> type; //!< `mobile_wallet`, `bank_account`, `till`, `paybill`, `merchant_…`
    std::optional<QString> reference; //!< the destination reference
    std::optional<QString> nickname;
    std::optional<QString> phoneNumber;
    std::optional<QString> network;
    std::optional<QString> accountName;
    std::optional<QString> accountNumber;
    std::optional<QString> bankBranchRef;
    std::optional<QString> tillNumber;
    std::optional<QString> paybillNumber;
    std::optional<QString> paybillAccountNumber;
    std::optional<QString> amount;
    std::optional<QString> description;

    friend bool operator==(const PaymentDestination&, const PaymentDestination&) = default;
};

//! One transfer of a payment.
struct Disbursement {
    PaymentDestination destination;
    std::optional<QString> status; //!< as it came, for example `Transferred`
    std::optional<QString> originationTime; //!< as it came: ISO 8601
    std::optional<QString> transactionReference;

    friend bool operator==(const Disbursement&, const Disbursement&) = default;
};

//! One payment, with all that it tells of whom it pays. What is scheduled only has no disbursements yet.
struct PaymentRecord {
    QString id;
    QString type; //!< `payment`, `send_money`, …
    std::optional<QString> status;
    std::optional<QString> createdAt; //!< as it came: ISO 8601
    QList<PaymentDestination> destinations;
    QList<Disbursement> disbursements; //!< of all batches, in order

    friend bool operator==(const PaymentRecord&, const PaymentRecord&) = default;
};

} // namespace k2

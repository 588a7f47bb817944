// SPDX-License-Identifier: MIT
//! What the service says of one pay recipient.
#pragma once

#include <QString>

#include <optional>

namespace k2 {

//! Each field as it came. What was absent or null is nullopt.
struct RecipientRecord {
    QString id;
    QString type; //!< `recipient_type` as it came: `Mobile Wallet`, `mobile_wallet`, …; empty where it is absent
    std::optional<QString> status;
    std::optional<QString> reference; //!< `recipient_reference` or `destination_reference`
    std::optional<QString> nickname;
    std::optional<QString> firstName;
    std::optional<QString> lastName;
    std::optional<QString> phoneNumber;
    std::optional<QString> network;
    std::optional<QString> email;
    std::optional<QString> accountName;
    std::optional<QString> accountNumber;
    std::optional<QString> bankBranchRef;
    std::optional<QString> settlementMethod;
    std::optional<QString> tillName;
    std::optional<QString> tillNumber;
    std::optional<QString> aliasName;
    std::optional<QString> paybillName;
    std::optional<QString> paybillNumber;
    std::optional<QString> paybillAccountNumber;

    friend bool operator==(const RecipientRecord&, const RecipientRecord&) = default;
};

} // namespace k2

// SPDX-License-Identifier: MIT
//! One recipient as the sandbox keeps it.
#pragma once

#include "sandbox/RecipientPath.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace sandbox {

//! What is known of a recipient, and in which of the observed ways the sandbox speaks of it.
struct RecipientRecord {
    QString id; //!< a UUID, the last part of the location
    QString type; //!< `mobile_wallet`, `bank_account`, `till`, `paybill` or the legacy `kopo_kopo_merchant`
    QString status;
    std::optional<QString> reference; //!< the destination reference; there is none before the approval
    std::optional<QString> nickname; //!< told by v2 only
    QJsonObject details; //!< the fields of its type by their API names; absent ones are not there

    RecipientPath::Spelling spelling = RecipientPath::Spelling::V1; //!< of the location under which it was made
    bool saysNull = false; //!< what it has not is told as null, otherwise left out
    bool saysNewNames = false; //!< v2 tells `destination_reference` and `mobile_wallet`, otherwise v1's words
};

} // namespace sandbox

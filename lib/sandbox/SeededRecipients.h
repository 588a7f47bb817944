// SPDX-License-Identifier: MIT
//! The made-up recipients that a sandbox starts with.
#pragma once

#include "sandbox/Random.h"
#include "sandbox/RecipientRecord.h"

#include <QList>

namespace sandbox {

//! Makes recipients up: the same number and seed give the same ones, byte for byte, on every platform.
//!
//! Kinds are dealt out by a fixed table and then shuffled, so that whatever the seed, 200 recipients have all four
//! types and the legacy merchant, several statuses, some without a reference, nicknames, long, accented and
//! right-to-left names, leading zeros, absent e-mail addresses, every way of writing a phone number, and every
//! spelling of a location.
class SeededRecipients {
public:
    static QList<RecipientRecord> make(int count, quint32 seed);

private:
    explicit SeededRecipients(quint32 seed);

    RecipientRecord make(const QString& type, int nth);
    QJsonObject mobileWallet(int nth);
    QJsonObject bankAccount(int nth);
    QJsonObject till(int nth);
    QJsonObject paybill(int nth);
    QJsonObject merchant();
    QString phoneNumber(int nth);
    QString shopName(int nth);

    Random m_random;
    QStringList m_branches;
};

} // namespace sandbox

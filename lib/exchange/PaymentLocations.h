// SPDX-License-Identifier: MIT
//! Finds the locations of payments and send_money requests in any text.
#pragma once

#include "exchange/Progress.h"

#include <QList>
#include <QString>
#include <QStringView>
#include <QUrl>

namespace PayRecipients {

//! The payments that a text names, each once, in the order of the text.
struct PaymentLocations {
    QList<QUrl> locations; //!< of the profile's service: these may be asked
    QStringList refused; //!< of another service, over plain http or with a password: as they stand in the text

    //! Reads text of any kind as TextScan does; pure, and linear in the length of the text. A payment's location is
    //! `{origin}/api/v1/payments/{uuid}`, `{origin}/api/v2/send_money/{uuid}`, or either without `/api/vN`; query and
    //! fragment are dropped, host and UUID lower-cased.
    //! \param profileOrigin the profile's `scheme://host[:port]`, as Location::origin() writes it: the bearer token
    //! goes nowhere else
    //! \param progress in characters; stopped by it, the scan gives what it has found so far
    static PaymentLocations in(QStringView text, const QString& profileOrigin, const Progress& progress = {});

    friend bool operator==(const PaymentLocations&, const PaymentLocations&) = default;
};

} // namespace PayRecipients

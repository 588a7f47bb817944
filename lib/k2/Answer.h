// SPDX-License-Identifier: MIT
//! What came back over HTTP.
#pragma once

#include "k2/Error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <utility>

namespace k2 {

class Client;

//! An answer of the service: complete, or the beginning of one that tells where something was created.
struct Answer {
    QUrl url; //!< what was asked
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    bool isSuccess() const { return status >= 200 && status < 300; }
    //! Whether it is a broken JSON object of which nobody said how long it would be: Qt cannot always tell whether a
    //! connection was closed after an answer or within it.
    bool seemsCutOff() const;
    //! Empty where there is none; names are compared without case.
    QByteArray header(QByteArrayView name) const;
    //! Where a Location header points to; invalid where there is none.
    QUrl location() const;
};

//! A URL as it may be shown: without user info, query and fragment.
QUrl presentable(const QUrl& url);

//! What an answer that is no success says.
//! \param secrets what must not be shown even if the service repeats it
Error errorOf(const Answer& answer, const Client& client, const QStringList& secrets);

} // namespace k2

// SPDX-License-Identifier: MIT
#include "k2/FormBody.h"

#include "k2/Secrets.h"

namespace k2 {

QByteArray formBody(std::initializer_list<std::pair<QByteArrayView, QString>> fields)
{
    QByteArray body;
    body.reserve(4096); // or it moves as it grows, and leaves copies behind
    for (const auto& [name, value] : fields) {
        if (!body.isEmpty())
            body += '&';
        body += name;
        body += '=';
        QByteArray utf8 = value.toUtf8();
        QByteArray encoded = utf8.toPercentEncoding();
        body += encoded;
        wipe(utf8);
        wipe(encoded);
    }
    return body;
}

} // namespace k2

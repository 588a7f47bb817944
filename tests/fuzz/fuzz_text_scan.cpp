// SPDX-License-Identifier: MIT
//! Any bytes as text with locations in it.
#include "FuzzTarget.h"

#include "exchange/PaymentLocations.h"
#include "exchange/TextDecoding.h"
#include "exchange/TextScan.h"

#include <QString>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

const QString origin = u"https://api.kopokopo.com"_s;

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString text = TextDecoding::decode(QByteArrayView(data, static_cast<qsizetype>(size))).text;
    int line = 1;
    for (const FoundLocation& found : TextScan::locationsIn(text)) {
        require(found.line >= line);
        line = found.line;
        require(found.text.startsWith(u"http"_s, Qt::CaseInsensitive));
        require(found.text.size() <= TextScan::longestUrl);
        require(!found.location || Location::parse(found.location->toString()) == found.location);
    }
    const PaymentLocations payments = PaymentLocations::in(text, origin);
    for (const QUrl& url : payments.locations) {
        require(url.isValid() && url.userInfo().isEmpty() && !url.hasQuery());
        require(url.toString().startsWith(origin + u'/'));
    }
    return 0;
}

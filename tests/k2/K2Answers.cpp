// SPDX-License-Identifier: MIT
#include "K2Answers.h"

using namespace Qt::StringLiterals;

namespace test {

k2::Credentials someCredentials()
{
    return { u"some-client"_s, u"s3cret & more"_s };
}

k2::Service serviceOf(const RawPeer& peer)
{
    k2::Service service;
    service.baseUrl = peer.baseUrl();
    return service;
}

QByteArray recipientJson(const QByteArray& id)
{
    return R"({"data":{"id":")" + id + R"(","type":"pay_recipient","attributes":{"recipient_type":"Mobile Wallet",)"
        + R"("status":"Approved","first_name":"John","last_name":"Doe","phone_number":"+254999999999",)"
        + R"("network":"Safaricom","recipient_reference":"4cab4ebf-8341-4ec1-844e-c954b4740bf5"}}})";
}

RawReply answerAll(const RawRequest& request, const QByteArray& token)
{
    if (request.target == "/oauth/token")
        return RawReply::token(token);
    const QByteArray path = request.target.split('?').first();
    return RawReply::json(recipientJson(path.mid(path.lastIndexOf('/') + 1)));
}

RawReply answerAllAndLeave(const RawRequest& request)
{
    RawReply reply = answerAll(request);
    reply.bytes.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
    reply.then = RawReply::Then::Close;
    return reply;
}

QUrl locationAt(const RawPeer& peer, const QString& id)
{
    return QUrl(peer.baseUrl().toString() + u"/api/v1/pay_recipients/"_s + id);
}

} // namespace test

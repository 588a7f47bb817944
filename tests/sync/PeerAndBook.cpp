// SPDX-License-Identifier: MIT
#include "PeerAndBook.h"

#include "K2Answers.h"
#include "text/ReportText.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace PayRecipients {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RawReply;
using test::RawRequest;

QByteArray idOf(int index)
{
    return "00000000-0000-4000-8000-" + QByteArray::number(index).rightJustified(12, '0');
}

QByteArray targetOf(int index)
{
    return "/api/v1/pay_recipients/" + idOf(index);
}

bool isQuery(const RawRequest& request)
{
    return request.method == "GET";
}

RawReply janes(RawReply reply)
{
    reply.bytes.replace("John", "Jane");
    return reply;
}

RawReply refusal(int status, const QByteArray& headers)
{
    const QByteArray body = R"({"error_code":")" + QByteArray::number(status) + R"(","error_message":"It said no"})";
    return RawReply::http(status, body, headers);
}

RawReply halfOfAnAnswer()
{
    return { .bytes = "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{", .then = RawReply::Then::Close };
}

//! A gateway answers for a service that closes the connection, breaks off where it cannot go on, and takes for the body
//! of an old answer (HTTP/0.9) what does not begin as HTTP does.
QByteArray becomesOf(const QByteArray& name, const QByteArray& outcome)
{
    static const QHash<QByteArray, QByteArray> behindGateway{
        { "closes before it answers", "Server" },
        { "resets before it answers", "Server" },
        { "closes within the status line", "Server" },
        { "closes within the headers", "Server" },
        { "a chunk without a length", "Unreachable" },
        { "a chunk of a length below nothing", "Unreachable" },
        { "more than its chunk has", "Unreachable" },
        { "speaks another protocol", "Timeout" }, // and leaves the connection open
        { "a status that is no number", "BadResponse" },
        { "its port refuses", "Server" },
        { "it closes each connection", "Server" },
    };
    return test::Http2Front::isWanted() ? behindGateway.value(name, outcome) : outcome;
}

QString reportedIn(const SyncReport& report)
{
    return reportText(report, u"Acme"_s);
}

PeerAndBook::PeerAndBook()
    : PeerAndBook(Settings())
{
}

PeerAndBook::PeerAndBook(Settings settings)
    : react([](const RawRequest& request) { return test::answerAllAndLeave(request); })
    , peer([this](const RawRequest& request) { return react(request); }, std::move(settings.tls))
{
    k2::Service service = test::serviceOf(peer);
    service.extraCertificates = std::move(settings.authorities);
    if (!settings.host.isEmpty())
        service.baseUrl.setHost(settings.host);
    if (test::Http2Front::isWanted()) {
        front = std::make_unique<test::Http2Front>();
        if (!front->start(peer.baseUrl(), settings.limits))
            qFatal("There is no gateway: packaging/install-deps.sh --all brings nginx");
        service.baseUrl = front->baseUrl();
        service.extraCertificates = front->authorities();
    }
    if (!synced.start(service, test::someCredentials()))
        qFatal("The book did not open");
    for (int i = 0; i < entries; ++i)
        keys.append(synced.add(service.baseUrl.toString() + QString::fromLatin1(targetOf(i))));
}

PeerAndBook::~PeerAndBook() = default;

bool PeerAndBook::fetchAll()
{
    const std::optional<SyncReport> report = synced.refreshed();
    return report && report->answered == entries && (!front || front->protocols() == QByteArrayList{ "HTTP/2.0" });
}

void PeerAndBook::letTimePass(bool waits)
{
    if (waits || synced.client->isIdle())
        synced.clock.advance(5s);
}

int PeerAndBook::count(const std::function<bool(RecipientKey key)>& is) const
{
    return static_cast<int>(std::count_if(keys.cbegin(), keys.cend(), is));
}

int PeerAndBook::called(const QString& name) const
{
    return count([this, &name](RecipientKey key) { return synced.text(key, Field::FirstName) == name; });
}

} // namespace PayRecipients

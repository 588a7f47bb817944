// SPDX-License-Identifier: MIT
#include "AdditionSetting.h"

#include "k2/RecipientQuery.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <utility>

namespace PayRecipients {

using namespace Qt::StringLiterals;
using test::RawReply;
using test::RawRequest;

namespace {

constexpr char createdAt[] = "/api/v2/external_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747";

k2::Service serviceOf(const test::RawPeer& peer)
{
    k2::Service service;
    service.baseUrl = peer.baseUrl();
    service.maximumTries = 1;
    return service;
}

bool isCreation(const RawRequest& request)
{
    return request.method == "POST" && request.target != "/oauth/token";
}

} // namespace

AdditionSetting::AdditionSetting(RawReply replyToCreation, RawReply replyToToken)
    : toCreation(std::move(replyToCreation))
    , toToken(std::move(replyToToken))
    , peer([this](const RawRequest& request) { return answer(request); })
    , client(serviceOf(peer), clock)
    , book(store)
{
    client.setCredentials(k2::Credentials{ u"some-client"_s, u"some-secret"_s });
}

AdditionSetting::~AdditionSetting() = default;

RawReply AdditionSetting::answer(const RawRequest& request)
{
    if (request.target == "/oauth/token")
        return toToken;
    if (!isCreation(request))
        return RawReply::http(404);
    if (savedAtPost < 0)
        savedAtPost = store.saved;
    return toCreation;
}

bool AdditionSetting::open()
{
    book.open();
    return QTest::qWaitFor([this] { return book.state() == RecipientBook::State::Ready; });
}

RecipientAddition& AdditionSetting::make(const NewRecipient& recipient, ApiVersion version)
{
    addition = std::make_unique<RecipientAddition>(book, client, version, recipient);
    QObject::connect(addition.get(), &RecipientAddition::finished, &book,
        [this](const AdditionReport& report) { reports.append(report); });
    return *addition;
}

std::optional<AdditionReport> AdditionSetting::ended()
{
    if (!QTest::qWaitFor([this] { return !reports.isEmpty(); }, 30'000))
        return {};
    return reports.last();
}

bool AdditionSetting::exchangeSomethingElse()
{
    toToken = RawReply::token("another-token");
    k2::RecipientQuery query(client, client.urlOf(QString::fromLatin1(createdAt)));
    QSignalSpy finished(&query, &k2::Request::finished);
    query.start();
    return finished.wait(30'000);
}

int AdditionSetting::posts() const
{
    return static_cast<int>(std::count_if(peer.requests().begin(), peer.requests().end(), isCreation));
}

NewRecipient AdditionSetting::someTill(RecipientKey entry)
{
    return { RecipientType::Till,
        { { Field::TillName, u"Duka"_s }, { Field::TillNumber, u"012345"_s }, { Field::Nickname, u"Shop"_s } }, entry };
}

RawReply AdditionSetting::created()
{
    return RawReply::http(201, {}, "location: " + QByteArray(createdAt) + "\r\n");
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "k2/TokenSource.h"

#include "k2/Client.h"
#include "k2/Clock.h"
#include "k2/TokenRequest.h"

#include <QPointer>

#include <algorithm>
#include <utility>
#include <vector>

namespace k2 {

class TokenSource::Private {
public:
    struct Waiter {
        QPointer<QObject> context;
        Done done;
    };

    explicit Private(Client& ofClient)
        : client(ofClient)
    {
    }

    void wait(TokenSource& source, QObject* context, Done done);
    void ask(TokenSource& source);
    void take(const Result<Token>& answer);
    void keep(const Token& given);
    void answer(const Result<Token>& result);

    Client& client;
    std::optional<Credentials> credentials;
    std::optional<Token> token;
    std::optional<std::chrono::milliseconds> usableUntil;
    std::chrono::milliseconds askedAt{};
    std::unique_ptr<TokenRequest> request;
    std::vector<Waiter> waiters;
};

void TokenSource::Private::wait(TokenSource& source, QObject* context, Done done)
{
    waiters.push_back({ context, std::move(done) });
    if (!request)
        ask(source);
}

void TokenSource::Private::ask(TokenSource& source)
{
    askedAt = client.clock().now();
    request = std::make_unique<TokenRequest>(client, *credentials);
    connect(request.get(), &TokenRequest::finished, &source, [this] {
        const Result<Token> answer = request->result();
        request.release()->deleteLater(); // it is emitting the signal that led here
        take(answer);
    });
    request->start();
}

void TokenSource::Private::take(const Result<Token>& answered)
{
    token.reset();
    if (answered)
        keep(*answered);
    answer(answered);
}

void TokenSource::Private::keep(const Token& given)
{
    token = given;
    usableUntil.reset();
    if (given.lifetime) {
        const std::chrono::milliseconds lifetime = *given.lifetime;
        usableUntil = askedAt + lifetime - std::min<std::chrono::milliseconds>(lifetime / 10, renewalMargin);
    }
}

void TokenSource::Private::answer(const Result<Token>& result)
{
    // What is asked for by those who are answered now belongs to the next round.
    const std::vector<Waiter> answered = std::exchange(waiters, {});
    for (const Waiter& waiter : answered) {
        if (waiter.context)
            waiter.done(result);
    }
}

TokenSource::TokenSource(Client& client, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(client))
{
}

TokenSource::~TokenSource() = default;

bool TokenSource::hasCredentials() const
{
    return d->credentials.has_value();
}

const std::optional<Credentials>& TokenSource::credentials() const
{
    return d->credentials;
}

std::optional<Token> TokenSource::current() const
{
    if (!d->token || (d->usableUntil && d->client.clock().now() >= *d->usableUntil))
        return std::nullopt;
    return d->token;
}

std::unique_ptr<TokenRequest> TokenSource::takeRequest()
{
    if (d->request)
        d->request->disconnect(this);
    return std::move(d->request);
}

void TokenSource::setCredentials(std::optional<Credentials> credentials, const std::optional<Token>& token)
{
    d->credentials = std::move(credentials);
    d->token.reset();
    d->request.reset();
    if (d->credentials && token) {
        d->askedAt = d->client.clock().now();
        d->keep(*token);
    }
    if (d->waiters.empty())
        return;
    if (d->credentials && !d->token) {
        d->ask(*this);
        return;
    }
    const auto answerAll = [this] {
        if (!d->credentials)
            d->answer(tl::make_unexpected(Error{ .kind = Error::Kind::Unauthorised }));
        else if (d->token)
            d->answer(*d->token);
    };
    QMetaObject::invokeMethod(this, answerAll, Qt::QueuedConnection);
}

void TokenSource::request(QObject* context, Done done)
{
    if (!d->credentials || current()) {
        const Result<Token> answer = d->credentials ? Result<Token>(*d->token)
                                                    : tl::make_unexpected(Error{ .kind = Error::Kind::Unauthorised });
        const auto tell = [answer, done = std::move(done)] { done(answer); };
        QMetaObject::invokeMethod(context, tell, Qt::QueuedConnection);
        return;
    }
    d->wait(*this, context, std::move(done));
}

void TokenSource::requestAfterRefusal(const Token& refused, QObject* context, Done done)
{
    forget(refused);
    request(context, std::move(done));
}

void TokenSource::forget(const Token& token)
{
    if (d->token == token)
        d->token.reset();
}

} // namespace k2

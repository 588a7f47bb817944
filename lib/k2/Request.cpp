// SPDX-License-Identifier: MIT
#include "k2/Request.h"

#include "k2/Answer.h"
#include "k2/Client.h"
#include "k2/Clock.h"
#include "k2/Exchange.h"
#include "k2/ProxySignIn.h"
#include "k2/RetryDelay.h"
#include "k2/Secrets.h"
#include "k2/TokenSource.h"
#include "k2/TrustedAuthorities.h"

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace k2 {

class Request::Private {
public:
    enum class State { New, Running, Settled, Finished };

    Private(Request& request, Client& ofClient, Nature ofNature, QUrl ofTarget)
        : q(request)
        , client(ofClient)
        , nature(ofNature)
        , target(std::move(ofTarget))
    {
    }

    void begin();
    void getToken();
    void takeToken(const Result<Token>& answer);
    void send();
    void takeOutcome();
    void takeAnswer(const Answer& answer);
    void renewToken();
    void waitForProxy(const Exchange::Failure& failure);
    void lose(Error error);
    void settle();
    void endPause();

    Request& q;
    Client& client;
    const Nature nature;
    const QUrl target;
    State state = State::New;
    int tries = 0;
    int attempts = 0;
    int lostTurns = 0;
    bool renewed = false;
    quint64 proxyTurn = 0;
    std::optional<Token> token;
    // What is waited for: at most one of the two. Whoever calls back after its end finds nobody.
    std::unique_ptr<QObject> pause;
    std::unique_ptr<Exchange> exchange;
    std::chrono::milliseconds latency{};
};

void Request::Private::begin()
{
    ++tries;
    if (!client.isOwnOrigin(target)) {
        lose({ .kind = Error::Kind::RefusedOrigin });
        return;
    }
    if (nature == Nature::TokenCall)
        send();
    else
        getToken();
}

void Request::Private::getToken()
{
    token = client.tokens().current();
    if (token) {
        send();
        return;
    }
    endPause();
    pause = std::make_unique<QObject>();
    client.tokens().request(pause.get(), [this](const Result<Token>& answer) { takeToken(answer); });
}

void Request::Private::renewToken()
{
    renewed = true;
    pause = std::make_unique<QObject>();
    client.tokens().requestAfterRefusal(
        *token, pause.get(), [this](const Result<Token>& answer) { takeToken(answer); });
}

void Request::Private::takeToken(const Result<Token>& answer)
{
    if (!answer) {
        lose(answer.error());
        return;
    }
    token = *answer;
    send();
}

void Request::Private::send()
{
    endPause();
    if (!client.authorities().areKnown()) {
        pause = std::make_unique<QObject>();
        connect(&client.authorities(), &TrustedAuthorities::known, pause.get(), [this] { send(); });
        client.authorities().read();
        return;
    }
    ++attempts;
    proxyTurn = client.proxySignIn() ? client.proxySignIn()->turn() : 0;
    QByteArray authorization = token ? "Bearer " + token->value : QByteArray();
    switch (nature) {
    case Nature::Query:
        exchange = std::make_unique<Exchange>(client, target, std::move(authorization));
        break;
    case Nature::Change:
        exchange
            = std::make_unique<Exchange>(client, target, std::move(authorization), "application/json"_ba, q.body());
        break;
    case Nature::TokenCall:
        exchange = std::make_unique<Exchange>(
            client, target, QByteArray(), "application/x-www-form-urlencoded"_ba, q.body());
        break;
    }
    connect(exchange.get(), &Exchange::ended, &q, [this] { takeOutcome(); });
}

void Request::Private::takeOutcome()
{
    latency = exchange->duration();
    Exchange::Outcome outcome = exchange->takeOutcome();
    const bool mayHaveBeenSent = exchange->mayHaveBeenSent();
    exchange.release()->deleteLater(); // it is emitting the signal that led here
    if (outcome) {
        takeAnswer(*outcome);
        wipe(outcome->body);
        return;
    }
    const Exchange::Failure& failure = outcome.error();
    if (nature == Nature::Query && failure.isOfAnother && lostTurns < mostLostTurns) {
        ++lostTurns; // it may be the one whose answers break: who waited cannot be told from who asks again
        send();
        return;
    }
    const bool unknown = nature == Nature::Change && mayHaveBeenSent;
    if (failure.kind == Error::Kind::ProxySignIn && !unknown && client.proxySignIn()) {
        waitForProxy(failure);
        return;
    }
    lose({ .kind = unknown ? Error::Kind::OutcomeUnknown : failure.kind,
        .httpStatus = failure.httpStatus,
        .detail = failure.detail });
}

// The proxy asks before there is a connection to the service: nothing was sent, whatever it was.
void Request::Private::waitForProxy(const Exchange::Failure& failure)
{
    pause = std::make_unique<QObject>();
    client.proxySignIn()->wait(failure.proxy, proxyTurn, pause.get(), [this, failure](bool isKnown) {
        if (isKnown)
            send();
        else
            lose({ .kind = failure.kind, .detail = failure.detail });
    });
}

void Request::Private::takeAnswer(const Answer& answer)
{
    if (answer.status == 401 && token && !renewed) {
        renewToken();
        return;
    }
    Error error;
    if (answer.isSuccess()) {
        const Result<void> accepted = q.accept(answer);
        if (accepted) {
            settle();
            return;
        }
        error = accepted.error();
        error.httpStatus = answer.status;
        if (answer.seemsCutOff())
            error.kind = Error::Kind::Unreachable;
    } else {
        QStringList secrets = q.secrets();
        if (token)
            secrets.append(QString::fromLatin1(token->value));
        error = errorOf(answer, client, secrets);
        for (QString& secret : secrets)
            wipe(secret);
    }
    // Only a 4xx says for certain that nothing was changed; 408 says that the service gave up waiting.
    const bool refused = answer.status >= 400 && answer.status < 500 && answer.status != 408;
    if (nature == Nature::Change && !refused)
        error.kind = Error::Kind::OutcomeUnknown;
    lose(std::move(error));
}

// Later, since it is often the pause's own end that led here.
void Request::Private::endPause()
{
    if (pause)
        pause.release()->deleteLater();
}

void Request::Private::lose(Error error)
{
    endPause();
    if (nature == Nature::Query && isWorthRepeating(error.kind) && tries < client.service().maximumTries) {
        if (const auto delay = retryDelay(tries, error.retryAfter, longestWait)) {
            pause = std::make_unique<QObject>();
            client.clock().singleShot(*delay, pause.get(), [this] { begin(); });
            Q_EMIT q.waiting(*delay);
            return;
        }
    }
    // An error of the token endpoint tells its own URL.
    if (error.url.isEmpty())
        error.url = presentable(target);
    q.fail(error);
    settle();
}

void Request::Private::settle()
{
    state = State::Settled;
    token.reset();
    const auto announce = [this] {
        state = State::Finished;
        Q_EMIT q.finished();
    };
    QMetaObject::invokeMethod(&q, announce, Qt::QueuedConnection);
}

Request::Request(Client& client, Nature nature, QUrl target, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, client, nature, std::move(target)))
{
}

Request::~Request() = default;

QUrl Request::url() const
{
    return presentable(d->target);
}

bool Request::isRunning() const
{
    return d->state == Private::State::Running || d->state == Private::State::Settled;
}

bool Request::isFinished() const
{
    return d->state == Private::State::Finished;
}

int Request::attempts() const
{
    return d->attempts;
}

std::chrono::milliseconds Request::latency() const
{
    return d->latency;
}

void Request::start()
{
    if (d->state != Private::State::New)
        return;
    d->state = Private::State::Running;
    d->begin();
}

void Request::cancel()
{
    if (d->state != Private::State::Running)
        return;
    const bool unknown = d->nature == Nature::Change && d->exchange && d->exchange->mayHaveBeenSent();
    d->pause.reset();
    d->exchange.reset();
    d->lose({ .kind = unknown ? Error::Kind::OutcomeUnknown : Error::Kind::Cancelled });
}

Client& Request::client() const
{
    return d->client;
}

const QUrl& Request::target() const
{
    return d->target;
}

} // namespace k2

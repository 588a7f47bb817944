// SPDX-License-Identifier: MIT
#include "sandbox/Sandbox.h"

#include "sandbox/AccessTokens.h"
#include "sandbox/Answers.h"
#include "sandbox/ControlEndpoints.h"
#include "sandbox/FaultActions.h"
#include "sandbox/Faults.h"
#include "sandbox/HttpServer.h"
#include "sandbox/OAuthEndpoints.h"
#include "sandbox/PaymentEndpoints.h"
#include "sandbox/RecipientEndpoints.h"
#include "sandbox/RequestLog.h"
#include "sandbox/SeededRecipients.h"

using namespace Qt::StringLiterals;

namespace sandbox {

//! Holds the parts together and leads each request through them.
class Sandbox::Private {
public:
    explicit Private(Options given)
        : options(std::move(given))
        , clientId(options.clientId.isEmpty() ? unguessable(24) : options.clientId)
        , clientSecret(options.clientSecret.isEmpty() ? unguessable(43) : options.clientSecret)
        , tokens(options.tokenLifetime)
        , catalogue(SeededRecipients::make(options.recipients, options.seed))
        , oauth(clientId, clientSecret, tokens)
        , recipients(catalogue)
        , payments(catalogue)
        , control(catalogue, payments, tokens, faults, log)
    {
    }

    void answer(const httplib::Request& request, httplib::Response& response, Connection& connection);
    void answerRightly(const httplib::Request& request, httplib::Response& response);

    const Options options;
    const QString clientId;
    const QString clientSecret;
    QString origin;
    AccessTokens tokens;
    RecipientCatalogue catalogue;
    Faults faults;
    RequestLog log;
    OAuthEndpoints oauth;
    RecipientEndpoints recipients;
    PaymentEndpoints payments;
    ControlEndpoints control;
    std::unique_ptr<HttpServer> server; //!< last, so that its threads end before what they use
};

void Sandbox::Private::answer(const httplib::Request& request, httplib::Response& response, Connection& connection)
{
    if (control.answer(request, response, origin)) {
        return;
    }
    const auto method = QString::fromStdString(request.method);
    const auto path = QString::fromStdString(request.path);
    const auto entry = log.asked(method, path);
    const auto fault = faults.next(method, path);
    if (options.latency.count() > 0) {
        server->pause(options.latency);
    }
    if (fault && fault->action == FaultRule::Action::ExpireToken) {
        tokens.expireAll();
    }
    if (!fault || FaultActions::needsRightAnswer(*fault)) {
        answerRightly(request, response);
    }
    if (fault) {
        FaultActions::apply(*fault, response, connection, *server);
    }
    log.answered(entry, qMax(0, response.status), fault ? fault->actionName() : QString());
}

void Sandbox::Private::answerRightly(const httplib::Request& request, httplib::Response& response)
{
    if (oauth.answer(request, response)) {
        return;
    }
    if (!oauth.admit(request, response)) {
        return;
    }
    if (!recipients.answer(request, response, origin) && !payments.answer(request, response, origin)) {
        Answers::notFound(response);
    }
}

Sandbox::Sandbox(Options options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

Sandbox::~Sandbox() = default;

tl::expected<void, QString> Sandbox::start()
{
    if (!d->options.faultsJson.isEmpty()) {
        if (const auto set = d->faults.set(d->options.faultsJson); !set) {
            return set;
        }
    }
    const bool https = !d->options.tlsCertificateFile.isEmpty() || !d->options.tlsKeyFile.isEmpty();
    auto tls = https ? TlsContext::load(d->options.tlsCertificateFile, d->options.tlsKeyFile) : TlsContext();
    if (!tls) {
        return tl::unexpected(tls.error());
    }
    d->server = std::make_unique<HttpServer>(
        [this](const auto& request, auto& response, auto& connection) { d->answer(request, response, connection); },
        std::move(*tls));
    const auto port = d->server->bind(d->options.port);
    if (!port) {
        return tl::unexpected(port.error());
    }
    d->origin = (https ? u"https"_s : u"http"_s) + u"://127.0.0.1:%1"_s.arg(*port);
    d->server->start();
    return {};
}

QUrl Sandbox::baseUrl() const
{
    return QUrl(d->origin);
}

QString Sandbox::clientId() const
{
    return d->clientId;
}

QString Sandbox::clientSecret() const
{
    return d->clientSecret;
}

QStringList Sandbox::locations() const
{
    QStringList locations;
    for (const auto& record : d->catalogue.records()) {
        locations += d->origin + RecipientPath{ record.spelling, record.id }.toString();
    }
    return locations;
}

int Sandbox::recipients() const
{
    return static_cast<int>(d->catalogue.size());
}

tl::expected<void, QString> Sandbox::setFaults(const QByteArray& json)
{
    return d->faults.set(json);
}

QByteArray Sandbox::requests() const
{
    return d->log.toJson();
}

} // namespace sandbox

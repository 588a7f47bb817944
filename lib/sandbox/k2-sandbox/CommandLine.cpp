// SPDX-License-Identifier: MIT
#include "CommandLine.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <limits>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

//! A whole number within bounds; in words what is wrong otherwise. Nothing given: the fallback.
tl::expected<qint64, QString> number(
    const QCommandLineParser& parser, const QString& name, qint64 fallback, qint64 minimum, qint64 maximum)
{
    if (!parser.isSet(name)) {
        return fallback;
    }
    bool isNumber = false;
    const auto value = parser.value(name).toLongLong(&isNumber);
    if (!isNumber || value < minimum || value > maximum) {
        return tl::unexpected(u"--%1 needs a number from %2 to %3"_s.arg(name).arg(minimum).arg(maximum));
    }
    return value;
}

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        u"A K2 Connect service with made-up recipients, on this machine only.\n"
        "When it is ready it prints one line of JSON with its base URL and credentials; SIGTERM ends it."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        { u"port"_s, u"Listen on this port of 127.0.0.1 (0: any free one)."_s, u"port"_s },
        { u"recipients"_s, u"Start with so many made-up recipients (200)."_s, u"number"_s },
        { u"seed"_s, u"Make up other recipients; the same seed makes the same ones (1)."_s, u"seed"_s },
        { u"client-id"_s, u"Accept this client id (a new one)."_s, u"id"_s },
        { u"client-secret"_s, u"Accept this client secret (a new one)."_s, u"secret"_s },
        { u"token-lifetime"_s, u"Let access tokens expire after so long (3600)."_s, u"seconds"_s },
        { u"latency"_s, u"Wait so long before each answer (0)."_s, u"milliseconds"_s },
        { u"tls-certificate"_s, u"Speak https with this certificate (PEM)."_s, u"file"_s },
        { u"tls-key"_s, u"The certificate's private key (PEM)."_s, u"file"_s },
        { u"locations"_s, u"Write the location of every recipient to this file, one a line."_s, u"file"_s },
        { u"faults"_s, u"Go wrong as the rules in this file say (JSON)."_s, u"file"_s },
    });
}

tl::expected<CommandLine::Run, QString> readOptions(const QCommandLineParser& parser)
{
    CommandLine::Run run;
    auto& options = run.options;
    const auto port = number(parser, u"port"_s, 0, 0, std::numeric_limits<quint16>::max());
    const auto recipients = number(parser, u"recipients"_s, options.recipients, 0, 1'000'000);
    const auto seed = number(parser, u"seed"_s, options.seed, 0, std::numeric_limits<quint32>::max());
    const auto lifetime = number(parser, u"token-lifetime"_s, options.tokenLifetime.count(), 0, 1'000'000'000);
    const auto latency = number(parser, u"latency"_s, 0, 0, 3'600'000);
    for (const auto* value : { &port, &recipients, &seed, &lifetime, &latency }) {
        if (!*value) {
            return tl::unexpected(value->error());
        }
    }
    options.port = static_cast<quint16>(*port);
    options.recipients = static_cast<int>(*recipients);
    options.seed = static_cast<quint32>(*seed);
    options.tokenLifetime = std::chrono::seconds(*lifetime);
    options.latency = std::chrono::milliseconds(*latency);
    options.clientId = parser.value(u"client-id"_s);
    options.clientSecret = parser.value(u"client-secret"_s);
    options.tlsCertificateFile = parser.value(u"tls-certificate"_s);
    options.tlsKeyFile = parser.value(u"tls-key"_s);
    if (options.tlsCertificateFile.isEmpty() != options.tlsKeyFile.isEmpty()) {
        return tl::unexpected(u"--tls-certificate and --tls-key need each other"_s);
    }
    if (parser.isSet(u"faults"_s)) {
        QFile file(parser.value(u"faults"_s));
        if (!file.open(QIODevice::ReadOnly)) {
            return tl::unexpected(u"%1: %2"_s.arg(file.fileName(), file.errorString()));
        }
        options.faultsJson = file.readAll();
    }
    run.locationsFile = parser.value(u"locations"_s);
    return run;
}

} // namespace

tl::expected<std::variant<CommandLine::Text, CommandLine::Run>, QString> CommandLine::read(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments)) {
        return tl::unexpected(parser.errorText());
    }
    if (parser.isSet(u"help"_s)) {
        return Text{ parser.helpText() };
    }
    if (parser.isSet(u"version"_s)) {
        return Text{ u"%1 %2\n"_s.arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion()) };
    }
    if (!parser.positionalArguments().isEmpty()) {
        return tl::unexpected(u"%1 is not understood"_s.arg(parser.positionalArguments().constFirst()));
    }
    const auto run = readOptions(parser);
    if (!run) {
        return tl::unexpected(run.error());
    }
    return *run;
}

} // namespace sandbox

// SPDX-License-Identifier: MIT
#include "CommandLine.h"
#include "TerminationSignal.h"

#include "sandbox/Sandbox.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int failed = 1;
constexpr int misused = 2;

int complain(const QString& sentence, int code)
{
    std::fprintf(stderr, "k2-sandbox: %s\n", qUtf8Printable(sentence));
    return code;
}

void say(const QByteArray& text)
{
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stdout);
    std::fflush(stdout);
}

tl::expected<void, QString> writeLocations(const QStringList& locations, const QString& path)
{
    QSaveFile file(path);
    const auto lines = locations.isEmpty() ? QByteArray() : (locations.join(u'\n') + u'\n').toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(lines) != lines.size() || !file.commit()) {
        return tl::unexpected(u"%1: %2"_s.arg(path, file.errorString()));
    }
    return {};
}

int serve(const sandbox::CommandLine::Run& run, sandbox::TerminationSignal& termination)
{
    sandbox::Sandbox sandbox(run.options);
    if (const auto started = sandbox.start(); !started) {
        return complain(started.error(), failed);
    }
    if (!run.locationsFile.isEmpty()) {
        if (const auto written = writeLocations(sandbox.locations(), run.locationsFile); !written) {
            return complain(written.error(), failed);
        }
    }
    const QJsonObject ready{
        { u"base_url"_s, sandbox.baseUrl().toString() },
        { u"client_id"_s, sandbox.clientId() },
        { u"client_secret"_s, sandbox.clientSecret() },
        { u"recipients"_s, sandbox.recipients() },
    };
    say(QJsonDocument(ready).toJson(QJsonDocument::Compact) + '\n');
    termination.wait();
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    sandbox::TerminationSignal termination;
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"k2-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PAY_RECIPIENTS_VERSION));

    const auto commandLine = sandbox::CommandLine::read(QCoreApplication::arguments());
    if (!commandLine) {
        return complain(commandLine.error(), misused);
    }
    if (const auto* text = std::get_if<sandbox::CommandLine::Text>(&*commandLine)) {
        say(text->text.toUtf8());
        return 0;
    }
    return serve(std::get<sandbox::CommandLine::Run>(*commandLine), termination);
}

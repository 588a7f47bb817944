// SPDX-License-Identifier: MIT
#include "CommandLine.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PayRecipients::CommandLine)
};

constexpr int mostDemoRecipients = 1'000'000;

} // namespace

tl::expected<CommandLine, CommandLine::Ending> CommandLine::parse(const QStringList& arguments)
{
    const QCommandLineOption demo(u"demo"_s, Tr::tr("Try it with made-up recipients; nothing is kept."));
    const QCommandLineOption demoRecipients(
        u"demo-recipients"_s, Tr::tr("So many made-up recipients; implies --demo."), Tr::tr("number"));
    const QCommandLineOption profile(u"profile"_s, Tr::tr("Open this profile."), Tr::tr("name"));
    const QCommandLineOption help({ u"h"_s, u"help"_s }, Tr::tr("Show this text."));
    const QCommandLineOption version({ u"v"_s, u"version"_s }, Tr::tr("Show the version."));

    QCommandLineParser parser;
    parser.setApplicationDescription(Tr::tr("Browse Kopo Kopo pay recipients and copy destination references."));
    parser.addOptions({ demo, demoRecipients, profile, help, version });
    parser.addPositionalArgument(u"file"_s, Tr::tr("A shared book to open."), u"[file]"_s);
    const auto wrong = [](const QString& text) { return tl::make_unexpected(Ending{ text + u'\n', 2 }); };
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        // Without a QCoreApplication, which needs a display here, Qt does not know the program's name.
        return tl::make_unexpected(Ending{ parser.helpText().replace("<executable_name>"_L1, "pay-recipients"_L1), 0 });
    if (parser.isSet(version))
        return tl::make_unexpected(
            Ending{ QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() + u'\n', 0 });
    if (parser.positionalArguments().size() > 1)
        return wrong(Tr::tr("One file at a time, please. Not understood: %1").arg(parser.positionalArguments().at(1)));

    CommandLine line;
    line.demo = parser.isSet(demo) || parser.isSet(demoRecipients);
    line.profile = parser.value(profile);
    if (const QStringList files = parser.positionalArguments(); !files.isEmpty())
        line.sharedBook = files.first();
    if (parser.isSet(demoRecipients)) {
        bool isNumber = false;
        line.demoRecipients = parser.value(demoRecipients).toInt(&isNumber);
        if (!isNumber || line.demoRecipients < 1 || line.demoRecipients > mostDemoRecipients)
            return wrong(Tr::tr("--demo-recipients takes a number from 1 to %1").arg(mostDemoRecipients));
    }
    if (line.demo && !line.profile.isEmpty())
        return wrong(Tr::tr("Choose either --demo or --profile"));
    return line;
}

} // namespace PayRecipients

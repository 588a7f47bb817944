// SPDX-License-Identifier: MIT
#include "CommandLine.h"
#include "CoreDumps.h"
#include "FileOpenEvents.h"
#include "LanguageSwitch.h"
#include "MainWindow.h"
#include "Translations.h"
#include "demo/Demo.h"
#include "keychain/Keychain.h"
#include "preferences/Preferences.h"
#include "profiles/ProfileStore.h"
#include "theme/Appearance.h"
#include "widgets/AlertRole.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

namespace {

//! Before there is a QApplication, so that --version and --help need no display.
QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

Appearance::Choice choiceOf(Preferences::Theme theme)
{
    switch (theme) {
    case Preferences::Theme::System:
        break;
    case Preferences::Theme::Light:
        return Appearance::Choice::Light;
    case Preferences::Theme::Dark:
        return Appearance::Choice::Dark;
    case Preferences::Theme::HighContrast:
        return Appearance::Choice::HighContrast;
    }
    return Appearance::Choice::System;
}

} // namespace

int main(int argc, char** argv)
{
    forbidCoreDumps();
    QCoreApplication::setApplicationName(u"Pay Recipients"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PAY_RECIPIENTS_VERSION));
    QGuiApplication::setDesktopFileName(u"io.github.payrecipients.payrecipients"_s);

    const auto commandLine = CommandLine::parse(argumentsOf(argc, argv));
    if (!commandLine) {
        const CommandLine::Ending& ending = commandLine.error();
        std::fputs(qPrintable(ending.text), ending.exitCode == 0 ? stdout : stderr);
        return ending.exitCode;
    }

    QApplication application(argc, argv);
    installAlertRoles();
    QApplication::setWindowIcon(QIcon(u":/icons/pay-recipients.svg"_s));

    Preferences preferences(ProfileStore::standardConfigFolder());
    useProxy(preferences.proxy());
    QObject::connect(&preferences, &Preferences::proxyChanged, &application, &useProxy);
    Appearance appearance;
    appearance.setChoice(choiceOf(preferences.theme()));
    QObject::connect(&preferences, &Preferences::themeChanged, &appearance,
        [&appearance](Preferences::Theme theme) { appearance.setChoice(choiceOf(theme)); });

    ProfileStore profiles(ProfileStore::standardConfigFolder(), ProfileStore::standardDataFolder());
    Keychain keychain;
    Translations translations;
    LanguageSwitch inLanguage(profiles, keychain, preferences, translations);
    MainWindow& window = inLanguage.window();
    if (commandLine->demo) {
        window.openDemo(commandLine->demoRecipients > 0 ? commandLine->demoRecipients : Demo::defaultRecipients);
    } else if (!commandLine->profile.isEmpty()) {
        const auto profile = profiles.find(commandLine->profile);
        if (!profile) {
            std::fputs(
                qPrintable(
                    QCoreApplication::translate("main", "There is no profile “%1”.\n").arg(commandLine->profile)),
                stderr);
            return 2;
        }
        window.openProfile(*profile);
    } else if (const auto profile = profiles.lastUsed()) {
        window.openProfile(*profile);
    } else if (const auto known = profiles.profiles(); !known.isEmpty()) {
        window.openProfile(known.first());
    }
    if (!commandLine->sharedBook.isEmpty())
        window.openSharedBook(commandLine->sharedBook);
    const FileOpenEvents fileOpenEvents(application);
    QObject::connect(&fileOpenEvents, &FileOpenEvents::fileOpened, &inLanguage,
        [&inLanguage](const QString& path) { inLanguage.window().openSharedBook(path); });
    window.show();
    return QApplication::exec();
}

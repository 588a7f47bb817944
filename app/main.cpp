// SPDX-License-Identifier: MIT
#include "CommandLine.h"
#include "CoreDumps.h"
#include "FileOpenEvents.h"
#include "FontList.h"
#include "LanguageSwitch.h"
#include "MainWindow.h"
#include "RunningInstance.h"
#include "Translations.h"
#include "demo/Demo.h"
#include "keychain/Keychain.h"
#include "preferences/Preferences.h"
#include "profiles/ProfileStore.h"
#include "session/Session.h"
#include "theme/Appearance.h"
#include "theme/ProgramIcon.h"
#include "widgets/AccessibleScrollArea.h"
#include "widgets/AlertRole.h"
#include "widgets/BringForward.h"

#include <QApplication>
#include <QFileInfo>
#include <QScopeGuard>

#include <cstdio>
#include <optional>

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

    FontList fonts;
    QApplication application(argc, argv);
    installAlertRoles();
    installAccessibleScrollAreas();
    fonts.listFamilies();
    const auto listed = qScopeGuard([&fonts] { fonts.wait(); });
    QApplication::setWindowIcon(programIcon());

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
    std::optional<Profile> profile;
    if (!commandLine->profile.isEmpty()) {
        profile = profiles.find(commandLine->profile);
        if (!profile) {
            std::fputs(
                qPrintable(
                    QCoreApplication::translate("main", "There is no profile “%1”.\n").arg(commandLine->profile)),
                stderr);
            return 2;
        }
    } else if (!commandLine->demo) {
        profile = profiles.lastUsed();
        if (!profile) {
            if (const auto known = profiles.profiles(); !known.isEmpty())
                profile = known.first();
        }
    }
    const QString sharedBook
        = commandLine->sharedBook.isEmpty() ? QString() : QFileInfo(commandLine->sharedBook).absoluteFilePath();

    RunningInstance instance;
    std::optional<LanguageSwitch> inLanguage;
    const FileOpenEvents fileOpenEvents(application);
    const auto openWindow = [&] {
        fonts.wait();
        MainWindow& window = inLanguage.emplace(profiles, keychain, preferences, translations).window();
        QObject::connect(&*inLanguage, &LanguageSwitch::sessionBegan, &instance, [&](const Session& session) {
            if (!session.leavesNoTrace())
                instance.listenFor(profiles.bookPath(session.profile()));
        });
        QObject::connect(&*inLanguage, &LanguageSwitch::firstRunShown, &instance,
            [&] { instance.listenFor(ProfileStore::standardDataFolder()); });
        QObject::connect(&instance, &RunningInstance::asked, &*inLanguage, [&](const QString& path) {
            bringForward(inLanguage->window());
            if (!path.isEmpty())
                inLanguage->window().openSharedBook(path);
        });
        QObject::connect(&fileOpenEvents, &FileOpenEvents::fileOpened, &*inLanguage,
            [&](const QString& path) { inLanguage->window().openSharedBook(path); });
        if (commandLine->demo)
            window.openDemo(commandLine->demoRecipients > 0 ? commandLine->demoRecipients : Demo::defaultRecipients);
        else if (profile)
            window.openProfile(*profile);
        if (!sharedBook.isEmpty())
            window.openSharedBook(sharedBook);
        window.show();
    };
    if (commandLine->demo) {
        openWindow();
    } else {
        // On the first run there is no book yet, but one window all the same.
        const QString book = profile ? profiles.bookPath(*profile) : ProfileStore::standardDataFolder();
        instance.begin(book, sharedBook, [&](bool isFirst) {
            if (isFirst)
                openWindow();
            else
                QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
        });
    }
    return QApplication::exec();
}

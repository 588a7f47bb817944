// SPDX-License-Identifier: MIT
#include "help/Diagnostics.h"

#include "help/UsedLibraries.h"
#include "preferences/Preferences.h"
#include "session/Session.h"
#include "theme/Colours.h"

#include <QApplication>
#include <QLocale>
#include <QMetaEnum>
#include <QScreen>
#include <QStyle>
#include <QSysInfo>
#include <QWidget>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

template <class Enum>
QString wordOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
}

QString environmentWord(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return u"Production"_s;
    case Environment::Sandbox:
        return u"Sandbox"_s;
    case Environment::Custom:
        break;
    }
    return u"Custom"_s; // whose it is says its host, which is nobody's business
}

QString proxyWord(ProxyChoice::Kind kind)
{
    switch (kind) {
    case ProxyChoice::Kind::System:
        return u"System"_s;
    case ProxyChoice::Kind::None:
        return u"None"_s;
    case ProxyChoice::Kind::Manual:
        break;
    }
    return u"Manual"_s;
}

QString screenText(const QScreen& screen)
{
    return u"%1 × %2 at %3"_s.arg(screen.size().width())
        .arg(screen.size().height())
        .arg(screen.devicePixelRatio(), 0, 'g', 3);
}

} // namespace

QString diagnostics(const Session* session, const Preferences& preferences, const QWidget& window)
{
    QStringList lines;
    const auto add = [&lines](const QString& name, const QString& value) { lines << name + u": "_s + value; };
    add(u"Pay Recipients"_s, QCoreApplication::applicationVersion());
    QStringList libraries;
    for (const UsedLibrary& library : usedLibraries())
        libraries << library.name + u' ' + library.version;
    add(u"Libraries"_s, libraries.join(u", "_s));
    add(u"System"_s,
        u"%1, %2 %3, %4"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
            QSysInfo::currentCpuArchitecture()));
    add(u"Platform"_s, QGuiApplication::platformName() + u", style "_s + QApplication::style()->objectName());
    QStringList screens;
    for (const QScreen* screen : QGuiApplication::screens())
        screens << screenText(*screen);
    add(u"Screens"_s, screens.join(u", "_s));
    add(u"Scale of the window"_s, QString::number(window.devicePixelRatioF(), 'g', 3));
    add(u"Colours"_s, Colours::isDark(window.palette()) ? u"dark"_s : u"light"_s);
    add(u"Locale"_s, QLocale().name() + u", system "_s + QLocale::system().name());
    add(u"Preferences"_s,
        u"language %1, theme %2, refresh on start %3, proxy %4"_s.arg(
            preferences.language().isEmpty() ? u"of the system"_s : preferences.language(), wordOf(preferences.theme()),
            preferences.refreshesOnStart() ? u"yes"_s : u"no"_s, proxyWord(preferences.proxy().kind)));
    if (!session) {
        add(u"Profile"_s, u"none is open"_s);
    } else {
        add(u"Profile"_s, session->leavesNoTrace() ? u"demo"_s : environmentWord(session->profile().environment));
        add(u"Book"_s,
            u"%1, %2, %3"_s.arg(wordOf(session->bookState()), wordOf(session->savingState()),
                session->hasSealedBook()              ? u"sealed on disk"_s
                    : session->isBookForSessionOnly() ? u"for this session only"_s
                                                      : u"not on disk"_s));
        add(u"Sign-in"_s, wordOf(session->signInState()));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace PayRecipients

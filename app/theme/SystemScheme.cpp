// SPDX-License-Identifier: MIT
#include "theme/SystemScheme.h"

#include "theme/Colours.h"

#include <QGuiApplication>
#include <QStyleHints>

#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
#include <QAccessibilityHints>
#endif
#ifdef Q_OS_WIN
#include <QSettings>
#endif

namespace PayRecipients {

namespace {

//! More contrast than usual is asked for.
bool wantsContrast()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    return QGuiApplication::styleHints()->accessibility()->contrastPreference() == Qt::ContrastPreference::HighContrast;
#elif defined(Q_OS_WIN)
    // HIGHCONTRASTW::dwFlags, of which the lowest bit is HCF_HIGHCONTRASTON.
    const QSettings settings(
        QStringLiteral("HKEY_CURRENT_USER\\Control Panel\\Accessibility\\HighContrast"), QSettings::NativeFormat);
    return settings.value(QStringLiteral("Flags")).toUInt() & 1U;
#else
    return false;
#endif
}

//! As far as Qt or the platform tells.
std::optional<Scheme> platformScheme()
{
    if (wantsContrast())
        return Scheme::HighContrast;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    switch (QGuiApplication::styleHints()->colorScheme()) {
    case Qt::ColorScheme::Light:
        return Scheme::Light;
    case Qt::ColorScheme::Dark:
        return Scheme::Dark;
    case Qt::ColorScheme::Unknown:
        break;
    }
#elif defined(Q_OS_WIN)
    const QSettings settings(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    if (const QVariant light = settings.value(QStringLiteral("AppsUseLightTheme")); light.isValid())
        return light.toBool() ? Scheme::Light : Scheme::Dark;
#endif
    return {};
}

} // namespace

SystemScheme::SystemScheme(QObject* parent)
    : QObject(parent)
    , m_firstPalette(QGuiApplication::palette())
{
    connect(&m_portal, &DesktopPortal::wishChanged, this, &SystemScheme::changed);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &SystemScheme::changed);
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    connect(QGuiApplication::styleHints()->accessibility(), &QAccessibilityHints::contrastPreferenceChanged, this,
        &SystemScheme::changed);
#endif
}

Scheme SystemScheme::scheme() const
{
    if (const auto wish = m_portal.wish())
        return *wish;
    return platformScheme().value_or(Colours::isDark(m_firstPalette) ? Scheme::Dark : Scheme::Light);
}

} // namespace PayRecipients

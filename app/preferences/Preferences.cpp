// SPDX-License-Identifier: MIT
#include "preferences/Preferences.h"

#include <QDir>
#include <QSettings>

#include <limits>
#include <utility>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

const auto languageKey = u"language"_s;
const auto themeKey = u"theme"_s;
const auto refreshesOnStartKey = u"refresh_on_start"_s;
const auto proxyKindKey = u"proxy/kind"_s;
const auto proxyHostKey = u"proxy/host"_s;
const auto proxyPortKey = u"proxy/port"_s;

constexpr std::pair<Preferences::Theme, const char*> themeWords[]{
    { Preferences::Theme::System, "system" },
    { Preferences::Theme::Light, "light" },
    { Preferences::Theme::Dark, "dark" },
    { Preferences::Theme::HighContrast, "high_contrast" },
};
constexpr std::pair<ProxyChoice::Kind, const char*> proxyWords[]{
    { ProxyChoice::Kind::System, "system" },
    { ProxyChoice::Kind::None, "none" },
    { ProxyChoice::Kind::Manual, "manual" },
};

//! Of a word that is not known: the first value.
template <class Words>
auto valueOf(const Words& words, const QString& word)
{
    for (const auto& [value, known] : words) {
        if (word == QLatin1StringView(known))
            return value;
    }
    return words[0].first;
}

template <class Words, class Value>
QString wordOf(const Words& words, Value value)
{
    for (const auto& [known, word] : words) {
        if (known == value)
            return QString::fromLatin1(word);
    }
    return {};
}

} // namespace

Preferences::Preferences(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_settings(new QSettings(QDir(folder).filePath(u"preferences.ini"_s), QSettings::IniFormat, this))
{
}

QString Preferences::language() const
{
    return m_settings->value(languageKey).toString();
}

Preferences::Theme Preferences::theme() const
{
    return valueOf(themeWords, m_settings->value(themeKey).toString());
}

bool Preferences::refreshesOnStart() const
{
    return m_settings->value(refreshesOnStartKey, false).toBool();
}

ProxyChoice Preferences::proxy() const
{
    const uint port = m_settings->value(proxyPortKey).toUInt();
    return { valueOf(proxyWords, m_settings->value(proxyKindKey).toString()),
        m_settings->value(proxyHostKey).toString(),
        port <= std::numeric_limits<quint16>::max() ? static_cast<quint16>(port) : quint16(0) };
}

void Preferences::setLanguage(const QString& code)
{
    if (code == language())
        return;
    m_settings->setValue(languageKey, code);
    Q_EMIT languageChanged(code);
}

void Preferences::setTheme(Theme theme)
{
    if (theme == this->theme())
        return;
    m_settings->setValue(themeKey, wordOf(themeWords, theme));
    Q_EMIT themeChanged(theme);
}

void Preferences::setRefreshesOnStart(bool refreshes)
{
    if (refreshes == refreshesOnStart())
        return;
    m_settings->setValue(refreshesOnStartKey, refreshes);
    Q_EMIT refreshesOnStartChanged(refreshes);
}

void Preferences::setProxy(const ProxyChoice& proxy)
{
    if (proxy == this->proxy())
        return;
    m_settings->setValue(proxyKindKey, wordOf(proxyWords, proxy.kind));
    m_settings->setValue(proxyHostKey, proxy.host);
    m_settings->setValue(proxyPortKey, proxy.port);
    Q_EMIT proxyChanged(proxy);
}

} // namespace PayRecipients

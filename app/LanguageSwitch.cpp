// SPDX-License-Identifier: MIT
#include "LanguageSwitch.h"

#include "MainWindow.h"
#include "Translations.h"
#include "preferences/Preferences.h"

namespace PayRecipients {

LanguageSwitch::LanguageSwitch(
    ProfileStore& profiles, Keychain& keychain, Preferences& preferences, Translations& translations)
    : m_profiles(profiles)
    , m_keychain(keychain)
    , m_preferences(preferences)
    , m_translations(translations)
{
    m_translations.use(m_preferences.language());
    m_window = makeWindow();
    // Queued: the choice comes from a dialog of the window that ends.
    connect(&m_preferences, &Preferences::languageChanged, this, &LanguageSwitch::makeAnew, Qt::QueuedConnection);
}

LanguageSwitch::~LanguageSwitch() = default;

std::unique_ptr<MainWindow> LanguageSwitch::makeWindow() const
{
    auto window = std::make_unique<MainWindow>(m_profiles, m_keychain, m_preferences);
    connect(window.get(), &MainWindow::sessionBegan, this, &LanguageSwitch::sessionBegan);
    connect(window.get(), &MainWindow::firstRunShown, this, &LanguageSwitch::firstRunShown);
    return window;
}

void LanguageSwitch::makeAnew()
{
    m_translations.use(m_preferences.language());
    auto window = makeWindow();
    window->takeOver(*m_window);
    m_window->hide();
    m_window = std::move(window);
}

} // namespace PayRecipients

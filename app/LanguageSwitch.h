// SPDX-License-Identifier: MIT
//! Shows the window in another language while the program runs.
#pragma once

#include <QObject>

#include <memory>

namespace PayRecipients {

class Keychain;
class MainWindow;
class Preferences;
class ProfileStore;
class Session;
class Translations;

//! Owns the window. When the person chooses another language, it is made anew over the session that is open: the book,
//! what can be undone, the place and what is typed in the search stay.
class LanguageSwitch : public QObject {
    Q_OBJECT

public:
    //! All must outlive this.
    LanguageSwitch(ProfileStore& profiles, Keychain& keychain, Preferences& preferences, Translations& translations);
    ~LanguageSwitch() override;

    MainWindow& window() const { return *m_window; }

Q_SIGNALS:
    //! The window shows another session than before: this one. It may be said before window() is the one that does.
    void sessionBegan(const PayRecipients::Session& session);
    //! See MainWindow.
    void firstRunShown();

private:
    std::unique_ptr<MainWindow> makeWindow() const;
    void makeAnew();

    ProfileStore& m_profiles;
    Keychain& m_keychain;
    Preferences& m_preferences;
    Translations& m_translations;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace PayRecipients

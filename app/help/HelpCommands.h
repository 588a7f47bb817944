// SPDX-License-Identifier: MIT
//! What the help menu does.
#pragma once

#include <QObject>
#include <QPointer>

class QMainWindow;

namespace PayRecipients {

class HelpPage;
class MainActions;
class Preferences;
class Session;

//! Shows the help, the keys, and what the program is.
class HelpCommands : public QObject {
    Q_OBJECT

public:
    //! All must outlive this object.
    //! \param window over which it is shown, and whose menus are listed
    HelpCommands(const MainActions& actions, const Preferences& preferences, QMainWindow& window);

    //! \param session that is open, or null
    void setSession(const Session* session) { m_session = session; }

private:
    void showHelp();
    void showShortcuts();
    void showAbout();

    const Preferences& m_preferences;
    QMainWindow& m_window;
    const Session* m_session = nullptr;
    QPointer<HelpPage> m_help;
};

} // namespace PayRecipients

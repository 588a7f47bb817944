// SPDX-License-Identifier: MIT
//! The window: side nav, pages, search, and what is going on.
#pragma once

#include "k2/Secrets.h"
#include "profiles/Profile.h"

#include <QMainWindow>

#include <memory>
#include <optional>

namespace PayRecipients {

class ApprovalNotification;
class BookQuestions;
class ClosingGuard;
class Demo;
class FirstFrame;
class HelpCommands;
class Keychain;
class MainActions;
class MainToolBar;
class MessageBar;
class MessageQueue;
class Preferences;
class ProfileCommands;
class ProfileMenu;
class ProfileStore;
class ProfileStripe;
class ProxyQuestions;
class RecipientCommands;
class RefreshProgress;
class SearchField;
class Session;
class SessionMessages;
class StatusLine;
class Toast;
class WaitingSharedBook;
class WindowPages;
class WindowStanding;
class Workspace;

//! Shows one session at a time, or the first-run page. Pages ask by signals; RecipientCommands and Session do.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    //! All must outlive the window. Shown without a session it has the first-run page.
    MainWindow(ProfileStore& profiles, Keychain& keychain, Preferences& preferences, QWidget* parent = nullptr);
    ~MainWindow() override;

    //! The one that is shown; null on the first-run page.
    Session* session() const { return m_session.get(); }

    void showFirstRun();
    void openProfile(const Profile& profile);
    //! Opens the demo: its own service in this process, nothing kept.
    void openDemo(int recipients);
    //! Shows a colleague's shared book over the profile that is open; waits for one where there is none yet.
    void openSharedBook(const QString& path);
    //! Goes on, shown, where another window of the same profiles stands: its session, what can be undone, the search,
    //! its place on the screen. That one is left without.
    void takeOver(MainWindow& other);

Q_SIGNALS:
    //! session() is another one than before: this one.
    void sessionBegan(const PayRecipients::Session& session);
    //! There is no profile, and so no session.
    void firstRunShown();

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeCentre();
    void connectParts();
    void connectProfiles();

    //! Leaves the session that is open as soon as nothing is lost by that.
    void switchTo(const Profile& profile, const std::optional<k2::Credentials>& credentials,
        const std::optional<k2::Token>& token);
    void useSession(std::unique_ptr<Session> session);
    void followSession();
    void connectMessages();
    //! To all that work on the session.
    void handOut(Session* session);
    void saveLook();
    //! The window is without, and the session goes on.
    std::unique_ptr<Session> giveUpSession();
    void endSession();
    void bookStateChanged();
    void followBook();
    void updateActions();
    void updateTitle();
    //! For a while, …
    void say(const QString& notice);
    //! … or until the person has read it.
    void sayProblem(const QString& sentence);
    void showPreferences();

    ProfileStore& m_profiles;
    Keychain& m_keychain;
    Preferences& m_preferences;
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<SessionMessages> m_sessionMessages;
    RecipientCommands* m_commands;
    MainActions* m_actions;
    ClosingGuard* m_closingGuard;
    BookQuestions* m_bookQuestions;
    ProxyQuestions* m_proxyQuestions;
    HelpCommands* m_help;
    ProfileMenu* m_profileMenu;
    ProfileCommands* m_profileCommands;
    ApprovalNotification* m_approvalNotification;
    WaitingSharedBook* m_waitingSharedBook;

    MainToolBar* m_toolBar;
    SearchField* m_search; //!< of m_toolBar
    ProfileStripe* m_stripe;
    MessageBar* m_banner;
    MessageQueue* m_messages;
    WindowPages* m_pages;
    Workspace* m_workspace; //!< of m_pages
    FirstFrame* m_firstFrame = nullptr; //!< from then on
    StatusLine* m_status;
    WindowStanding* m_standing;
    RefreshProgress* m_progress;
    Toast* m_toast;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! The window: side nav, pages, search, and what is going on.
#pragma once

#include "navigation/Place.h"
#include "profiles/Profile.h"
#include "recipients/RecipientFilter.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <optional>

class QAction;
class QProgressBar;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace PayRecipients {

class Demo;
class EmptyState;
class FirstRunPage;
class Keychain;
class LockedBookPage;
class MessageBar;
class NavigationTree;
class OverviewPage;
class ProfileStore;
class RecipientCommands;
class RecipientsPage;
class SearchField;
class Session;
class SessionMessages;
class StatusLine;
class Toast;

//! Shows one session at a time, or the first-run page. Pages ask by signals; RecipientCommands and Session do.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    //! Both must outlive the window.
    MainWindow(ProfileStore& profiles, Keychain& keychain, QWidget* parent = nullptr);
    ~MainWindow() override;

    void showFirstRun();
    void openProfile(const Profile& profile);
    //! Opens the demo: its own service in this process, nothing kept.
    void openDemo(int recipients);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeActions();
    void makeMenus();
    void makeToolBar();
    void makeWorkspace();
    void makeStatusBar();
    void connectPages();

    void useSession(std::unique_ptr<Session> session);
    void endSession();
    void bookStateChanged();
    void showPlace(Place place);
    void showFilter(const RecipientFilter& filter);
    void searchChanged(const QString& text);
    void updateCounts();
    void updateStanding();
    void updateActions();
    void updateRefresh();
    void signIn();
    void signOut();
    void useWithoutSigningIn();
    void askRecoveryPassphrase(bool forNewBook);
    void confirmFreshBook();
    void showAbout();
    void saveLook();
    void restoreLook();

    ProfileStore& m_profiles;
    Keychain& m_keychain;
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<SessionMessages> m_sessionMessages;
    RecipientCommands* m_commands;
    QTimer m_minute; //!< for "2 minutes ago"
    QTimer m_countSoon; //!< many changes, one count

    QStackedWidget* m_root;
    FirstRunPage* m_firstRun;
    LockedBookPage* m_locked;
    EmptyState* m_opening;
    QWidget* m_workspace;
    QSplitter* m_splitter;
    NavigationTree* m_navigation;
    QStackedWidget* m_pages;
    OverviewPage* m_overview;
    RecipientsPage* m_recipients;
    MessageBar* m_banner;
    MessageBar* m_messages;
    SearchField* m_search;
    StatusLine* m_status;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    Toast* m_toast;

    QAction* m_refreshAction;
    QAction* m_importAction;
    QAction* m_enterByHandAction;
    QAction* m_signInAction;
    QAction* m_signOutAction;
    QAction* m_passphraseAction;
    QAction* m_copyAction;
    QAction* m_findAction;
    QAction* m_openKopoKopoAction;
};

} // namespace PayRecipients

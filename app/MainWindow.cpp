// SPDX-License-Identifier: MIT
#include "MainWindow.h"

#include "MainActions.h"
#include "MainToolBar.h"
#include "WindowStanding.h"
#include "demo/Demo.h"
#include "dialogs/SignInCheck.h"
#include "exchange/WaitingSharedBook.h"
#include "help/HelpCommands.h"
#include "notifications/ApprovalNotification.h"
#include "pages/FirstRunPage.h"
#include "pages/WindowPages.h"
#include "pages/Workspace.h"
#include "preferences/Preferences.h"
#include "preferences/PreferencesDialog.h"
#include "profiles/ProfileCommands.h"
#include "profiles/ProfileMenu.h"
#include "profiles/ProfileStore.h"
#include "profiles/ProfileStripe.h"
#include "recipients/RecipientCommands.h"
#include "recipients/SearchField.h"
#include "session/BookQuestions.h"
#include "session/ClosingGuard.h"
#include "session/ProfileService.h"
#include "session/ProxyQuestions.h"
#include "session/RefreshOnStart.h"
#include "session/Session.h"
#include "session/SessionMessages.h"
#include "text/ServiceText.h"
#include "widgets/FirstFrame.h"
#include "widgets/MessageBar.h"
#include "widgets/MessageQueue.h"
#include "widgets/RefreshProgress.h"
#include "widgets/StatusLine.h"
#include "widgets/Toast.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStatusBar>
#include <QVBoxLayout>

#include <utility>

namespace PayRecipients {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(ProfileStore& profiles, Keychain& keychain, Preferences& preferences, QWidget* parent)
    : QMainWindow(parent)
    , m_profiles(profiles)
    , m_keychain(keychain)
    , m_preferences(preferences)
    , m_commands(new RecipientCommands(this))
    , m_actions(new MainActions(m_commands->history().stack(), this))
    , m_closingGuard(new ClosingGuard(*this, this))
    , m_bookQuestions(new BookQuestions(*this, *m_closingGuard, this))
    , m_proxyQuestions(new ProxyQuestions(keychain, *this, this))
    , m_help(new HelpCommands(*m_actions, preferences, *this))
    , m_profileMenu(new ProfileMenu(profiles, this))
    , m_profileCommands(new ProfileCommands(profiles, keychain, *m_profileMenu, *this))
    , m_approvalNotification(new ApprovalNotification(*this))
{
    setWindowTitle(QCoreApplication::applicationName());
    setAcceptDrops(true);
    constexpr QSize frame{ 16, 48 }; // about: it is not known before the window is shown
    resize(QSize(1320, 800).boundedTo(screen()->availableSize() - frame));
    m_actions->fill(*menuBar(), *m_profileMenu);
    m_toolBar = new MainToolBar(*m_actions, *m_profileMenu, this);
    m_search = &m_toolBar->search();
    addToolBar(m_toolBar);
    makeCentre();
    connectParts();
    updateActions();
    m_firstFrame = new FirstFrame(*this);
    connect(m_firstFrame, &FirstFrame::painted, this, [this] { m_firstFrame = nullptr; });
}

MainWindow::~MainWindow()
{
    endSession();
}

void MainWindow::makeCentre()
{
    auto* centre = new QWidget(this);
    m_stripe = new ProfileStripe(centre);
    m_banner = new MessageBar(centre);
    auto* messageBar = new MessageBar(centre);
    m_messages = new MessageQueue(*messageBar, this);
    m_waitingSharedBook = new WaitingSharedBook(*m_commands, *m_messages, this);
    m_pages = new WindowPages(*m_actions, *m_commands, *m_search, *m_bookQuestions, centre);
    m_workspace = &m_pages->workspace();
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stripe);
    layout->addWidget(m_banner);
    layout->addWidget(messageBar);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    m_toast = new Toast(centre);

    m_status = new StatusLine(this);
    m_progress = new RefreshProgress(this);
    m_standing = new WindowStanding(*m_status, *m_workspace, this);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_progress);
}

void MainWindow::connectParts()
{
    connect(m_actions->refresh, &QAction::triggered, m_commands, &RecipientCommands::refreshAll);
    connect(m_actions->undo, &QAction::triggered, m_commands, &RecipientCommands::noticeUndone);
    connect(m_actions->redo, &QAction::triggered, m_commands, &RecipientCommands::noticeRedone);
    connect(m_actions->importText, &QAction::triggered, m_commands, [this] { m_commands->importText(); });
    connect(m_actions->addRecipient, &QAction::triggered, m_commands, &RecipientCommands::addRecipient);
    connect(m_actions->enterByHand, &QAction::triggered, m_commands,
        [this] { m_commands->enterByHand(m_workspace->category()); });
    connect(m_actions->openKopoKopo, &QAction::triggered, m_commands, &RecipientCommands::openKopoKopo);
    connect(m_actions->signIn, &QAction::triggered, m_profileCommands, &ProfileCommands::signIn);
    connect(m_actions->signOut, &QAction::triggered, this, [this] { m_session->signOut(); });
    connect(m_actions->recoveryPassphrase, &QAction::triggered, m_bookQuestions, &BookQuestions::askRecoveryPassphrase);
    connect(m_actions->restoreBackup, &QAction::triggered, m_bookQuestions, &BookQuestions::askBackup);
    connect(m_actions->preferences, &QAction::triggered, this, &MainWindow::showPreferences);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);

    m_profileCommands->setProxySignIn(&m_proxyQuestions->signIn());
    connect(m_proxyQuestions, &ProxyQuestions::kept, this, [this](const QString& proxy) {
        if (m_session)
            m_session->noteProxy(proxy);
    });
    connect(m_proxyQuestions, &ProxyQuestions::notKept, this, [this](const QString& sentence) {
        m_messages->put(MessageTopic::Program, MessageBar::Kind::Warning, sentence);
    });

    connectProfiles();
    // All of it: what is listed now may be less.
    connect(
        m_closingGuard, &ClosingGuard::exportRequested, m_commands, [this] { m_commands->exportRecipients({}, {}); });

    connect(m_pages, &WindowPages::bookShown, this, &MainWindow::followBook);
    connect(m_pages, &WindowPages::signInRequested, m_profileCommands, &ProfileCommands::signIn);
    connect(m_pages, &WindowPages::useWithoutSigningInRequested, m_profileCommands, &ProfileCommands::begin);
    connect(m_pages, &WindowPages::demoRequested, this, [this] { openDemo(Demo::defaultRecipients); });
    connect(m_workspace, &Workspace::placeShown, this, &MainWindow::updateActions);
    connect(m_approvalNotification, &ApprovalNotification::chosen, m_workspace, [this] {
        if (m_workspace->showsBook())
            m_workspace->showPlace(Place::Approvals);
    });
    connect(m_progress, &RefreshProgress::runningChanged, this, &MainWindow::updateActions);
    connect(m_commands, &RecipientCommands::signInNeeded, m_profileCommands, &ProfileCommands::signInFor);
    connect(m_commands, &RecipientCommands::noticed, this, &MainWindow::say);
    connect(m_bookQuestions, &BookQuestions::noticed, this, &MainWindow::say);
}

void MainWindow::connectProfiles()
{
    connect(m_profileCommands, &ProfileCommands::openRequested, this, &MainWindow::switchTo);
    connect(m_profileCommands, &ProfileCommands::failed, this, &MainWindow::sayProblem);
    connect(m_profileCommands, &ProfileCommands::tokenNotRevoked, this,
        [this](const QString& sentence) { m_messages->put(MessageTopic::Token, MessageBar::Kind::Warning, sentence); });
    connect(m_profileCommands, &ProfileCommands::removalBegun, this, [this](const Profile& profile) {
        endSession();
        m_pages->sayWaiting(
            tr("Removing “%1”…").arg(profile.name), tr("Its secrets are being taken out of the keychain."));
        updateActions();
    });
    connect(m_profileCommands, &ProfileCommands::removed, this, [this](const Profile& profile) {
        const auto others = m_profiles.profiles();
        others.isEmpty() ? showFirstRun() : openProfile(others.first());
        say(tr("“%1” was removed from this computer.").arg(profile.name));
    });
    connect(
        m_profileCommands, &ProfileCommands::notRemoved, this, [this](const Profile& profile, const QString& sentence) {
            openProfile(profile);
            sayProblem(sentence);
        });
}

void MainWindow::showFirstRun()
{
    endSession();
    QStringList warnings;
    if (const QStringList unreadable = m_profiles.unreadableFiles(); !unreadable.isEmpty())
        warnings << FirstRunPage::unreadableProfilesText(unreadable);
    if (const QStringList books = m_profiles.booksWithoutProfile(); !books.isEmpty())
        warnings << FirstRunPage::booksWithoutProfileText(books, m_profiles.profilesFolder());
    m_pages->showFirstRun(warnings);
    updateActions();
    Q_EMIT firstRunShown();
}

void MainWindow::say(const QString& notice)
{
    m_status->notice(notice);
    m_toast->showText(notice);
}

void MainWindow::sayProblem(const QString& sentence)
{
    m_messages->put(MessageTopic::Program, MessageBar::Kind::Problem, sentence);
}

void MainWindow::switchTo(
    const Profile& profile, const std::optional<k2::Credentials>& credentials, const std::optional<k2::Token>& token)
{
    // What a refresh was told already is kept, and saved before the book closes.
    if (m_session && m_session->sync() && m_session->sync()->isRunning())
        m_session->sync()->cancel();
    const auto stay = [this, profile, credentials, token] {
        if (credentials && token)
            SignInCheck::giveBack(serviceOf(profile), *credentials, *token, this);
    };
    if (!m_closingGuard->mayLeave(
            m_session.get(), [this, profile, credentials, token] { switchTo(profile, credentials, token); }, stay))
        return;
    openProfile(profile);
    if (credentials)
        m_session->signIn(*credentials, token);
}

void MainWindow::openProfile(const Profile& profile)
{
    m_profiles.setLastUsed(profile.id);
    useSession(std::make_unique<Session>(profile, m_profiles, m_keychain));
    if (m_preferences.refreshesOnStart())
        new RefreshOnStart(*m_session);
    if (const QStringList unreadable = m_profiles.unreadableFiles(); !unreadable.isEmpty())
        m_messages->put(
            MessageTopic::Program, MessageBar::Kind::Warning, FirstRunPage::unreadableProfilesText(unreadable));
}

void MainWindow::openDemo(int recipients)
{
    endSession();
    m_demo = std::make_unique<Demo>(recipients);
    if (!m_demo->isInstalled())
        return sayProblem(tr("The demo is missing on this computer. Install Pay Recipients again to see it."));
    if (const auto started = m_demo->start(); !started)
        return sayProblem(
            tr("The demo could not start its own service on this computer (%1). Close other programs and try again.")
                .arg(started.error()));
    auto session = std::make_unique<Session>(m_demo->profile(), m_demo->credentials());
    Session* opened = session.get();
    useSession(std::move(session));
    connect(opened, &Session::bookStateChanged, opened, [demo = m_demo.get(), opened](Session::BookState state) {
        if (state == Session::BookState::Ready)
            demo->fill(*opened);
    });
}

void MainWindow::openSharedBook(const QString& path)
{
    m_waitingSharedBook->open(path);
}

void MainWindow::useSession(std::unique_ptr<Session> session)
{
    endSession();
    m_session = std::move(session);
    followSession();
    restoreGeometry(m_session->viewState(u"window"_s).toByteArray());
    m_workspace->restoreLook(*m_session);
    bookStateChanged();
    // The window comes first, the book into it: what the keychain does meanwhile is done by others.
    if (m_firstFrame) {
        connect(m_firstFrame, &FirstFrame::exposed, m_session.get(), &Session::prepare);
        connect(m_firstFrame, &FirstFrame::painted, m_session.get(), &Session::open);
    } else {
        QTimer::singleShot(0, m_session.get(), &Session::open);
    }
}

void MainWindow::followSession()
{
    m_sessionMessages = std::make_unique<SessionMessages>(*m_session, *m_banner, *m_messages);
    connectMessages();
    connect(m_session.get(), &Session::bookStateChanged, this, &MainWindow::bookStateChanged);
    connect(m_session.get(), &Session::bookAboutToClose, this, [this] {
        m_workspace->setSession(nullptr);
        m_progress->follow(nullptr);
    });
    connect(m_session.get(), &Session::repairChanged, this, &MainWindow::updateActions);
    connect(m_session.get(), &Session::signInStateChanged, this, &MainWindow::updateActions);
    connect(m_session.get(), &Session::signedOut, this, &MainWindow::updateActions);
    connect(m_session.get(), &Session::profileChanged, this, &MainWindow::updateTitle);
    m_session->client().setProxySignIn(&m_proxyQuestions->signIn());
    // Asked before there was a session, as in the first sign-in, or by that of another profile.
    for (const QString& proxy : m_proxyQuestions->keptProxies())
        m_session->noteProxy(proxy);
    handOut(m_session.get());
    updateTitle();
    Q_EMIT sessionBegan(*m_session);
}

void MainWindow::connectMessages()
{
    const SessionMessages* messages = m_sessionMessages.get();
    connect(messages, &SessionMessages::signInRequested, m_profileCommands, &ProfileCommands::signIn);
    connect(messages, &SessionMessages::signInToRefreshRequested, m_profileCommands,
        [this] { m_profileCommands->signInFor({}, [this] { m_commands->refreshAll(); }); });
    connect(messages, &SessionMessages::recoveryPassphraseRequested, m_bookQuestions,
        &BookQuestions::askRecoveryPassphrase);
    connect(messages, &SessionMessages::backupRequested, m_bookQuestions, &BookQuestions::askBackup);
    connect(messages, &SessionMessages::restoreRequested, m_session.get(), &Session::restoreBackup);
    connect(messages, &SessionMessages::refreshRequested, m_commands, &RecipientCommands::refreshAll);
    connect(messages, &SessionMessages::importRequested, m_commands, [this] { m_commands->importText(); });
    connect(messages, &SessionMessages::enterByHandRequested, m_actions->enterByHand, &QAction::trigger);
    connect(messages, &SessionMessages::openKopoKopoRequested, m_commands, &RecipientCommands::openKopoKopo);
    connect(messages, &SessionMessages::approvalsRequested, m_workspace,
        [this] { m_workspace->showPlace(Place::Approvals); });
    connect(messages, &SessionMessages::attentionRequested, this, [this] {
        RecipientFilter filter;
        filter.need = RecipientFilter::Need::Attention;
        m_workspace->showFilter(filter);
    });
}

void MainWindow::handOut(Session* session)
{
    m_commands->setSession(session);
    m_profileCommands->setSession(session);
    m_help->setSession(session);
    m_bookQuestions->setSession(session);
    m_waitingSharedBook->setSession(session);
    m_standing->setSession(session);
}

void MainWindow::takeOver(MainWindow& other)
{
    const bool showedPreferences = other.findChild<PreferencesDialog*>() != nullptr;
    const QString sought = other.m_search->text();
    RecipientCommands::Past past = other.m_commands->past();
    m_demo = std::move(other.m_demo);
    if (other.m_session) {
        other.saveLook();
        m_session = other.giveUpSession();
        followSession();
        m_workspace->restoreLook(*m_session);
        bookStateChanged();
        m_sessionMessages->showWhatHolds();
        m_commands->setPast(std::move(past));
        m_search->setText(sought);
    }
    m_waitingSharedBook->takeOver(*other.m_waitingSharedBook);
    restoreGeometry(other.saveGeometry());
    show();
    if (showedPreferences)
        showPreferences();
}

void MainWindow::endSession()
{
    if (!m_session)
        return;
    saveLook();
    Q_EMIT m_session->bookAboutToClose(); // dialogs over the book end before it does
    giveUpSession().reset();
    m_demo.reset();
}

void MainWindow::saveLook()
{
    m_session->setViewState(u"window"_s, saveGeometry());
    m_workspace->saveLook(*m_session);
}

std::unique_ptr<Session> MainWindow::giveUpSession()
{
    m_workspace->setSession(nullptr);
    m_progress->follow(nullptr);
    handOut(nullptr);
    m_profileMenu->setCurrent({});
    m_stripe->showNone();
    m_sessionMessages.reset();
    m_session->disconnect(this);
    m_session->client().setProxySignIn(nullptr);
    m_banner->clear();
    m_messages->clear();
    m_search->clear();
    setWindowTitle(QCoreApplication::applicationName());
    return std::move(m_session);
}

void MainWindow::bookStateChanged()
{
    m_pages->showBookState(*m_session);
    updateActions();
}

void MainWindow::followBook()
{
    m_progress->follow(m_session->sync());
    m_approvalNotification->follow(*m_session->approvals());
    m_standing->followBook(*m_session->book());
    m_search->setFocus(Qt::OtherFocusReason);
}

void MainWindow::updateTitle()
{
    const Profile& profile = m_session->profile();
    m_profileMenu->setCurrent(profile.id);
    m_toolBar->setProfile(profile.name);
    m_stripe->showProfile(profile, m_session->leavesNoTrace());
    //: the profile's name, then whose service it talks to, then the program's name
    setWindowTitle(tr("%1 (%2) — %3").arg(profile.name, environmentName(profile), QCoreApplication::applicationName()));
}

void MainWindow::updateActions()
{
    m_actions->enable(m_session.get(), m_pages->content());
    m_search->setEnabled(m_actions->find->isEnabled());
    m_toolBar->setProfileVisible(m_session != nullptr);
    m_standing->update();
}

void MainWindow::showPreferences()
{
    auto* dialog = new PreferencesDialog(m_preferences, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showEvent(QShowEvent* event)
{
    if (!event->spontaneous() && !m_session && m_pages->showsWorkspace())
        showFirstRun();
    QMainWindow::showEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_closingGuard->mayClose(m_session.get())) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        endSession();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_actions->importText->isEnabled() && (event->mimeData()->hasUrls() || event->mimeData()->hasText()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_commands->importDropped(*event->mimeData());
    event->acceptProposedAction();
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "MainWindow.h"

#include "MainActions.h"
#include "demo/Demo.h"
#include "dialogs/RecoveryPassphraseDialog.h"
#include "dialogs/SignInDialog.h"
#include "pages/FirstRunPage.h"
#include "pages/LockedBookPage.h"
#include "pages/Workspace.h"
#include "recipients/RecipientCommands.h"
#include "recipients/SearchField.h"
#include "session/ClosingGuard.h"
#include "session/Session.h"
#include "session/SessionMessages.h"
#include "store/SealedRecipientStore.h"
#include "text/ServiceText.h"
#include "text/TimeText.h"
#include "widgets/EmptyState.h"
#include "widgets/MessageBar.h"
#include "widgets/RefreshProgress.h"
#include "widgets/StatusLine.h"
#include "widgets/Toast.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QToolBar>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace PayRecipients {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

MainWindow::MainWindow(ProfileStore& profiles, Keychain& keychain, QWidget* parent)
    : QMainWindow(parent)
    , m_profiles(profiles)
    , m_keychain(keychain)
    , m_commands(new RecipientCommands(this))
    , m_actions(new MainActions(m_commands->history().stack(), this))
    , m_closingGuard(new ClosingGuard(*this, this))
{
    setWindowTitle(QCoreApplication::applicationName());
    setAcceptDrops(true);
    resize(1320, 800);
    m_actions->fill(*menuBar());
    makeToolBar();
    makeCentre();
    connectParts();
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, &MainWindow::updateStanding);
    m_standingSoon.setSingleShot(true);
    m_standingSoon.setInterval(50ms);
    connect(&m_standingSoon, &QTimer::timeout, this, &MainWindow::updateStanding);
    showFirstRun();
}

MainWindow::~MainWindow()
{
    endSession();
}

void MainWindow::makeToolBar()
{
    auto* toolBar = addToolBar(tr("Main tool bar"));
    toolBar->setMovable(false);
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize);
    toolBar->setIconSize({ icon, icon });
    toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_search = new SearchField(toolBar);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    toolBar->addWidget(m_search);
    auto* space = new QWidget(toolBar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    toolBar->addWidget(space);
    m_actions->fill(*toolBar);
}

void MainWindow::makeCentre()
{
    auto* centre = new QWidget(this);
    m_banner = new MessageBar(centre);
    m_messages = new MessageBar(centre);
    m_root = new QStackedWidget(centre);
    m_firstRun = new FirstRunPage(m_root);
    m_locked = new LockedBookPage(m_root);
    m_opening = new EmptyState(m_root);
    m_workspace = new Workspace(*m_actions, *m_commands, *m_search, m_root);
    for (QWidget* page : std::initializer_list<QWidget*>{ m_firstRun, m_locked, m_opening, m_workspace })
        m_root->addWidget(page);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_messages);
    layout->addWidget(m_root, 1);
    setCentralWidget(centre);
    m_toast = new Toast(centre);

    m_status = new StatusLine(this);
    m_progress = new RefreshProgress(this);
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
    connect(m_actions->enterByHand, &QAction::triggered, m_commands, &RecipientCommands::enterByHand);
    connect(m_actions->openKopoKopo, &QAction::triggered, m_commands, &RecipientCommands::openKopoKopo);
    connect(m_actions->signIn, &QAction::triggered, this, &MainWindow::signIn);
    connect(m_actions->signOut, &QAction::triggered, this, [this] { m_session->signOut(); });
    connect(m_actions->recoveryPassphrase, &QAction::triggered, this, [this] { askRecoveryPassphrase(false); });
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->find, &QAction::triggered, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });

    connect(m_firstRun, &FirstRunPage::signInRequested, this, &MainWindow::signIn);
    connect(m_firstRun, &FirstRunPage::useWithoutSigningInRequested, this, &MainWindow::useWithoutSigningIn);
    connect(m_firstRun, &FirstRunPage::demoRequested, this, [this] { openDemo(Demo::defaultRecipients); });

    connect(m_locked, &LockedBookPage::tryAgainRequested, this, [this] { m_session->open(); });
    connect(m_locked, &LockedBookPage::unlockRequested, this,
        [this](const QString& passphrase) { m_session->unlock(passphrase); });
    connect(m_locked, &LockedBookPage::passphraseForNewBookRequested, this, [this] { askRecoveryPassphrase(true); });
    connect(m_locked, &LockedBookPage::sessionOnlyRequested, this, [this] { m_session->beginBookForSessionOnly(); });
    connect(m_locked, &LockedBookPage::freshBookRequested, this, &MainWindow::confirmFreshBook);

    connect(m_workspace, &Workspace::placeShown, this, &MainWindow::updateActions);
    connect(m_progress, &RefreshProgress::runningChanged, this, &MainWindow::updateActions);
    connect(m_commands, &RecipientCommands::signInNeeded, this, &MainWindow::signIn);
    connect(m_commands, &RecipientCommands::noticed, this, [this](const QString& notice) {
        m_status->notice(notice);
        m_toast->showText(notice);
    });
}

void MainWindow::showFirstRun()
{
    endSession();
    m_firstRun->showUnreadableProfiles(m_profiles.unreadableFiles());
    m_root->setCurrentWidget(m_firstRun);
    m_firstRun->setFocus();
    updateActions();
    updateStanding();
}

void MainWindow::openProfile(const Profile& profile)
{
    m_profiles.setLastUsed(profile.id);
    useSession(std::make_unique<Session>(profile, m_profiles, m_keychain));
    if (const QStringList unreadable = m_profiles.unreadableFiles(); !unreadable.isEmpty())
        m_messages->showMessage(MessageBar::Kind::Warning, FirstRunPage::unreadableProfilesText(unreadable));
}

void MainWindow::openDemo(int recipients)
{
    endSession();
    m_demo = std::make_unique<Demo>(recipients);
    if (const auto started = m_demo->start(); !started) {
        m_messages->showMessage(MessageBar::Kind::Problem,
            tr("The demo could not start its own service on this computer (%1). Close other programs and try again.")
                .arg(started.error()));
        return;
    }
    auto session = std::make_unique<Session>(m_demo->profile(), m_demo->credentials());
    Session* opened = session.get();
    useSession(std::move(session));
    connect(opened, &Session::bookStateChanged, this, [this, opened](Session::BookState state) {
        if (state == Session::BookState::Ready)
            m_demo->fill(*opened);
    });
}

void MainWindow::openSharedBook(const QString& path)
{
    m_waitingSharedBook = path;
    if (!m_session)
        m_messages->showMessage(MessageBar::Kind::Information,
            tr("%1 opens as soon as you have chosen how to begin. “Use without signing in” is enough for it.")
                .arg(QFileInfo(path).fileName()));
    openWaitingSharedBook();
}

void MainWindow::openWaitingSharedBook()
{
    if (m_waitingSharedBook.isEmpty() || !m_session || m_session->bookState() != Session::BookState::Ready)
        return;
    m_commands->openSharedBook(std::exchange(m_waitingSharedBook, {}));
}

void MainWindow::useSession(std::unique_ptr<Session> session)
{
    endSession();
    m_session = std::move(session);
    m_sessionMessages = std::make_unique<SessionMessages>(*m_session, *m_banner, *m_messages);
    connect(m_sessionMessages.get(), &SessionMessages::signInRequested, this, &MainWindow::signIn);
    connect(m_sessionMessages.get(), &SessionMessages::recoveryPassphraseRequested, this,
        [this] { askRecoveryPassphrase(false); });
    connect(m_sessionMessages.get(), &SessionMessages::attentionRequested, this, [this] {
        RecipientFilter filter;
        filter.need = RecipientFilter::Need::Attention;
        m_workspace->showFilter(filter);
    });
    connect(
        m_sessionMessages.get(), &SessionMessages::openKopoKopoRequested, m_commands, &RecipientCommands::openKopoKopo);

    connect(m_session.get(), &Session::bookStateChanged, this, &MainWindow::bookStateChanged);
    connect(m_session.get(), &Session::bookAboutToClose, this, [this] {
        m_workspace->setSession(nullptr);
        m_progress->follow(nullptr);
    });
    connect(m_session.get(), &Session::signInStateChanged, this, &MainWindow::updateActions);
    connect(m_session.get(), &Session::profileChanged, this, &MainWindow::updateTitle);
    connect(m_session.get(), &Session::savingStateChanged, &m_standingSoon, qOverload<>(&QTimer::start));
    m_commands->setSession(m_session.get());
    updateTitle();
    restoreGeometry(m_session->viewState(u"window"_s).toByteArray());
    m_workspace->restoreLook(*m_session);
    m_minute.start();
    m_root->setCurrentWidget(m_opening);
    // The window comes first, the book into it.
    QTimer::singleShot(0, m_session.get(), &Session::open);
}

void MainWindow::endSession()
{
    if (!m_session)
        return;
    m_session->setViewState(u"window"_s, saveGeometry());
    m_workspace->saveLook(*m_session);
    Q_EMIT m_session->bookAboutToClose(); // dialogs over the book end before it does
    m_minute.stop();
    m_workspace->setSession(nullptr);
    m_progress->follow(nullptr);
    m_commands->setSession(nullptr);
    m_sessionMessages.reset();
    m_session->disconnect(this);
    m_session.reset();
    m_demo.reset();
    m_banner->clear();
    m_messages->clear();
    m_search->clear();
    setWindowTitle(QCoreApplication::applicationName());
}

void MainWindow::bookStateChanged()
{
    switch (m_session->bookState()) {
    case Session::BookState::Closed:
    case Session::BookState::AskingKeychain:
        m_opening->say(tr("Opening your address book…"), tr("Its key is being read from this computer's keychain."));
        m_root->setCurrentWidget(m_opening);
        break;
    case Session::BookState::TryingPassphrase:
        m_opening->say(tr("Opening your address book…"),
            tr("The passphrase is being tried. That takes a moment, so that nobody can guess it quickly."));
        m_root->setCurrentWidget(m_opening);
        break;
    case Session::BookState::NeedsKey:
        m_locked->showProblem(*m_session->keyProblem(), m_session->profile().sealedWithPassphraseOnly);
        m_root->setCurrentWidget(m_locked);
        break;
    case Session::BookState::Failed:
        m_locked->showError(m_session->bookError().value_or(StoreError{}));
        m_root->setCurrentWidget(m_locked);
        break;
    case Session::BookState::Loading:
        m_workspace->setSession(m_session.get());
        m_progress->follow(m_session->sync());
        connect(m_session->book(), &RecipientBook::changed, &m_standingSoon, qOverload<>(&QTimer::start));
        m_root->setCurrentWidget(m_workspace);
        break;
    case Session::BookState::Ready:
        openWaitingSharedBook();
        break;
    }
    updateActions();
}

void MainWindow::updateTitle()
{
    const Profile& profile = m_session->profile();
    //: the profile's name, then whose service it talks to, then the program's name
    setWindowTitle(tr("%1 (%2) — %3").arg(profile.name, environmentName(profile), QCoreApplication::applicationName()));
}

void MainWindow::updateStanding()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_workspace->update(now);
    if (!m_session || !m_session->book())
        return m_status->setStanding({});
    QStringList parts{ tr("%Ln recipients", nullptr, m_session->book()->size()) };
    if (m_session->sync()->isRunning())
        parts << tr("refreshing…");
    else if (m_session->lastRefresh().isValid())
        //: %1 is for example "2 minutes ago"
        parts << tr("refreshed %1").arg(agoText(m_session->lastRefresh(), now));
    if (m_session->signInState() == Session::SignInState::SignedOut)
        parts << tr("not signed in");
    if (m_session->savingState() == Session::SavingState::Saving)
        parts << tr("saving…");
    else if (m_session->savingState() == Session::SavingState::Failed)
        parts << tr("not saved");
    m_status->setStanding(parts.join(u" · "_s));
}

void MainWindow::updateActions()
{
    const bool ready = m_session && m_session->bookState() == Session::BookState::Ready;
    const bool signedIn = m_session && m_session->signInState() == Session::SignInState::SignedIn;
    const bool inWorkspace = m_root->currentWidget() == m_workspace;
    m_actions->refresh->setEnabled(ready && !m_session->sync()->isRunning());
    m_actions->importText->setEnabled(ready);
    m_actions->addRecipient->setEnabled(ready);
    m_actions->exportBook->setEnabled(ready);
    m_actions->enterByHand->setEnabled(ready);
    m_actions->signIn->setEnabled(!signedIn);
    m_actions->signOut->setEnabled(m_session && m_session->canSignOut());
    m_actions->recoveryPassphrase->setEnabled(ready && m_session->hasSealedBook());
    m_actions->openKopoKopo->setEnabled(m_session != nullptr);
    const bool hasList = inWorkspace && m_workspace->showsList();
    for (QAction* action :
        { m_actions->copyReference, m_actions->copyTable, m_actions->copyDestinationV1, m_actions->copyDestinationV2 })
        action->setEnabled(hasList);
    for (QAction* action : { m_actions->pin, m_actions->edit, m_actions->merge, m_actions->remove })
        action->setEnabled(hasList && ready);
    m_actions->findDuplicates->setEnabled(inWorkspace && ready);
    m_actions->find->setEnabled(inWorkspace);
    m_search->setEnabled(inWorkspace);
    updateStanding();
}

void MainWindow::signIn()
{
    std::optional<Profile> existing;
    if (m_session && !m_session->leavesNoTrace())
        existing = m_session->profile();
    // A book that cannot be looked into now may be full of what its service told.
    const bool isEmpty
        = m_session && m_session->bookState() == Session::BookState::Ready && m_session->book()->size() == 0;
    const bool serviceIsSettled = m_session && !isEmpty
        && ((m_session->book() && m_session->book()->size() > 0)
            || (existing && SealedRecipientStore::exists(m_profiles.bookPath(*existing))));
    auto* dialog = new SignInDialog(m_profiles, existing, serviceIsSettled, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Profile profile = dialog->profile();
        const bool sameService = m_session && m_session->profile().id == profile.id
            && m_session->profile().baseUrl == profile.baseUrl && m_session->profile().apiVersion == profile.apiVersion
            && m_session->profile().caCertificateFile == profile.caCertificateFile;
        if (sameService)
            m_session->takeProfile(profile);
        else
            openProfile(profile);
        m_session->signIn(dialog->credentials());
    });
    dialog->open();
}

void MainWindow::useWithoutSigningIn()
{
    Profile profile = Profile::create(tr("My address book"), Environment::Production);
    if (const auto saved = m_profiles.save(profile); !saved) {
        m_messages->showMessage(MessageBar::Kind::Problem,
            tr("The address book could not be begun: %1 cannot be written. Check that the disk is not full.")
                .arg(saved.error()));
        return;
    }
    openProfile(profile);
}

void MainWindow::askRecoveryPassphrase(bool forNewBook)
{
    auto* dialog = new RecoveryPassphraseDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_session.get(), &QObject::destroyed, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog, forNewBook] {
        if (forNewBook)
            m_session->beginBookWithPassphrase(dialog->passphrase());
        else
            m_session->setRecoveryPassphrase(dialog->passphrase());
    });
    dialog->open();
}

void MainWindow::confirmFreshBook()
{
    auto* question = new QMessageBox(QMessageBox::Question, tr("Start a new book?"),
        tr("A new, empty address book takes the place of this one. The sealed file is kept under another name, and "
           "nothing in it is deleted: keep it, if its key or passphrase may turn up."),
        QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    auto* start = question->addButton(tr("Start a new book"), QMessageBox::AcceptRole);
    connect(start, &QAbstractButton::clicked, this, [this] { m_session->beginFreshBook(); });
    question->open();
}

void MainWindow::showAbout()
{
    auto* about = new QMessageBox(QMessageBox::NoIcon, tr("About Pay Recipients"),
        tr("Pay Recipients %1\n\nAn address book of whom you pay through Kopo Kopo. Not made by Kopo Kopo.\n"
           "MIT licence. Uses Qt %2, QtKeychain, SQLite, libsodium, cpp-httplib and tl::expected.")
            .arg(QCoreApplication::applicationVersion(), QLatin1StringView(qVersion())),
        QMessageBox::Ok, this);
    about->setTextFormat(Qt::PlainText);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
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

// SPDX-License-Identifier: MIT
#include "MainWindow.h"

#include "demo/Demo.h"
#include "dialogs/RecoveryPassphraseDialog.h"
#include "dialogs/SignInDialog.h"
#include "navigation/NavigationTree.h"
#include "pages/FirstRunPage.h"
#include "pages/LockedBookPage.h"
#include "pages/OverviewPage.h"
#include "pages/RecipientsPage.h"
#include "recipients/RecipientCommands.h"
#include "recipients/RecipientDetails.h"
#include "recipients/RecipientsView.h"
#include "recipients/SearchField.h"
#include "session/Session.h"
#include "session/SessionMessages.h"
#include "text/TimeText.h"
#include "widgets/EmptyState.h"
#include "widgets/MessageBar.h"
#include "widgets/StatusLine.h"
#include "widgets/Toast.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

namespace PayRecipients {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

MainWindow::MainWindow(ProfileStore& profiles, Keychain& keychain, QWidget* parent)
    : QMainWindow(parent)
    , m_profiles(profiles)
    , m_keychain(keychain)
    , m_commands(new RecipientCommands(this))
{
    setWindowTitle(QCoreApplication::applicationName());
    setAcceptDrops(true);
    resize(1100, 720);
    makeActions();
    makeMenus();
    makeToolBar();
    makeWorkspace();
    makeStatusBar();
    connectPages();

    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, &MainWindow::updateStanding);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(50ms);
    connect(&m_countSoon, &QTimer::timeout, this, &MainWindow::updateCounts);
    showFirstRun();
}

MainWindow::~MainWindow()
{
    endSession();
}

void MainWindow::makeActions()
{
    const auto make = [this](const QString& text, const QKeySequence& shortcut) {
        auto* action = new QAction(text, this);
        action->setShortcut(shortcut);
        return action;
    };
    m_refreshAction = make(tr("&Refresh"), QKeySequence(Qt::Key_F5));
    m_importAction = make(tr("&Import…"), QKeySequence(Qt::CTRL | Qt::Key_I));
    m_enterByHandAction = make(tr("&Enter by hand…"), QKeySequence(QKeySequence::New));
    m_signInAction = make(tr("&Sign in…"), {});
    m_signOutAction = make(tr("Sign &out"), {});
    m_passphraseAction = make(tr("Set recovery &passphrase…"), {});
    m_copyAction = make(tr("&Copy destination reference"), QKeySequence(QKeySequence::Copy));
    m_findAction = make(tr("&Search recipients"), QKeySequence(QKeySequence::Find));
    m_openKopoKopoAction = make(tr("Open &Kopo Kopo"), {});

    connect(m_refreshAction, &QAction::triggered, m_commands, &RecipientCommands::refreshAll);
    connect(m_importAction, &QAction::triggered, m_commands, [this] { m_commands->importText(); });
    connect(m_enterByHandAction, &QAction::triggered, m_commands, &RecipientCommands::enterByHand);
    connect(m_signInAction, &QAction::triggered, this, &MainWindow::signIn);
    connect(m_signOutAction, &QAction::triggered, this, &MainWindow::signOut);
    connect(m_passphraseAction, &QAction::triggered, this, [this] { askRecoveryPassphrase(false); });
    connect(m_openKopoKopoAction, &QAction::triggered, m_commands, &RecipientCommands::openKopoKopo);
}

void MainWindow::makeMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addActions({ m_importAction, m_enterByHandAction, m_refreshAction });
    file->addSeparator();
    file->addActions({ m_signInAction, m_signOutAction, m_passphraseAction });
    file->addSeparator();
    QAction* quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence(QKeySequence::Quit));
    quit->setMenuRole(QAction::QuitRole);
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({ m_copyAction, m_findAction });
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(m_openKopoKopoAction);
    QAction* about = help->addAction(tr("&About Pay Recipients"), this, &MainWindow::showAbout);
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::makeToolBar()
{
    auto* toolBar = addToolBar(tr("Main tool bar"));
    toolBar->setObjectName(u"toolBar"_s);
    toolBar->setMovable(false);
    toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_search = new SearchField(toolBar);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    toolBar->addWidget(m_search);
    auto* space = new QWidget(toolBar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    toolBar->addWidget(space);
    const std::pair<QAction*, QString> buttons[]{ { m_refreshAction, tr("Refresh") },
        { m_enterByHandAction, tr("Enter by hand") }, { m_importAction, tr("Import") } };
    for (const auto& [action, name] : buttons) {
        auto* button = new QToolButton(toolBar);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setText(name);
        button->setAccessibleName(name);
        button->setFocusPolicy(Qt::TabFocus);
        toolBar->addWidget(button);
    }
}

void MainWindow::makeWorkspace()
{
    m_root = new QStackedWidget(this);
    m_firstRun = new FirstRunPage(m_root);
    m_locked = new LockedBookPage(m_root);
    m_opening = new EmptyState(m_root);
    m_opening->say(tr("Opening your address book…"), tr("Its key is being read from this computer's keychain."));
    m_workspace = new QWidget(m_root);
    for (QWidget* page : { static_cast<QWidget*>(m_firstRun), static_cast<QWidget*>(m_locked),
             static_cast<QWidget*>(m_opening), m_workspace })
        m_root->addWidget(page);

    m_splitter = new QSplitter(Qt::Horizontal, m_workspace);
    m_navigation = new NavigationTree(m_splitter);
    m_pages = new QStackedWidget(m_splitter);
    m_overview = new OverviewPage(m_pages);
    m_recipients = new RecipientsPage({ m_importAction, m_enterByHandAction, m_signInAction }, m_pages);
    m_pages->addWidget(m_overview);
    m_pages->addWidget(m_recipients);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({ m_navigation->sizeHint().width(), 900 });
    auto* workspace = new QVBoxLayout(m_workspace);
    workspace->setContentsMargins(0, 0, 0, 0);
    workspace->addWidget(m_splitter);

    auto* centre = new QWidget(this);
    m_banner = new MessageBar(centre);
    m_messages = new MessageBar(centre);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_messages);
    layout->addWidget(m_root, 1);
    setCentralWidget(centre);
    m_toast = new Toast(centre);
}

void MainWindow::makeStatusBar()
{
    m_status = new StatusLine(this);
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("Refresh progress"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    //: Progress of a refresh: so many of so many
    m_progress->setFormat(tr("%v / %m"));
    m_cancel = new QToolButton(this);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel refresh"));
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_session && m_session->sync())
            m_session->sync()->cancel();
    });
}

void MainWindow::connectPages()
{
    connect(m_firstRun, &FirstRunPage::signInRequested, this, &MainWindow::signIn);
    connect(m_firstRun, &FirstRunPage::useWithoutSigningInRequested, this, &MainWindow::useWithoutSigningIn);
    connect(m_firstRun, &FirstRunPage::demoRequested, this, [this] { openDemo(Demo::defaultRecipients); });

    connect(m_locked, &LockedBookPage::tryAgainRequested, this, [this] { m_session->open(); });
    connect(m_locked, &LockedBookPage::unlockRequested, this,
        [this](const QString& passphrase) { m_session->unlock(passphrase); });
    connect(m_locked, &LockedBookPage::passphraseForNewBookRequested, this, [this] { askRecoveryPassphrase(true); });
    connect(m_locked, &LockedBookPage::sessionOnlyRequested, this, [this] { m_session->beginBookForSessionOnly(); });
    connect(m_locked, &LockedBookPage::freshBookRequested, this, &MainWindow::confirmFreshBook);

    connect(m_navigation, &NavigationTree::placeChosen, this, &MainWindow::showPlace);

    connect(m_overview, &OverviewPage::filterChosen, this, &MainWindow::showFilter);
    connect(m_overview, &OverviewPage::recipientChosen, this, [this](RecipientKey key) {
        showPlace(Place::Recipients);
        m_recipients->choose(key);
    });
    connect(m_overview, &OverviewPage::importRequested, m_importAction, &QAction::trigger);
    connect(m_overview, &OverviewPage::enterByHandRequested, m_enterByHandAction, &QAction::trigger);
    connect(m_overview, &OverviewPage::refreshRequested, m_commands, &RecipientCommands::refreshAll);

    const auto copyChosen = [this] {
        if (m_pages->currentWidget() == m_recipients)
            m_commands->copyReferences(m_recipients->view()->selectedKeys());
    };
    connect(m_copyAction, &QAction::triggered, this, copyChosen);
    connect(m_search, &SearchField::copyRequested, this, copyChosen);
    connect(m_search, &SearchField::textChanged, this, &MainWindow::searchChanged);
    connect(m_search, &SearchField::moveRequested, m_recipients->view(), &RecipientsView::moveCurrent);
    connect(m_findAction, &QAction::triggered, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });

    connect(m_recipients, &RecipientsPage::copyReferencesRequested, m_commands, &RecipientCommands::copyReferences);
    connect(m_recipients, &RecipientsPage::checkAgainRequested, m_commands, &RecipientCommands::refresh);
    connect(m_recipients, &RecipientsPage::searchCleared, m_search, &QLineEdit::clear);
    RecipientDetails* details = m_recipients->details();
    connect(details, &RecipientDetails::copyRequested, m_commands, &RecipientCommands::copyText);
    connect(details, &RecipientDetails::copyReferenceRequested, this, [this, details] {
        if (details->recipient())
            m_commands->copyReferences({ details->recipient()->key() });
    });
    connect(details, &RecipientDetails::refreshRequested, m_commands,
        [this](RecipientKey key) { m_commands->refresh({ key }); });
    connect(details, &RecipientDetails::openKopoKopoRequested, m_commands, &RecipientCommands::openKopoKopo);
    connect(details, &RecipientDetails::enterReferenceRequested, m_commands,
        [this](RecipientKey key) { m_commands->edit(key, Field::Reference); });
    connect(details, &RecipientDetails::editRequested, m_commands, [this](RecipientKey key) { m_commands->edit(key); });

    connect(m_commands, &RecipientCommands::noticed, this, [this](const QString& notice) {
        m_status->notice(notice);
        m_toast->showText(notice);
    });
    connect(m_commands, &RecipientCommands::signInNeeded, this, &MainWindow::signIn);
    connect(m_commands, &RecipientCommands::recentlyCopiedChanged, this,
        [this] { m_overview->setRecentlyCopied(m_commands->recentlyCopied()); });
    connect(m_commands, &RecipientCommands::imported, this, [this] { showPlace(Place::Recipients); });
    connect(m_commands, &RecipientCommands::entered, this, [this](RecipientKey key) {
        if (m_pages->currentWidget() != m_recipients)
            showPlace(Place::Recipients);
        m_recipients->choose(key);
    });
}

void MainWindow::showFirstRun()
{
    endSession();
    m_root->setCurrentWidget(m_firstRun);
    m_firstRun->setFocus();
    updateActions();
    updateStanding();
}

void MainWindow::openProfile(const Profile& profile)
{
    m_profiles.setLastUsed(profile.id);
    useSession(std::make_unique<Session>(profile, m_profiles, m_keychain));
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
        showFilter(filter);
    });
    connect(
        m_sessionMessages.get(), &SessionMessages::openKopoKopoRequested, m_commands, &RecipientCommands::openKopoKopo);

    connect(m_session.get(), &Session::bookStateChanged, this, &MainWindow::bookStateChanged);
    connect(m_session.get(), &Session::bookAboutToClose, this, [this] {
        m_recipients->setSession(nullptr);
        m_overview->setBook(nullptr);
    });
    connect(m_session.get(), &Session::signInStateChanged, this, &MainWindow::updateActions);
    connect(m_session.get(), &Session::refreshFinished, this, [this] { updateRefresh(); });
    m_commands->setSession(m_session.get());
    setWindowTitle(m_session->profile().name + u" — "_s + QCoreApplication::applicationName());
    restoreLook();
    m_minute.start();
    m_root->setCurrentWidget(m_opening);
    // The window comes first, the book into it.
    QTimer::singleShot(0, m_session.get(), &Session::open);
}

void MainWindow::endSession()
{
    if (!m_session)
        return;
    saveLook();
    m_minute.stop();
    m_recipients->setSession(nullptr);
    m_overview->setBook(nullptr);
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
        m_recipients->setSession(m_session.get());
        m_overview->setBook(m_session->book());
        m_overview->setLastRefresh(m_session->lastRefresh());
        m_root->setCurrentWidget(m_workspace);
        showPlace(m_navigation->currentPlace());
        connect(m_session->book(), &RecipientBook::changed, &m_countSoon, qOverload<>(&QTimer::start));
        connect(m_session->sync(), &RecipientSync::started, this, &MainWindow::updateRefresh);
        connect(m_session->sync(), &RecipientSync::progressed, this, &MainWindow::updateRefresh);
        break;
    case Session::BookState::Ready:
        updateCounts();
        break;
    }
    updateActions();
    updateRefresh();
}

void MainWindow::showPlace(Place place)
{
    m_navigation->setCurrentPlace(place);
    if (place == Place::Overview) {
        m_search->clear();
        m_pages->setCurrentWidget(m_overview);
    } else {
        m_recipients->showPlace(place);
        m_pages->setCurrentWidget(m_recipients);
    }
    updateActions();
}

void MainWindow::showFilter(const RecipientFilter& filter)
{
    m_search->clear();
    m_recipients->showFilter(filter);
    m_navigation->setCurrentPlace(m_recipients->place());
    m_pages->setCurrentWidget(m_recipients);
    updateActions();
}

void MainWindow::searchChanged(const QString& text)
{
    if (!text.isEmpty() && m_pages->currentWidget() == m_overview)
        showPlace(Place::Recipients);
    m_recipients->setSearchText(text);
}

void MainWindow::updateCounts()
{
    if (!m_session || !m_session->book())
        return;
    const RecipientBook& book = *m_session->book();
    RecipientFilter approvals;
    approvals.need = RecipientFilter::Need::Approval;
    m_navigation->setCount(Place::Approvals, book.count(approvals));
    m_navigation->setCount(Place::Recipients, book.size());
    for (const Category category : allCategories) {
        RecipientFilter filter;
        filter.category = category;
        m_navigation->setCount(placeOf(category), book.count(filter));
    }
    updateStanding();
}

void MainWindow::updateStanding()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_recipients->details()->setNow(now);
    m_overview->setNow(now);
    if (!m_session || !m_session->book()) {
        m_status->setStanding({});
        return;
    }
    QStringList parts{ tr("%n recipient(s)", nullptr, m_session->book()->size()) };
    if (m_session->sync()->isRunning())
        parts << tr("refreshing…");
    else if (m_session->lastRefresh().isValid())
        parts << tr("refreshed %1").arg(agoText(m_session->lastRefresh(), now));
    if (m_session->signInState() == Session::SignInState::SignedOut)
        parts << tr("not signed in");
    if (m_session->book()->hasUnsavedChanges())
        parts << tr("saving…");
    m_status->setStanding(parts.join(u" · "_s));
}

void MainWindow::updateActions()
{
    const bool ready = m_session && m_session->bookState() == Session::BookState::Ready;
    const bool signedIn = m_session && m_session->signInState() == Session::SignInState::SignedIn;
    m_refreshAction->setEnabled(ready && !m_session->sync()->isRunning());
    m_importAction->setEnabled(ready);
    m_enterByHandAction->setEnabled(ready);
    m_signInAction->setEnabled(!signedIn);
    m_signOutAction->setEnabled(signedIn && !m_session->leavesNoTrace());
    m_passphraseAction->setEnabled(ready && m_session->hasSealedBook());
    m_openKopoKopoAction->setEnabled(m_session != nullptr);
    const bool workspace = m_root->currentWidget() == m_workspace;
    m_search->setEnabled(workspace);
    m_findAction->setEnabled(workspace);
    m_copyAction->setEnabled(workspace && m_pages->currentWidget() == m_recipients);
    m_overview->setServiceAvailable(signedIn);
    m_recipients->signInChanged();
}

void MainWindow::updateRefresh()
{
    const RecipientSync* sync = m_session ? m_session->sync() : nullptr;
    const bool running = sync && sync->isRunning();
    if (running) {
        m_progress->setMaximum(std::max(1, sync->total()));
        m_progress->setValue(sync->done());
    }
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_refreshAction->setEnabled(m_session && m_session->bookState() == Session::BookState::Ready && !running);
    if (m_session)
        m_overview->setLastRefresh(m_session->lastRefresh());
    updateStanding();
}

void MainWindow::signIn()
{
    std::optional<Profile> existing;
    if (m_session && !m_session->leavesNoTrace())
        existing = m_session->profile();
    const bool serviceIsSettled = m_session && m_session->book() && m_session->book()->size() > 0;
    auto* dialog = new SignInDialog(m_profiles, existing, serviceIsSettled, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Profile profile = dialog->profile();
        const bool sameService = m_session && m_session->profile().id == profile.id
            && m_session->profile().baseUrl == profile.baseUrl
            && m_session->profile().caCertificateFile == profile.caCertificateFile;
        if (!sameService)
            openProfile(profile);
        m_session->signIn(dialog->credentials());
    });
    dialog->open();
}

void MainWindow::signOut()
{
    m_session->signOut();
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
        tr("A new, empty address book takes the place of the locked one. The sealed file is kept under another name, "
           "and can be opened again when its key is found."),
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

void MainWindow::saveLook()
{
    m_session->setViewState(u"window"_s, saveGeometry());
    m_session->setViewState(u"navigation"_s, m_splitter->saveState());
    m_session->setViewState(u"place"_s, static_cast<int>(m_navigation->currentPlace()));
}

void MainWindow::restoreLook()
{
    restoreGeometry(m_session->viewState(u"window"_s).toByteArray());
    m_splitter->restoreState(m_session->viewState(u"navigation"_s).toByteArray());
    const int place = m_session->viewState(u"place"_s).toInt();
    if (place >= 0 && place < static_cast<int>(allPlaces.size()))
        m_navigation->setCurrentPlace(static_cast<Place>(place));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        endSession();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_importAction->isEnabled() && (event->mimeData()->hasUrls() || event->mimeData()->hasText()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        m_commands->importFile(urls.first().toLocalFile());
    else
        m_commands->importText(event->mimeData()->text());
    event->acceptProposedAction();
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "pages/WindowPages.h"

#include "pages/FirstRunPage.h"
#include "pages/LockedBookPage.h"
#include "pages/Workspace.h"
#include "session/BookQuestions.h"
#include "session/Session.h"

namespace PayRecipients {

WindowPages::WindowPages(const MainActions& actions, RecipientCommands& commands, SearchField& search,
    BookQuestions& questions, QWidget* parent)
    : QStackedWidget(parent)
    , m_questions(questions)
    , m_workspace(new Workspace(actions, commands, search, this))
{
    addWidget(m_workspace);
}

FirstRunPage& WindowPages::firstRun()
{
    if (!m_firstRun) {
        m_firstRun = new FirstRunPage(this);
        addWidget(m_firstRun);
        connect(m_firstRun, &FirstRunPage::signInRequested, this, &WindowPages::signInRequested);
        connect(
            m_firstRun, &FirstRunPage::useWithoutSigningInRequested, this, &WindowPages::useWithoutSigningInRequested);
        connect(m_firstRun, &FirstRunPage::demoRequested, this, &WindowPages::demoRequested);
    }
    return *m_firstRun;
}

LockedBookPage& WindowPages::locked()
{
    if (!m_locked) {
        m_locked = new LockedBookPage(this);
        addWidget(m_locked);
        m_questions.follow(*m_locked);
    }
    return *m_locked;
}

bool WindowPages::showsWorkspace() const
{
    return currentWidget() == m_workspace;
}

WindowPages::Content WindowPages::content() const
{
    if (!showsWorkspace() || !m_workspace->showsBook())
        return Content::None;
    return m_workspace->showsList() ? Content::List : Content::Book;
}

void WindowPages::showFirstRun(const QStringList& warnings)
{
    firstRun().showWarnings(warnings);
    setCurrentWidget(m_firstRun);
    m_firstRun->setFocus();
}

void WindowPages::sayWaiting(const QString& title, const QString& sentence)
{
    m_workspace->sayWaiting(title, sentence);
    setCurrentWidget(m_workspace);
}

void WindowPages::showBookState(Session& session)
{
    switch (session.bookState()) {
    case Session::BookState::Closed:
    case Session::BookState::AskingKeychain:
        sayWaiting(tr("Opening your address book…"),
            session.leavesNoTrace() ? QString() : tr("Its key is being read from this computer's keychain."));
        break;
    case Session::BookState::TryingPassphrase:
        sayWaiting(tr("Opening your address book…"),
            tr("The passphrase is being tried. That takes a moment, so that nobody can guess it quickly."));
        break;
    case Session::BookState::Repairing:
        sayWaiting(tr("Repairing your address book…"), tr("Nothing is deleted meanwhile."));
        break;
    case Session::BookState::NeedsKey:
        locked().showProblem(*session.keyProblem(), session.profile().sealedWithPassphraseOnly);
        setCurrentWidget(m_locked);
        break;
    case Session::BookState::Failed:
        locked().showError(session.bookError().value_or(StoreError{}),
            { session.maySalvageBook(), !session.backups().isEmpty(), !session.booksSetAside().isEmpty() });
        setCurrentWidget(m_locked);
        break;
    case Session::BookState::Loading:
        showBook(session);
        break;
    case Session::BookState::Ready:
        if (!m_workspace->showsBook()) // it was loaded in another window
            showBook(session);
        break;
    }
}

void WindowPages::showBook(Session& session)
{
    setCurrentWidget(m_workspace); // first, so that the search can be used once a place is shown
    m_workspace->setSession(&session);
    Q_EMIT bookShown();
}

} // namespace PayRecipients

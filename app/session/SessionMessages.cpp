// SPDX-License-Identifier: MIT
#include "session/SessionMessages.h"

#include "text/BackupText.h"
#include "text/ErrorText.h"
#include "text/ReportText.h"
#include "text/SalvageText.h"
#include "text/ServiceText.h"
#include "widgets/MessageBar.h"

#include <QAction>
#include <QDate>
#include <QDir>
#include <QLocale>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

constexpr auto passphraseOfferedName = "recoveryPassphraseOffered"_L1;
constexpr qint64 daysBetweenOffers = 30;

//! Errors that the person mends by signing in again.
bool asksForSignIn(k2::Error::Kind kind)
{
    return kind == k2::Error::Kind::Unauthorised;
}

} // namespace

SessionMessages::SessionMessages(Session& session, MessageBar& banner, MessageQueue& messages, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_banner(banner)
    , m_messages(messages)
    , m_signIn(makeAction(tr("Sign in…"), [this] { Q_EMIT signInRequested(); }))
    , m_signInToRefresh(makeAction(tr("Sign in…"), [this] { Q_EMIT signInToRefreshRequested(); }))
    , m_openKopoKopo(makeAction(tr("Open Kopo Kopo"), [this] { Q_EMIT openKopoKopoRequested(); }))
    , m_tryOpen(makeAction(tr("Try again"),
          [this] {
              m_messages.withdraw(MessageTopic::SignIn);
              m_session.open();
          }))
    , m_trySave(makeAction(tr("Try again"), [this] { m_session.retrySaving(); }))
    , m_trySignOut(makeAction(tr("Try again"),
          [this] {
              m_messages.withdraw(MessageTopic::SignIn);
              m_session.signOut();
          }))
    , m_tryFailed(makeAction(tr("Try again"),
          [this] {
              m_messages.withdraw(MessageTopic::Refresh);
              refreshFailed();
          }))
    , m_tryAll(makeAction(tr("Try again"),
          [this] {
              m_messages.withdraw(MessageTopic::Refresh);
              Q_EMIT refreshRequested();
          }))
    , m_askGone(makeAction(tr("Ask them again"),
          [this] {
              m_messages.withdraw(MessageTopic::Refresh);
              refreshFailed();
          }))
    , m_showFailed(makeAction(tr("Show them"), [this] { Q_EMIT attentionRequested(); }))
    , m_showApprovals(makeAction(tr("Show approvals"),
          [this] {
              m_messages.withdraw(MessageTopic::Refresh);
              Q_EMIT approvalsRequested();
          }))
    , m_import(makeAction(tr("Import…"), [this] { Q_EMIT importRequested(); }))
    , m_enterByHand(makeAction(tr("Enter by hand…"), [this] { Q_EMIT enterByHandRequested(); }))
    , m_setPassphrase(makeAction(tr("Set recovery passphrase…"), [this] { Q_EMIT recoveryPassphraseRequested(); }))
    , m_restoreBackup(makeAction(tr("Restore a backup…"),
          [this] {
              m_messages.withdraw(MessageTopic::Book);
              Q_EMIT backupRequested();
          }))
    , m_takeBack(makeAction(tr("Take it back"), [this] { takeBack(); }))
{
    connectSession();
    connectRepair();
}

void SessionMessages::connectSession()
{
    connect(&m_session, &Session::signInStateChanged, this, &SessionMessages::showSignInState);
    connect(&m_session, &Session::refreshFinished, this, &SessionMessages::showReport);
    connect(&m_session, &Session::savingStateChanged, this, &SessionMessages::showSavingState);
    connect(&m_session, &Session::bookStateChanged, this, [this](Session::BookState state) {
        if (state == Session::BookState::Loading) {
            showBanner();
        } else if (state == Session::BookState::Ready) {
            offerRecoveryPassphrase();
        }
    });
    connect(&m_session, &Session::bookAboutToClose, this, &SessionMessages::forgetBook);
    connect(&m_session, &Session::credentialsNotKept, this, [this](const KeychainError& error) {
        m_messages.put(MessageTopic::SignIn, MessageBar::Kind::Warning,
            tr("You are signed in, but the client secret could not be kept: you will have to sign in again next time. "
               "%1")
                .arg(errorText(error)));
    });
    connect(&m_session, &Session::signingOutWaits, this, [this] {
        m_messages.put(MessageTopic::SignIn, MessageBar::Kind::Information,
            tr("You are signed out here. %1 is told as soon as it has answered what it was asked before.")
                .arg(serviceName()));
    });
    connect(&m_session, &Session::signedOut, this,
        [this](const std::optional<KeychainError>& keychain, const std::optional<k2::Error>& service) {
            if (keychain && service)
                m_messages.put(MessageTopic::SignIn, MessageBar::Kind::Problem,
                    tr("The client secret could not be removed from the keychain. %1 Kopo Kopo could not be told that "
                       "you sign out either: the access token ends by itself within two hours. %2")
                        .arg(errorText(*keychain), errorText(*service, serviceName())),
                    { m_trySignOut });
            else if (keychain)
                m_messages.put(MessageTopic::SignIn, MessageBar::Kind::Problem,
                    tr("The client secret could not be removed from the keychain. %1").arg(errorText(*keychain)),
                    { m_trySignOut });
            else if (service)
                m_messages.put(MessageTopic::SignIn, MessageBar::Kind::Warning,
                    tr("You are signed out on this computer, but Kopo Kopo could not be told: the access token ends "
                       "by itself within two hours. %1")
                        .arg(errorText(*service, serviceName())),
                    { m_trySignOut });
            else
                m_messages.put(MessageTopic::SignIn, MessageBar::Kind::Success,
                    tr("You are signed out. The address book stays here and can be used without signing in."),
                    { m_signIn });
        });
    connect(&m_session, &Session::profileNotSaved, this, [this](const QString& path) {
        m_messages.put(MessageTopic::Program, MessageBar::Kind::Warning,
            tr("The profile could not be saved in %1, so what was changed is forgotten when you quit. Check that the "
               "disk is not full and the folder may be written.")
                .arg(QDir::toNativeSeparators(path)));
    });
    connect(&m_session, &Session::recoveryPassphraseSet, this, [this] {
        m_messages.put(MessageTopic::RecoveryPassphrase, MessageBar::Kind::Success,
            tr("The recovery passphrase is set. Keep it in a safe place: nobody can tell it to you again."));
    });
    connect(&m_session, &Session::recoveryPassphraseFailed, this, [this](const StoreError& error) {
        m_messages.put(MessageTopic::RecoveryPassphrase, MessageBar::Kind::Problem,
            tr("The recovery passphrase could not be set. %1").arg(errorText(error)), { m_setPassphrase });
    });
}

void SessionMessages::connectRepair()
{
    connect(&m_session, &Session::bookSalvaged, this, [this](const BookSalvage::Report& report) {
        m_messages.put(MessageTopic::Book, report.isWhole ? MessageBar::Kind::Success : MessageBar::Kind::Warning,
            salvageText(report));
    });
    connect(&m_session, &Session::salvageFailed, this, [this](const StoreError& error) {
        m_messages.put(MessageTopic::Book, MessageBar::Kind::Problem,
            tr("What can be read of the damaged book could not be recovered. %1").arg(errorText(error)));
    });
    connect(&m_session, &Session::repairChanged, this, &SessionMessages::showRestore);
    connect(&m_session, &Session::backupNotRestored, this,
        [this](const BookBackups::Backup& backup, const StoreError& error) {
            const QList<BookBackups::Backup> backups = m_session.backups();
            const bool hasAnother = std::any_of(backups.cbegin(), backups.cend(),
                [&backup](const BookBackups::Backup& other) { return other.path != backup.path; });
            const WayOn wayOn = hasAnother                           ? WayOn::AnotherBackup
                : m_session.bookState() == Session::BookState::Ready ? WayOn::OpenBook
                                                                     : WayOn::ClosedBook;
            const bool mayChoose
                = !backup.setAsideAt && !backups.isEmpty() && (hasAnother || error.kind != StoreError::Kind::Damaged);
            m_messages.put(MessageTopic::Book, MessageBar::Kind::Problem, notRestoredText(backup, error, wayOn),
                mayChoose ? QList<QAction*>{ m_restoreBackup } : QList<QAction*>());
        });
    connect(
        &m_session, &Session::backupRestored, this, [this](const BookBackups::Backup& backup, const QString& former) {
            const QString day = backupTime(backup);
            m_former = former;
            m_messages.put(MessageTopic::Book, MessageBar::Kind::Success,
                former.isEmpty() ? tr("The address book is the one of %1 again.").arg(day)
                                 : tr("The address book is the one of %1 again. The one before it was kept as %2.")
                                       .arg(day, QDir::toNativeSeparators(former)),
                former.isEmpty() ? QList<QAction*>() : QList<QAction*>{ m_takeBack });
        });
    connect(&m_session, &Session::dailyBackupFailed, this, [this](const StoreError& error) {
        m_messages.put(MessageTopic::Backup, MessageBar::Kind::Warning, noBackupText(error));
    });
    connect(&m_session, &Session::bookSetAside, this, [this](const QString& path) {
        m_messages.put(MessageTopic::Book, MessageBar::Kind::Information,
            tr("The sealed book was kept as %1.").arg(QDir::toNativeSeparators(path)));
    });
}

QAction* SessionMessages::makeAction(const QString& text, std::function<void()> triggered)
{
    auto* action = new QAction(text, this);
    connect(action, &QAction::triggered, this, std::move(triggered));
    return action;
}

//! What was said of it, and what its buttons would do to it, is not true of the next one.
void SessionMessages::forgetBook()
{
    m_failed.clear();
    m_savingFailed = false;
    m_isRefreshStopped = false;
    for (const MessageTopic topic :
        { MessageTopic::Refresh, MessageTopic::Saving, MessageTopic::RecoveryPassphrase, MessageTopic::Backup })
        m_messages.withdraw(topic);
}

void SessionMessages::showRestore()
{
    if (const auto& backup = m_session.backupBeingChecked())
        m_messages.put(MessageTopic::Restore, MessageBar::Kind::Information, checkedText(*backup));
    else
        m_messages.withdraw(MessageTopic::Restore);
}

void SessionMessages::takeBack()
{
    m_messages.withdraw(MessageTopic::Book);
    for (const BookBackups::Backup& book : m_session.booksSetAside() + m_session.backups()) {
        if (book.path == m_former)
            return Q_EMIT restoreRequested(book);
    }
    m_messages.put(MessageTopic::Book, MessageBar::Kind::Problem,
        tr("%1 is not there any more. The address book is as it was.").arg(QDir::toNativeSeparators(m_former)));
}

void SessionMessages::refreshFailed()
{
    if (RecipientSync* sync = m_session.sync())
        sync->refresh(m_failed);
}

QString SessionMessages::serviceName() const
{
    return PayRecipients::serviceName(m_session.profile());
}

void SessionMessages::showBanner()
{
    if (m_session.isBookForSessionOnly())
        m_banner.showMessage(MessageBar::Kind::Warning,
            tr("This address book lives for this session only, because its key is kept nowhere. "
               "Everything in it is forgotten when you quit."));
    else if (m_session.leavesNoTrace())
        m_banner.showMessage(
            MessageBar::Kind::Information, tr("Demo: made-up recipients. Nothing is kept when you quit."));
    else
        m_banner.clear();
}

void SessionMessages::showWhatHolds()
{
    if (m_session.book())
        showBanner();
    showSignInState();
    showRestore();
    if (m_session.savingState() == Session::SavingState::Failed)
        showSavingState();
}

void SessionMessages::showSignInState()
{
    switch (m_session.signInState()) {
    case Session::SignInState::KeychainProblem:
        m_messages.put(MessageTopic::SignIn, MessageBar::Kind::Warning,
            tr("You can browse and copy, but not refresh: the client secret cannot be read now. %1")
                .arg(errorText(*m_session.keychainError())),
            { m_tryOpen, m_signIn });
        break;
    case Session::SignInState::SignedIn:
        m_messages.withdraw(MessageTopic::SignIn);
        // Why it stopped was true of the service and the credentials as they were.
        if (std::exchange(m_isRefreshStopped, false))
            m_messages.withdraw(MessageTopic::Refresh);
        break;
    case Session::SignInState::SignedOut:
        if (m_session.withheldCredentials())
            m_messages.put(MessageTopic::SignIn, MessageBar::Kind::Warning,
                withheldText(*m_session.withheldCredentials(), m_session.profile().origin()), { m_signIn });
        break;
    case Session::SignInState::ReadingKeychain:
        break;
    }
}

//! \param own origin, to which they are not sent
QString SessionMessages::withheldText(const WithheldCredentials& withheld, const QString& own)
{
    using enum WithheldCredentials::Reason;
    switch (withheld.reason) {
    case OtherService:
        return tr("Sign in again: the client secret in the keychain was given for %1, so it is not sent to %2.")
            .arg(withheld.origin, own);
    case UnknownService:
        return tr("Sign in once more: it was not noted for which address the client secret in the keychain was given, "
                  "so it is not sent to %1.")
            .arg(own);
    case OtherAuthorities:
        return tr("The CA certificate of this profile has changed since the client secret was kept, so it is not sent "
                  "to %1. If you or your company's IT changed it, sign in again.")
            .arg(own);
    case UnknownAuthorities:
        return tr("Sign in once more: it was not noted with which CA certificate the client secret in the keychain was "
                  "given, so it is not sent to %1.")
            .arg(own);
    }
    return {};
}

void SessionMessages::showReport(const SyncReport& report)
{
    const bool isGood = report.failures.isEmpty() && !report.stoppedBy && !report.cancelled;
    if (isGood && report.asked == 0 && report.wholeBook)
        return showNothingAsked(report);
    m_isRefreshStopped = report.stoppedBy.has_value();
    if (isGood && report.newlyApproved.isEmpty())
        return m_messages.withdraw(MessageTopic::Refresh); // the status line says it
    m_failed.clear();
    for (const SyncFailure& failure : report.failures)
        m_failed << failure.key;
    const auto kind = report.stoppedBy || isDiscontinued(report) ? MessageBar::Kind::Problem
        : !report.failures.isEmpty()                             ? MessageBar::Kind::Warning
        : !report.newlyApproved.isEmpty()                        ? MessageBar::Kind::Success
                                                                 : MessageBar::Kind::Information;
    m_messages.put(MessageTopic::Refresh, kind, reportText(report, serviceName()), actionsFor(report));
}

QList<QAction*> SessionMessages::actionsFor(const SyncReport& report)
{
    if (isDiscontinued(report))
        return { m_import, m_enterByHand, m_openKopoKopo, report.stoppedBy ? m_tryAll : m_askGone };
    if (report.stoppedBy && asksForSignIn(report.stoppedBy->kind))
        return { report.wholeBook ? m_signInToRefresh : m_signIn };
    QList<QAction*> actions;
    if (report.stoppedBy && report.wholeBook)
        actions << m_tryAll; // not only what was asked before it stopped
    else if (!m_failed.isEmpty())
        actions << m_tryFailed;
    const bool refused = std::any_of(m_failed.cbegin(), m_failed.cend(), [this](RecipientKey key) {
        const auto recipient = m_session.book()->find(key);
        return recipient && recipient->lookup() != LookupState::Answered
            && recipient->lookup() != LookupState::NotAsked;
    });
    if (refused)
        actions << m_showFailed << m_openKopoKopo;
    if (!report.newlyApproved.isEmpty())
        actions << m_showApprovals;
    return actions;
}

void SessionMessages::showNothingAsked(const SyncReport& report)
{
    RecipientFilter attention;
    attention.need = RecipientFilter::Need::Attention;
    m_failed = m_session.book()->matching(attention, m_session.book()->size());
    m_messages.put(MessageTopic::Refresh, MessageBar::Kind::Information, reportText(report, serviceName()),
        report.gone > 0 ? QList<QAction*>{ m_askGone, m_openKopoKopo } : QList<QAction*>{});
}

void SessionMessages::showSavingState()
{
    switch (m_session.savingState()) {
    case Session::SavingState::Failed:
        m_savingFailed = true;
        m_messages.put(MessageTopic::Saving, MessageBar::Kind::Problem,
            tr("Your last changes are shown but not saved yet. %1").arg(errorText(*m_session.savingError())),
            { m_trySave });
        break;
    case Session::SavingState::Saving:
        break;
    case Session::SavingState::Saved:
        if (std::exchange(m_savingFailed, false))
            m_messages.put(MessageTopic::Saving, MessageBar::Kind::Success, tr("Everything is saved now."));
        break;
    }
}

void SessionMessages::offerRecoveryPassphrase()
{
    const QDate today = QDate::currentDate();
    const QDate offered = m_session.viewState(passphraseOfferedName).toDate();
    const bool wasOfferedLately = offered.isValid() && std::abs(offered.daysTo(today)) < daysBetweenOffers;
    if (!m_session.lacksRecoveryPassphrase() || m_session.book()->size() == 0 || !m_messages.isEmpty()
        || wasOfferedLately)
        return;
    m_session.setViewState(passphraseOfferedName, today);
    m_messages.put(MessageTopic::RecoveryPassphrase, MessageBar::Kind::Information,
        tr("The address book opens with this computer's keychain. A recovery passphrase opens it elsewhere, too."),
        { m_setPassphrase });
}

} // namespace PayRecipients

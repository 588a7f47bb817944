// SPDX-License-Identifier: MIT
#include "session/SessionMessages.h"

#include "text/ErrorText.h"
#include "text/ReportText.h"
#include "text/ServiceText.h"
#include "widgets/MessageBar.h"

#include <QAction>
#include <QDir>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

constexpr auto passphraseOfferedName = "recoveryPassphraseOffered"_L1;

//! Errors that the person mends by signing in again.
bool asksForSignIn(k2::Error::Kind kind)
{
    return kind == k2::Error::Kind::Unauthorised;
}

} // namespace

SessionMessages::SessionMessages(Session& session, MessageBar& banner, MessageBar& messages, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_banner(banner)
    , m_messages(messages)
    , m_signIn(makeAction(tr("Sign in…"), [this] { Q_EMIT signInRequested(); }))
    , m_openKopoKopo(makeAction(tr("Open Kopo Kopo"), [this] { Q_EMIT openKopoKopoRequested(); }))
    , m_tryOpen(makeAction(tr("Try again"),
          [this] {
              m_messages.clear();
              m_session.open();
          }))
    , m_trySave(makeAction(tr("Try again"), [this] { m_session.retrySaving(); }))
    , m_trySignOut(makeAction(tr("Try again"),
          [this] {
              m_messages.clear();
              m_session.signOut();
          }))
    , m_tryFailed(makeAction(tr("Try again"),
          [this] {
              m_messages.clear();
              m_session.sync()->refresh(m_failed);
          }))
    , m_askGone(makeAction(tr("Ask them again"),
          [this] {
              m_messages.clear();
              m_session.sync()->refresh(m_failed);
          }))
    , m_showFailed(makeAction(tr("Show them"), [this] { Q_EMIT attentionRequested(); }))
    , m_setPassphrase(makeAction(tr("Set recovery passphrase…"), [this] { Q_EMIT recoveryPassphraseRequested(); }))
{
    connect(&session, &Session::signInStateChanged, this, &SessionMessages::showSignInState);
    connect(&session, &Session::refreshFinished, this, &SessionMessages::showReport);
    connect(&session, &Session::savingStateChanged, this, &SessionMessages::showSavingState);
    // What another message hid is said again once that one is gone.
    connect(&messages, &MessageBar::dismissed, this, [this] {
        if (std::exchange(m_topic, Topic::Other) != Topic::Saving)
            showSavingState();
    });
    connect(&session, &Session::bookStateChanged, this, [this](Session::BookState state) {
        if (state == Session::BookState::Loading) {
            showBanner();
        } else if (state == Session::BookState::Ready) {
            offerRecoveryPassphrase();
        }
    });
    connect(&session, &Session::credentialsNotKept, this, [this](const KeychainError& error) {
        show(Topic::Other, MessageBar::Kind::Warning,
            tr("You are signed in, but the client secret could not be kept: you will have to sign in again next time. "
               "%1")
                .arg(errorText(error)));
    });
    connect(&session, &Session::signedOut, this,
        [this](const std::optional<KeychainError>& keychain, const std::optional<k2::Error>& service) {
            if (keychain)
                show(Topic::Other, MessageBar::Kind::Problem,
                    tr("The client secret could not be removed from the keychain. %1").arg(errorText(*keychain)),
                    { m_trySignOut });
            else if (service)
                show(Topic::Other, MessageBar::Kind::Warning,
                    tr("You are signed out on this computer, but Kopo Kopo could not be told: the access token ends "
                       "by itself within two hours. %1")
                        .arg(errorText(*service, serviceName())));
            else
                show(Topic::Other, MessageBar::Kind::Success,
                    tr("You are signed out. The address book stays here and can be used without signing in."));
        });
    connect(&session, &Session::profileNotSaved, this, [this](const QString& path) {
        show(Topic::Other, MessageBar::Kind::Warning,
            tr("The profile could not be saved in %1, so what was changed is forgotten when you quit. Check that the "
               "disk is not full and the folder may be written.")
                .arg(QDir::toNativeSeparators(path)));
    });
    connect(&session, &Session::recoveryPassphraseSet, this, [this] {
        show(Topic::Other, MessageBar::Kind::Success,
            tr("The recovery passphrase is set. Keep it in a safe place: nobody can tell it to you again."));
    });
    connect(&session, &Session::recoveryPassphraseFailed, this, [this](const StoreError& error) {
        show(Topic::Other, MessageBar::Kind::Problem,
            tr("The recovery passphrase could not be set. %1").arg(errorText(error)), { m_setPassphrase });
    });
    connect(&session, &Session::bookSetAside, this, [this](const QString& path) {
        show(Topic::Other, MessageBar::Kind::Information, tr("The sealed book was kept as %1.").arg(path));
    });
}

QAction* SessionMessages::makeAction(const QString& text, std::function<void()> triggered)
{
    auto* action = new QAction(text, this);
    connect(action, &QAction::triggered, this, std::move(triggered));
    return action;
}

void SessionMessages::show(Topic topic, MessageBar::Kind kind, const QString& text, const QList<QAction*>& actions)
{
    m_topic = topic;
    m_messages.showMessage(kind, text, actions);
}

bool SessionMessages::isShown(Topic topic) const
{
    return m_messages.isShown() && m_topic == topic;
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
    if (m_session.savingState() == Session::SavingState::Failed)
        showSavingState();
}

void SessionMessages::showSignInState()
{
    if (m_session.signInState() != Session::SignInState::KeychainProblem)
        return;
    const KeychainError error = *m_session.keychainError();
    show(Topic::Other, MessageBar::Kind::Warning,
        tr("You can browse and copy, but not refresh: the client secret cannot be read now. %1").arg(errorText(error)),
        { m_tryOpen, m_signIn });
}

void SessionMessages::showReport(const SyncReport& report)
{
    const bool isGood = report.failures.isEmpty() && !report.stoppedBy && !report.cancelled;
    if (isGood && report.asked == 0 && report.wholeBook)
        return showNothingAsked(report);
    if (isGood && report.newlyApproved == 0) {
        // The status line says it.
        if (isShown(Topic::Refresh)) {
            m_messages.clear();
            showSavingState();
        }
        return;
    }
    m_failed.clear();
    bool refused = false;
    for (const SyncFailure& failure : report.failures) {
        m_failed << failure.key;
        const auto recipient = m_session.book()->find(failure.key);
        refused |= recipient && recipient->lookup() != LookupState::Answered
            && recipient->lookup() != LookupState::NotAsked;
    }
    QList<QAction*> actions;
    if (report.stoppedBy && asksForSignIn(report.stoppedBy->kind))
        actions << m_signIn;
    else if (!m_failed.isEmpty())
        actions << m_tryFailed;
    if (refused)
        actions << m_showFailed << m_openKopoKopo;
    const auto kind = report.stoppedBy ? MessageBar::Kind::Problem
        : !report.failures.isEmpty()   ? MessageBar::Kind::Warning
        : report.newlyApproved > 0     ? MessageBar::Kind::Success
                                       : MessageBar::Kind::Information;
    show(Topic::Refresh, kind, reportText(report, serviceName()), actions);
}

void SessionMessages::showNothingAsked(const SyncReport& report)
{
    RecipientFilter attention;
    attention.need = RecipientFilter::Need::Attention;
    m_failed = m_session.book()->matching(attention, m_session.book()->size());
    show(Topic::Refresh, MessageBar::Kind::Information, reportText(report, serviceName()),
        report.gone > 0 ? QList<QAction*>{ m_askGone, m_openKopoKopo } : QList<QAction*>{});
}

void SessionMessages::showSavingState()
{
    switch (m_session.savingState()) {
    case Session::SavingState::Failed:
        m_savingFailed = true;
        show(Topic::Saving, MessageBar::Kind::Problem,
            tr("Your last changes are shown but not saved yet. %1").arg(errorText(*m_session.savingError())),
            { m_trySave });
        break;
    case Session::SavingState::Saving:
        break;
    case Session::SavingState::Saved:
        if (std::exchange(m_savingFailed, false) && (isShown(Topic::Saving) || !m_messages.isShown()))
            show(Topic::Other, MessageBar::Kind::Success, tr("Everything is saved now."));
        break;
    }
}

void SessionMessages::offerRecoveryPassphrase()
{
    if (!m_session.lacksRecoveryPassphrase() || m_messages.isShown()
        || m_session.viewState(passphraseOfferedName).toBool())
        return;
    m_session.setViewState(passphraseOfferedName, true);
    show(Topic::Other, MessageBar::Kind::Information,
        tr("The address book opens with this computer's keychain. A recovery passphrase opens it elsewhere, too."),
        { m_setPassphrase });
}

} // namespace PayRecipients

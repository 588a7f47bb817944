// SPDX-License-Identifier: MIT
//! Says in the window what a session has to say.
#pragma once

#include "session/Session.h"
#include "store/BookBackups.h"
#include "widgets/MessageBar.h"
#include "widgets/MessageQueue.h"

#include <QObject>

class QAction;

namespace PayRecipients {

//! Listens to one session and puts its events into the messages of the window, each with the buttons that do what is
//! next; takes them back when their cause is gone. Its lasting peculiarities (demo, book for this session only) stand
//! in a banner.
class SessionMessages : public QObject {
    Q_OBJECT

public:
    //! All must outlive this object.
    SessionMessages(Session& session, MessageBar& banner, MessageQueue& messages, QObject* parent = nullptr);

    //! Says what holds now of a session that has been at work for a while.
    void showWhatHolds();

Q_SIGNALS:
    void signInRequested();
    //! The same because a refresh was refused, which goes on afterwards.
    void signInToRefreshRequested();
    void recoveryPassphraseRequested();
    //! The entries that a refresh could not fetch are to be listed.
    void attentionRequested();
    void openKopoKopoRequested();
    //! The whole book is to be asked for again.
    void refreshRequested();
    void approvalsRequested();
    //! Ways to fill the book without the service.
    void importRequested();
    void enterByHandRequested();
    //! A backup is to be chosen.
    void backupRequested();
    //! This one, which a backup has just replaced, is to be the book again.
    void restoreRequested(const PayRecipients::BookBackups::Backup& former);

private:
    void connectSession();
    void connectRepair();
    void forgetBook();
    void showRestore();
    void takeBack();
    void refreshFailed();
    QAction* makeAction(const QString& text, std::function<void()> triggered);
    void showBanner();
    void showSignInState();
    static QString withheldText(const WithheldCredentials& withheld, const QString& own);
    void showReport(const SyncReport& report);
    void showNothingAsked(const SyncReport& report);
    QList<QAction*> actionsFor(const SyncReport& report);
    void showSavingState();
    void offerRecoveryPassphrase();
    QString serviceName() const;

    Session& m_session;
    MessageBar& m_banner;
    MessageQueue& m_messages;
    QAction* m_signIn;
    QAction* m_signInToRefresh;
    QAction* m_openKopoKopo;
    QAction* m_tryOpen;
    QAction* m_trySave;
    QAction* m_trySignOut;
    QAction* m_tryFailed;
    QAction* m_tryAll;
    QAction* m_askGone;
    QAction* m_showFailed;
    QAction* m_showApprovals;
    QAction* m_import;
    QAction* m_enterByHand;
    QAction* m_setPassphrase;
    QAction* m_restoreBackup;
    QAction* m_takeBack;
    QString m_former; //!< the path of the book, or backup, that m_takeBack brings back
    QList<RecipientKey> m_failed;
    bool m_savingFailed = false; //!< and it was said
    bool m_isRefreshStopped = false; //!< and the message about the refresh says why
};

} // namespace PayRecipients

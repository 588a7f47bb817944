// SPDX-License-Identifier: MIT
//! Says in the window what a session has to say.
#pragma once

#include "session/Session.h"
#include "widgets/MessageBar.h"

#include <QObject>

class QAction;

namespace PayRecipients {

//! Listens to one session and shows its events in a message bar, each with the buttons that do what is next, and its
//! lasting peculiarities (demo, book for this session only) in a banner.
class SessionMessages : public QObject {
    Q_OBJECT

public:
    //! All must outlive this object.
    SessionMessages(Session& session, MessageBar& banner, MessageBar& messages, QObject* parent = nullptr);

    //! Says what holds now of a session that has been at work for a while.
    void showWhatHolds();

Q_SIGNALS:
    void signInRequested();
    void recoveryPassphraseRequested();
    //! The entries that a refresh could not fetch are to be listed.
    void attentionRequested();
    void openKopoKopoRequested();

private:
    //! What a message is about, as far as somebody asks later.
    enum class Topic { Other, Refresh, Saving };

    void show(Topic topic, MessageBar::Kind kind, const QString& text, const QList<QAction*>& actions = {});
    bool isShown(Topic topic) const;
    QAction* makeAction(const QString& text, std::function<void()> triggered);
    void showBanner();
    void showSignInState();
    void showReport(const SyncReport& report);
    void showNothingAsked(const SyncReport& report);
    void showSavingState();
    void offerRecoveryPassphrase();
    QString serviceName() const;

    Session& m_session;
    MessageBar& m_banner;
    MessageBar& m_messages;
    QAction* m_signIn;
    QAction* m_openKopoKopo;
    QAction* m_tryOpen;
    QAction* m_trySave;
    QAction* m_trySignOut;
    QAction* m_tryFailed;
    QAction* m_askGone;
    QAction* m_showFailed;
    QAction* m_setPassphrase;
    QList<RecipientKey> m_failed;
    Topic m_topic = Topic::Other; //!< of the message that was shown last
    bool m_savingFailed = false; //!< and it was said
};

} // namespace PayRecipients

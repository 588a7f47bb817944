// SPDX-License-Identifier: MIT
//! What a person can do about changes, look-alikes and unknown payees, whichever page asks for it.
#pragma once

#include "recipients/RecipientKey.h"
#include "trust/CopyGuard.h"
#include "trust/LookAlikes.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace PayRecipients {

class AttentionDialog;
class Session;
class WhoIsThisDialog;

//! Opens the dialogs, never waits for them, and says by noticed() what was done.
class TrustCommands : public QObject {
    Q_OBJECT

public:
    //! \param window over which dialogs open; owns this
    explicit TrustCommands(QWidget* window);

    void setSession(Session* session);
    CopyGuard& guard() { return m_guard; }

    //! Asks why a likeness is no danger, and no longer points it out.
    void dismiss(const LookAlike& lookAlike);
    //! The list of all that is to be looked at.
    void showAttention();
    void whoIsThis();
    //! \param key nothing: of all recipients
    void exportHistory(std::optional<RecipientKey> key);

Q_SIGNALS:
    void noticed(const QString& notice);
    void recipientChosen(PayRecipients::RecipientKey key);
    void compareRequested(const QList<PayRecipients::RecipientKey>& keys);

private:
    //! The book can be changed; else says why not.
    bool isReady();

    QWidget* m_window;
    Session* m_session = nullptr;
    CopyGuard m_guard;
    QPointer<WhoIsThisDialog> m_whoIsThis;
    QPointer<AttentionDialog> m_attention;
};

} // namespace PayRecipients

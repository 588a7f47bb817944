// SPDX-License-Identifier: MIT
//! One call to the keychain, from the question to the answer.
#pragma once

#include "keychain/Keychain.h"
#include "keychain/KeychainOutcome.h"

#include <QTimer>

namespace QKeychain {
class Job;
}

namespace PayRecipients {

//! Asks for the keyring's state, has it unlocked if need be, hands the work to QtKeychain, and judges its answer by the
//! state afterwards.
//!
//! A job of QtKeychain must not be destroyed while it runs: what it is built on would call it back. So it has no
//! parent, and outlives this object if need be.
class KeychainRequest : public QObject {
    Q_OBJECT

public:
    KeychainRequest(
        KeychainOperation operation, QString service, QString name, const QByteArray& secret, Keychain::ReadDone done);
    ~KeychainRequest() override;

    //! timedOut() comes this much later, unless the answer comes first.
    void limitTo(std::chrono::milliseconds timeout);
    void start(SecretService& service);
    //! Gives the answer, unless it was given already. No step is begun after that.
    void answer(tl::expected<QByteArray, KeychainError> result);

Q_SIGNALS:
    void timedOut();
    //! The answer was given and no job runs.
    void endReached();

private:
    void begin();
    void unlockFirst();
    void run(QKeychain::Job* job, std::function<void()> ended);
    void judge(QKeychain::Error error, const QString& detail, QByteArray secret);

    KeychainOperation m_operation;
    QString m_entryService;
    QString m_name;
    QByteArray m_secret;
    Keychain::ReadDone m_done;
    QTimer m_timer;
    SecretService* m_service = nullptr;
    SecretService::State m_before = SecretService::State::Unknown;
    bool m_answered = false;
    bool m_jobRunning = false; //!< nobody else's turn until endReached()
};

} // namespace PayRecipients

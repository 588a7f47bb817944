// SPDX-License-Identifier: MIT
//! The part of Keychain that works: one call to the platform's keychain after the other.
#pragma once

#include "keychain/Keychain.h"
#include "keychain/KeychainOutcome.h"

#include <deque>
#include <memory>

namespace PayRecipients {

class KeychainRequest;
class SecretService;

//! Does what Keychain tells of, in the thread that it lives in, and answers there.
class KeychainQueue : public QObject {
    Q_OBJECT

public:
    KeychainQueue(QString service, std::chrono::milliseconds timeout);
    ~KeychainQueue() override;

    //! \param secret to be written; a copy of it is made
    //! \param done of what is not read, with nothing
    void ask(KeychainOperation operation, const QString& name, const QByteArray& secret, Keychain::ReadDone done);

private:
    void giveUp(KeychainRequest* request);
    void retire(KeychainRequest* request);
    void startNext();

    QString m_service;
    std::chrono::milliseconds m_timeout;
    SecretService* m_secretService; //!< our child
    std::deque<std::unique_ptr<KeychainRequest>> m_requests; //!< the first one is under way
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! The part of Keychain that works: one call to the platform's keychain after the other.
#pragma once

#include "keychain/Keychain.h"

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

    void read(const QString& name, Keychain::ReadDone done);
    void write(const QString& name, const QByteArray& secret, Keychain::Done done);
    void remove(const QString& name, Keychain::Done done);

private:
    void enqueue(std::unique_ptr<KeychainRequest> request);
    void giveUp(KeychainRequest* request);
    void retire(KeychainRequest* request);
    void startNext();

    QString m_service;
    std::chrono::milliseconds m_timeout;
    SecretService* m_secretService; //!< our child
    std::deque<std::unique_ptr<KeychainRequest>> m_requests; //!< the first one is under way
};

} // namespace PayRecipients

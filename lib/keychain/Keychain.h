// SPDX-License-Identifier: MIT
//! The secrets of this person on this computer, in the platform's own keychain.
#pragma once

#include "keychain/KeychainError.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <functional>
#include <memory>

namespace PayRecipients {

class KeychainQueue;
enum class KeychainOperation;

//! Reads, writes and removes named secrets. There is no other place where they could end up: without a keychain the
//! answer is KeychainError::Kind::Unavailable.
//!
//! No call blocks: what the keychain answers, and its cryptography, is dealt with in another thread (but for macOS,
//! which has its own). Each answers exactly once, later, in the thread of this object, and within the time-out, unless
//! its \a context (required, of the same thread) or this object is gone by then. Calls are carried out one after the
//! other in the order in which they came; one that runs out of time before its turn is not carried out at all. Make one
//! object in a process: QtKeychain has one queue, and what another object left hanging there holds up this one as well.
class Keychain : public QObject {
    Q_OBJECT

public:
    //! Called in the thread of the keychain; copied, and destroyed, in the other one as well.
    using ReadDone = std::function<void(tl::expected<QByteArray, KeychainError>)>;
    using Done = std::function<void(tl::expected<void, KeychainError>)>;

    //! \param service under which the entries stand in the keychain
    //! \param timeout of each call, the time in the queue included
    explicit Keychain(QString service = QStringLiteral("Pay Recipients"),
        std::chrono::milliseconds timeout = std::chrono::seconds(9), QObject* parent = nullptr);
    ~Keychain() override;

    //! May make the keychain ask the person for its password. What is answered is a copy of one's own, to be wiped
    //! after use.
    void read(const QString& name, QObject* context, ReadDone done);
    //! Replaces what stood under the name. Any bytes, of which a copy is made and wiped after use. May make the
    //! keychain ask the person for its password.
    void write(const QString& name, const QByteArray& secret, QObject* context, Done done);
    //! That there is no such entry is success. May make the keychain ask the person for its password.
    void remove(const QString& name, QObject* context, Done done);

private:
    struct Link;

    void ask(
        KeychainOperation operation, const QString& name, const QByteArray& secret, QObject* context, ReadDone done);

    KeychainQueue* m_queue; //!< of the keychains' thread
    std::shared_ptr<Link> m_link;
};

} // namespace PayRecipients

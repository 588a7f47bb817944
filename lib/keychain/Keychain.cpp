// SPDX-License-Identifier: MIT
#include "keychain/Keychain.h"

#include "keychain/KeychainQueue.h"
#include "keychain/SecretCopy.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QPointer>
#include <QThread>

#include <chrono>
#include <memory>
#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

//! A secret on its way from one thread to another; wiped where nobody takes it.
struct Held {
    explicit Held(tl::expected<QByteArray, KeychainError> held)
        : result(std::move(held))
    {
    }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    ~Held()
    {
        if (result)
            wipe(*result);
    }

    tl::expected<QByteArray, KeychainError> result;
};

//! For those calls whose success has nothing to tell.
Keychain::ReadDone withoutValue(Keychain::Done done)
{
    return [then = std::move(done)](tl::expected<QByteArray, KeychainError> result) {
        then(result ? tl::expected<void, KeychainError>() : tl::unexpected(std::move(result).error()));
    };
}

#ifdef Q_OS_MACOS
//! There QtKeychain answers by way of the main thread, and asks the system in others.
void moveToKeychains(QObject&) { }
#else
QThread* keychains = nullptr; //!< once there was one; of the thread of the application

void endKeychains()
{
    using namespace std::chrono_literals;
    keychains->quit();
    if (keychains->wait(QDeadlineTimer(3s))) // a keychain that blocks ends with the process
        delete keychains;
    keychains = nullptr;
}

//! One for all, since QtKeychain's queue stays in the thread that first used it.
void moveToKeychains(QObject& queue)
{
    if (!keychains) {
        keychains = new QThread;
        keychains->setObjectName(u"Keychain"_s);
        keychains->start();
        qAddPostRoutine(&endKeychains);
    }
    queue.moveToThread(keychains);
}
#endif

} // namespace

//! What an answer finds of the keychain that it is for.
struct Keychain::Link {
    explicit Link(Keychain* of)
        : keychain(of)
    {
    }

    template <class Work>
    void post(Work work)
    {
        const std::lock_guard lock(guard);
        if (keychain)
            QMetaObject::invokeMethod(keychain, std::move(work), Qt::QueuedConnection);
    }

    std::mutex guard;
    Keychain* keychain; //!< null once it is gone
};

Keychain::Keychain(QString service, std::chrono::milliseconds timeout, QObject* parent)
    : QObject(parent)
    , m_queue(new KeychainQueue(std::move(service), timeout))
    , m_link(std::make_shared<Link>(this))
{
    moveToKeychains(*m_queue);
}

Keychain::~Keychain()
{
    {
        const std::lock_guard lock(m_link->guard);
        m_link->keychain = nullptr;
    }
    if (const QThread* thread = m_queue->thread(); thread && thread != QThread::currentThread())
        m_queue->deleteLater();
    else
        delete m_queue; // the thread has ended with the application
}

void Keychain::read(const QString& name, QObject* context, ReadDone done)
{
    ask(KeychainOperation::Read, name, {}, context, std::move(done));
}

void Keychain::write(const QString& name, const QByteArray& secret, QObject* context, Done done)
{
    ask(KeychainOperation::Write, name, secret, context, withoutValue(std::move(done)));
}

void Keychain::remove(const QString& name, QObject* context, Done done)
{
    ask(KeychainOperation::Remove, name, {}, context, withoutValue(std::move(done)));
}

void Keychain::ask(
    KeychainOperation operation, const QString& name, const QByteArray& secret, QObject* context, ReadDone done)
{
    const ReadDone answer = [link = m_link, guard = QPointer(context), then = std::move(done)](
                                tl::expected<QByteArray, KeychainError> result) {
        link->post([guard, then, held = std::make_shared<Held>(std::move(result))] {
            if (guard)
                then(std::move(held->result));
        });
    };
    QMetaObject::invokeMethod(
        m_queue,
        [queue = m_queue, operation, name, own = std::make_shared<Held>(copyOf(secret)), answer] {
            queue->ask(operation, name, *own->result, answer);
        },
        Qt::QueuedConnection);
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "keychain/Keychain.h"

#include "keychain/KeychainQueue.h"
#include "keychain/SecretCopy.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThread>

#include <memory>
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

#ifdef Q_OS_MACOS
//! There QtKeychain answers by way of the main thread, and asks the system in others.
void moveToKeychains(QObject&) { }
#else
QThread* keychains = nullptr; //!< once there was one

void endKeychains()
{
    keychains->quit();
    keychains->wait();
    delete std::exchange(keychains, nullptr);
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

Keychain::Keychain(QString service, std::chrono::milliseconds timeout, QObject* parent)
    : QObject(parent)
    , m_queue(new KeychainQueue(std::move(service), timeout))
{
    moveToKeychains(*m_queue);
}

// No answer is on its way to here after that.
Keychain::~Keychain()
{
    if (m_queue->thread() == QThread::currentThread())
        delete m_queue;
    else
        QMetaObject::invokeMethod(
            m_queue, [queue = m_queue] { delete queue; }, Qt::BlockingQueuedConnection);
}

void Keychain::prepare()
{
    QMetaObject::invokeMethod(m_queue, &KeychainQueue::prepare, Qt::QueuedConnection);
}

void Keychain::read(const QString& name, QObject* context, ReadDone done)
{
    QMetaObject::invokeMethod(
        m_queue,
        [queue = m_queue, name, answer = toThisThread(context, std::move(done))]() mutable {
            queue->read(name, queue, std::move(answer));
        },
        Qt::QueuedConnection);
}

void Keychain::write(const QString& name, const QByteArray& secret, QObject* context, Done done)
{
    QMetaObject::invokeMethod(
        m_queue,
        [queue = m_queue, name, own = std::make_shared<Held>(copyOf(secret)),
            answer = toThisThread(context, std::move(done))]() mutable {
            queue->write(name, *own->result, queue, std::move(answer));
        },
        Qt::QueuedConnection);
}

void Keychain::remove(const QString& name, QObject* context, Done done)
{
    QMetaObject::invokeMethod(
        m_queue,
        [queue = m_queue, name, answer = toThisThread(context, std::move(done))]() mutable {
            queue->remove(name, queue, std::move(answer));
        },
        Qt::QueuedConnection);
}

Keychain::ReadDone Keychain::toThisThread(QObject* context, ReadDone done)
{
    return [this, guard = QPointer(context), then = std::move(done)](tl::expected<QByteArray, KeychainError> result) {
        QMetaObject::invokeMethod(
            this,
            [guard, then, held = std::make_shared<Held>(std::move(result))] {
                if (guard)
                    then(std::move(held->result));
            },
            Qt::QueuedConnection);
    };
}

Keychain::Done Keychain::toThisThread(QObject* context, Done done)
{
    return [this, guard = QPointer(context), then = std::move(done)](const tl::expected<void, KeychainError>& result) {
        QMetaObject::invokeMethod(
            this,
            [guard, then, result] {
                if (guard)
                    then(result);
            },
            Qt::QueuedConnection);
    };
}

} // namespace PayRecipients

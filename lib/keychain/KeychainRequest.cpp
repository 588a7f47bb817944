// SPDX-License-Identifier: MIT
#include "keychain/KeychainRequest.h"

#include "keychain/SecretCopy.h"
#include "keychain/SecretService.h"

#include <qt6keychain/keychain.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

using State = SecretService::State;

KeychainRequest::KeychainRequest(
    KeychainOperation operation, QString service, QString name, const QByteArray& secret, Keychain::ReadDone done)
    : m_operation(operation)
    , m_entryService(std::move(service))
    , m_name(std::move(name))
    , m_secret(copyOf(secret))
    , m_done(std::move(done))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &KeychainRequest::timedOut);
}

KeychainRequest::~KeychainRequest()
{
    wipe(m_secret); // where it was never handed on
}

void KeychainRequest::limitTo(std::chrono::milliseconds timeout)
{
    m_timer.start(timeout);
}

void KeychainRequest::start(SecretService& service)
{
    m_service = &service;
    m_service->ask(this, [this](State before) {
        m_before = before;
        if (m_answered)
            return;
        if (before == State::NoBus)
            answer(tl::unexpected(KeychainError{ KeychainError::Kind::Unavailable, u"no session bus"_s }));
        else if (before == State::Locked)
            unlockFirst();
        else
            begin();
    });
}

void KeychainRequest::answer(tl::expected<QByteArray, KeychainError> result)
{
    if (std::exchange(m_answered, true))
        return;
    m_timer.stop();
    std::exchange(m_done, {})(std::move(result));
    if (!m_jobRunning)
        Q_EMIT endReached();
}

void KeychainRequest::begin()
{
    switch (m_operation) {
    case KeychainOperation::Read: {
        auto* job = new QKeychain::ReadPasswordJob(m_entryService);
        run(job, [this, job] { judge(job->error(), job->errorString(), copyOf(job->binaryData())); });
        connect(job, &QKeychain::Job::finished, job, [job] { wipe(job->binaryData()); }); // once it was read
        return;
    }
    case KeychainOperation::Write: {
        auto* job = new QKeychain::WritePasswordJob(m_entryService);
        const QByteArray secret = std::exchange(m_secret, {});
        job->setBinaryData(secret);
        connect(job, &QKeychain::Job::finished, job, [secret] { wipe(secret); });
        run(job, [this, job] { judge(job->error(), job->errorString(), {}); });
        return;
    }
    case KeychainOperation::Remove: {
        auto* job = new QKeychain::DeletePasswordJob(m_entryService);
        run(job, [this, job] { judge(job->error(), job->errorString(), {}); });
        return;
    }
    }
}

void KeychainRequest::unlockFirst()
{
    // QtKeychain would make the person be asked only if it found a locked entry of this name: never for one that is
    // absent, nor to remove one. And a question of ours that stays open holds up nobody else.
    m_service->unlock(this, [this](State state) {
        if (m_answered)
            return;
        if (state == State::Locked)
            answer(tl::unexpected(KeychainError{ KeychainError::Kind::Locked, u"the keyring stayed locked"_s }));
        else
            begin();
    });
}

void KeychainRequest::run(QKeychain::Job* job, std::function<void()> ended)
{
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    job->setKey(m_name);
    m_jobRunning = true;
    connect(job, &QKeychain::Job::finished, this, [this, then = std::move(ended)] {
        m_jobRunning = false;
        if (m_answered)
            Q_EMIT endReached(); // too late for anybody to hear
        else
            then();
    });
    job->start();
}

void KeychainRequest::judge(QKeychain::Error error, const QString& detail, QByteArray secret)
{
    if (error == QKeychain::NoError) {
        answer(std::move(secret)); // not a share of it: who gets it wipes it
        return;
    }
    m_service->ask(this, [this, error, detail](State after) {
        if (const auto kind = keychainOutcome(m_operation, error, m_before, after))
            answer(tl::unexpected(KeychainError{ *kind, detail }));
        else
            answer(QByteArray());
    });
}

} // namespace PayRecipients

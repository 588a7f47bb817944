// SPDX-License-Identifier: MIT
#include "keychain/KeychainQueue.h"

#include "keychain/KeychainRequest.h"
#include "keychain/SecretService.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

//! For those calls whose success has nothing to tell.
Keychain::ReadDone withoutValue(Keychain::Done done)
{
    return [then = std::move(done)](tl::expected<QByteArray, KeychainError> result) {
        then(result ? tl::expected<void, KeychainError>() : tl::unexpected(std::move(result).error()));
    };
}

} // namespace

KeychainQueue::KeychainQueue(QString service, std::chrono::milliseconds timeout)
    : m_service(std::move(service))
    , m_timeout(timeout)
    , m_secretService(new SecretService(this))
{
}

KeychainQueue::~KeychainQueue() = default;

void KeychainQueue::read(const QString& name, Keychain::ReadDone done)
{
    enqueue(std::make_unique<KeychainRequest>(KeychainOperation::Read, m_service, name, QByteArray(), std::move(done)));
}

void KeychainQueue::write(const QString& name, const QByteArray& secret, Keychain::Done done)
{
    enqueue(std::make_unique<KeychainRequest>(
        KeychainOperation::Write, m_service, name, secret, withoutValue(std::move(done))));
}

void KeychainQueue::remove(const QString& name, Keychain::Done done)
{
    enqueue(std::make_unique<KeychainRequest>(
        KeychainOperation::Remove, m_service, name, QByteArray(), withoutValue(std::move(done))));
}

void KeychainQueue::enqueue(std::unique_ptr<KeychainRequest> request)
{
    KeychainRequest* added = request.get();
    // Queued, because either comes from inside the request, which goes away here.
    connect(
        added, &KeychainRequest::endReached, this, [this, added] { retire(added); }, Qt::QueuedConnection);
    connect(added, &KeychainRequest::timedOut, this, [this, added] { giveUp(added); });
    added->limitTo(m_timeout);
    m_requests.push_back(std::move(request));
    if (m_requests.size() == 1)
        startNext();
}

void KeychainQueue::giveUp(KeychainRequest* request)
{
    request->answer(tl::unexpected(KeychainError{ KeychainError::Kind::TimedOut, u"no answer in time"_s }));
}

void KeychainQueue::retire(KeychainRequest* request)
{
    const auto retired = std::ranges::find(m_requests, request, &std::unique_ptr<KeychainRequest>::get);
    if (retired == m_requests.end())
        return;
    const bool wasUnderWay = retired == m_requests.begin();
    m_requests.erase(retired);
    if (wasUnderWay)
        startNext();
}

void KeychainQueue::startNext()
{
    if (!m_requests.empty())
        m_requests.front()->start(*m_secretService);
}

} // namespace PayRecipients

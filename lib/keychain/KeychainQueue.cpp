// SPDX-License-Identifier: MIT
#include "keychain/KeychainQueue.h"

#include "keychain/KeychainRequest.h"
#include "keychain/SecretService.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

KeychainQueue::KeychainQueue(QString service, std::chrono::milliseconds timeout)
    : m_service(std::move(service))
    , m_timeout(timeout)
    , m_secretService(new SecretService(this))
{
}

KeychainQueue::~KeychainQueue() = default;

void KeychainQueue::ask(
    KeychainOperation operation, const QString& name, const QByteArray& secret, Keychain::ReadDone done)
{
    m_requests.push_back(std::make_unique<KeychainRequest>(operation, m_service, name, secret, std::move(done)));
    KeychainRequest* added = m_requests.back().get();
    // Queued, because either comes from inside the request, which goes away here.
    connect(
        added, &KeychainRequest::endReached, this, [this, added] { retire(added); }, Qt::QueuedConnection);
    connect(added, &KeychainRequest::timedOut, this, [this, added] { giveUp(added); });
    added->limitTo(m_timeout);
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

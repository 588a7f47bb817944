// SPDX-License-Identifier: MIT
#include "store/UnsealedBlocks.h"

#include <QThread>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace PayRecipients {

namespace {

// Enough for a thread to be worth waking, little enough for the first rows to be there at once.
constexpr qsizetype batchBytes = qsizetype{ 512 } * 1024;
// Beyond one for each thread: what they find to do while the results of the first are taken and more is read.
constexpr std::size_t batchesInHand = 2;

} // namespace

UnsealedBlocks::UnsealedBlocks(const Seal& seal)
    : m_seal(seal)
{
}

Seal::Place UnsealedBlocks::placeOf(RecipientBlock::Id id, quint64 version)
{
    return { "block", id, version };
}

std::optional<RecipientBlock> UnsealedBlocks::unseal(const Seal& seal, const Sealed& sealed)
{
    const auto plain = seal.open(placeOf(sealed.id, sealed.version), sealed.bytes);
    return plain ? RecipientBlock::decode(sealed.id, *plain) : std::nullopt;
}

void UnsealedBlocks::add(Sealed sealed)
{
    m_gatheredBytes += sealed.bytes.size();
    m_gathered.push_back(std::move(sealed));
    if (m_gatheredBytes >= batchBytes)
        begin();
}

void UnsealedBlocks::begin()
{
    m_gatheredBytes = 0;
    m_batches.push_back(m_threads.begin([seal = &m_seal, gathered = std::exchange(m_gathered, {})] {
        Batch batch;
        batch.reserve(gathered.size());
        for (const Sealed& sealed : gathered) {
            const auto plain = seal->open(placeOf(sealed.id, sealed.version), sealed.bytes);
            Unsealed unsealed{ sealed.id, std::nullopt, false };
            if (plain) {
                unsealed.block = RecipientBlock::decode(sealed.id, *plain);
                unsealed.isOlder = RecipientBlock::isOlderForm(*plain);
            }
            batch.push_back(std::move(unsealed));
        }
        return batch;
    }));
}

std::optional<UnsealedBlocks::Unsealed> UnsealedBlocks::takeReady()
{
    using namespace std::chrono_literals;
    const auto most = static_cast<std::size_t>(std::max(2, QThread::idealThreadCount())) + batchesInHand;
    const auto isUnderWay = [this] { return m_batches.front().wait_for(0s) != std::future_status::ready; };
    if (m_done.empty() && (m_batches.empty() || (m_batches.size() < most && isUnderWay())))
        return std::nullopt;
    return takeNext();
}

std::optional<UnsealedBlocks::Unsealed> UnsealedBlocks::takeNext()
{
    if (m_done.empty() && m_batches.empty() && !m_gathered.empty())
        begin();
    if (m_done.empty() && !m_batches.empty()) {
        Batch batch = m_batches.front().get(); // waits
        m_batches.pop_front();
        std::move(batch.begin(), batch.end(), std::back_inserter(m_done));
    }
    if (m_done.empty())
        return std::nullopt;
    Unsealed next = std::move(m_done.front());
    m_done.pop_front();
    return next;
}

} // namespace PayRecipients

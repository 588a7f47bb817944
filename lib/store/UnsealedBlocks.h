// SPDX-License-Identifier: MIT
//! Unseals the blocks of a book, several at a time.
#pragma once

#include "recipients/RecipientBlock.h"
#include "recipients/WorkerThreads.h"
#include "store/Seal.h"

#include <deque>
#include <future>
#include <optional>
#include <vector>

namespace PayRecipients {

//! Takes sealed blocks as they are read and gives them back unsealed, in the same order. The work is done in as
//! many threads as the processor runs at once. Destroying it waits for what is under way.
class UnsealedBlocks {
public:
    //! A row of the table of blocks.
    struct Sealed {
        RecipientBlock::Id id = 0;
        quint64 version = 0;
        QByteArray bytes;
    };
    struct Unsealed {
        RecipientBlock::Id id = 0;
        std::optional<RecipientBlock> block; //!< nothing: what was sealed is not this block
        bool isOlder = false; //!< of a form that is no longer written
    };

    //! \param seal must outlive it
    explicit UnsealedBlocks(const Seal& seal);

    static Seal::Place placeOf(RecipientBlock::Id id, quint64 version);
    static std::optional<RecipientBlock> unseal(const Seal& seal, const Sealed& sealed);

    void add(Sealed sealed);
    //! The next one, if it is there already, or if so many wait that reading on would only take up memory.
    std::optional<Unsealed> takeReady();
    //! The next one, after all were added; nothing once there are no more.
    std::optional<Unsealed> takeNext();

private:
    using Batch = std::vector<Unsealed>;

    void begin();

    const Seal& m_seal;
    std::vector<Sealed> m_gathered; //!< for the next batch
    qsizetype m_gatheredBytes = 0;
    std::deque<std::future<Batch>> m_batches;
    std::deque<Unsealed> m_done;
    WorkerThreads m_threads; //!< the last, for it is the first to go
};

} // namespace PayRecipients

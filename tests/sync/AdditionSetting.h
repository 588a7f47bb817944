// SPDX-License-Identifier: MIT
//! What a RecipientAddition needs: a peer that answers as the test says, a book, and a store that the test leads.
#pragma once

#include "ScriptedStore.h"
#include "k2/Client.h"
#include "recipients/RecipientBook.h"
#include "support/ManualClock.h"
#include "support/RawPeer.h"
#include "sync/RecipientAddition.h"

#include <QList>

#include <memory>
#include <optional>

namespace PayRecipients {

class AdditionSetting {
public:
    //! \param toCreation what is answered to each POST of a recipient
    explicit AdditionSetting(test::RawReply toCreation, test::RawReply toToken = test::RawReply::token("some-token"));
    ~AdditionSetting();

    //! Opens the book.
    bool open();
    //! Makes the addition whose end is noted in `reports`.
    RecipientAddition& make(const NewRecipient& recipient, ApiVersion version = ApiVersion::V2);
    //! Waits for the end; nothing if it did not come.
    std::optional<AdditionReport> ended();
    //! An exchange with the peer, to its end: by then a POST that somebody still had in hand would have come.
    bool exchangeSomethingElse();

    //! How many creations reached the peer.
    int posts() const;
    //! The whole entry; an empty one where there is none.
    Recipient entry(RecipientKey key) const { return book.find(key).value_or(Recipient()); }

    //! A till with a name, a number and a nickname.
    static NewRecipient someTill(RecipientKey entry = RecipientKey::None);
    //! The answer to a successful creation.
    static test::RawReply created();

    test::RawReply toCreation;
    test::RawReply toToken;
    int savedAtPost = -1; //!< how many commits the store had saved when the first POST came
    test::ManualClock clock;
    test::RawPeer peer;
    k2::Client client;
    ScriptedStore store;
    RecipientBook book;
    std::unique_ptr<RecipientAddition> addition;
    QList<AdditionReport> reports;

private:
    test::RawReply answer(const test::RawRequest& request);
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! What is sealed in a shared book.
#pragma once

#include "exchange/SharedBook.h"

namespace PayRecipients {

//! The bytes of a shared book's contents. Packed as change sets are: a version, who shared it and when, then each
//! recipient as the number of its values and the values: field << 1 | layer, and the text (packText()).
//!
//! Of the fields: recipientFields in both layers, Field::Pinned typed and Field::ToldAt told. Keys and other stamps are
//! of one book only.
class SharedBookPayload {
public:
    static constexpr quint8 version = 1;

    //! Fails with TooLarge or Cancelled.
    static tl::expected<QByteArray, SharedBookFailure> encode(
        const QList<Recipient>& recipients, const SharedBook::Origin& origin, const Progress& progress);
    //! Reads encode()'s form. Fails with NewerVersion (also where a field is not known), Damaged, TooLarge or
    //! Cancelled.
    static tl::expected<SharedBook, SharedBookFailure> decode(QByteArrayView bytes, const Progress& progress);
};

} // namespace PayRecipients

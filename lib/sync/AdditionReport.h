// SPDX-License-Identifier: MIT
//! How the creation of one recipient ended.
#pragma once

#include "k2/Error.h"
#include "recipients/Field.h"
#include "recipients/RecipientKey.h"
#include "recipients/RecipientStore.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace PayRecipients {

//! What became of a RecipientAddition, at the service and in the book.
struct AdditionReport {
    enum class Outcome {
        Created, //!< the service has it, and the book its location
        NotCreated, //!< for certain: `error` tells why; the entry was taken back
        Unknown, //!< it may have been created: the entry stays, marked by Field::Creation, until a person has looked
        NotSaved, //!< the intent could not be saved, so nothing was sent: `storeError`; the entry was taken back
    };

    Outcome outcome = Outcome::NotCreated;
    RecipientKey key = RecipientKey::None; //!< the entry; one that was taken back is in the book only if it was before
    QString location{}; //!< where it was created
    std::optional<k2::Error> error{}; //!< of NotCreated (Cancelled included) and Unknown
    std::optional<Field> field{}; //!< which one the service's message is about, where it names one
    //! Of NotSaved. Of Created: the location is in the book, but it could not be saved; after a crash the entry would
    //! be found as one of unknown outcome.
    std::optional<StoreError> storeError{};
};

} // namespace PayRecipients

Q_DECLARE_METATYPE(PayRecipients::AdditionReport)

// SPDX-License-Identifier: MIT
//! A recipient as a person filled it in, to be created at the service.
#pragma once

#include "recipients/Field.h"
#include "recipients/Recipient.h"
#include "recipients/RecipientKey.h"
#include "recipients/RecipientType.h"

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace PayRecipients {

struct NewRecipient {
    RecipientType type{}; //!< not Merchant, which the service does not create
    //! Those that are blank are left out, and so are fields that this type does not have. Nickname goes with every
    //! type, but is sent by v2 only; Note is the person's own and never sent.
    QList<std::pair<Field, QString>> values{};
    //! The entry that is to become it, whose values are replaced (a note stays where none is given): one whose creation
    //! had an unknown outcome and turned out not to exist. With None, or where there is none such, an entry is added.
    RecipientKey entry = RecipientKey::None;

    //! What a form shows to create this entry once more: what is shown of it, without its note. Nothing for an entry of
    //! no type, or of one that the service does not create.
    static std::optional<NewRecipient> again(const Recipient& entry);
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Words about a destination reference: why it is missing or may be old, and how it is read aloud.
#pragma once

#include "recipients/Recipient.h"

#include <QString>

namespace PayRecipients {

//! The service answered in a way that asking again will not mend.
inline bool isRefused(LookupState lookup)
{
    return lookup == LookupState::Gone || lookup == LookupState::Failed;
}

//! The sentence beside the reference; empty where all is well.
//! \param serviceAvailable the person is signed in, so the service can be asked
QString referenceSentence(const Recipient& recipient, bool serviceAvailable);

//! A reference as it is read aloud for comparing: its characters one by one, in groups of at most four, "4 c a b, 4 e b
//! f, 8 3 4 1". What stands between the groups is not said.
QString spokenReference(const QString& reference);

} // namespace PayRecipients

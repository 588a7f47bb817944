// SPDX-License-Identifier: MIT
//! Why a recipient's destination reference is missing or may be old, and what the person can do about it.
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

} // namespace PayRecipients

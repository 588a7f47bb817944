// SPDX-License-Identifier: MIT
//! The service that a profile speaks to.
#pragma once

#include "k2/Service.h"
#include "profiles/Profile.h"

namespace PayRecipients {

//! Where and how the profile's service is reached. A certificate file that cannot be read now is left out: it shows
//! itself as an untrusted certificate, with that sentence.
k2::Service serviceOf(const Profile& profile);

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! What people call the service that a profile speaks to.
#pragma once

#include "profiles/Profile.h"

#include <QString>

namespace PayRecipients {

//! "Kopo Kopo", or the profile's own name where the service has another address.
QString serviceName(const Profile& profile);
//! "Production", "Sandbox", or the host of a service of another address.
QString environmentName(const Profile& profile);

} // namespace PayRecipients

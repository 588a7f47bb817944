// SPDX-License-Identifier: MIT
#include "session/ProfileService.h"

#include <utility>

namespace PayRecipients {

k2::Service serviceOf(const Profile& profile)
{
    k2::Service service;
    service.baseUrl = profile.baseUrl;
    if (!profile.caCertificateFile.isEmpty()) {
        if (auto certificates = k2::certificatesFromFile(profile.caCertificateFile))
            service.extraCertificates = *std::move(certificates);
    }
    return service;
}

} // namespace PayRecipients

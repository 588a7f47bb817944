// SPDX-License-Identifier: MIT
#include "text/ServiceText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

struct ServiceText {
    Q_DECLARE_TR_FUNCTIONS(ServiceText)
};

} // namespace

QString serviceName(const Profile& profile)
{
    return profile.environment == Environment::Custom ? profile.name : u"Kopo Kopo"_s;
}

QString environmentName(const Profile& profile)
{
    switch (profile.environment) {
    case Environment::Production:
        return ServiceText::tr("Production");
    case Environment::Sandbox:
        return ServiceText::tr("Sandbox");
    case Environment::Custom:
        break;
    }
    return profile.baseUrl.host();
}

} // namespace PayRecipients

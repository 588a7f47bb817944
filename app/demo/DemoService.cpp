// SPDX-License-Identifier: MIT
#include "demo/DemoService.h"

#include "modules/Module.h"

namespace PayRecipients {

namespace {

const DemoServiceModule* module()
{
#ifdef Q_OS_LINUX
    static const auto loaded = reinterpret_cast<decltype(&payRecipientsDemoService)>(
        Module::resolve(QStringLiteral("demo"), "payRecipientsDemoService"));
    return loaded ? loaded() : nullptr;
#else
    return payRecipientsDemoService();
#endif
}

} // namespace

std::unique_ptr<DemoService> DemoService::make(int recipients)
{
    return module() ? module()->make(recipients) : nullptr;
}

QString DemoService::httplibVersion()
{
    return module() ? module()->httplibVersion() : QString();
}

QString DemoService::opensslVersion()
{
    return module() ? module()->opensslVersion() : QString();
}

} // namespace PayRecipients

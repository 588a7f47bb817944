// SPDX-License-Identifier: MIT
// The module that links the sandbox, and with it cpp-httplib and OpenSSL.
#include "demo/DemoService.h"
#include "sandbox/Sandbox.h"
#include "sandbox/ServiceLibraries.h"

namespace PayRecipients {

namespace {

class SandboxDemoService : public DemoService {
public:
    explicit SandboxDemoService(const sandbox::Options& options)
        : m_sandbox(options)
    {
    }

    tl::expected<void, QString> start() override { return m_sandbox.start(); }
    QUrl baseUrl() const override { return m_sandbox.baseUrl(); }
    QString clientId() const override { return m_sandbox.clientId(); }
    QString clientSecret() const override { return m_sandbox.clientSecret(); }
    QStringList locations() const override { return m_sandbox.locations(); }

private:
    sandbox::Sandbox m_sandbox;
};

std::unique_ptr<DemoService> makeService(int recipients)
{
    sandbox::Options options;
    options.recipients = recipients;
    return std::make_unique<SandboxDemoService>(options);
}

} // namespace

} // namespace PayRecipients

const PayRecipients::DemoServiceModule* payRecipientsDemoService()
{
    static constexpr PayRecipients::DemoServiceModule module{ .make = &PayRecipients::makeService,
        .httplibVersion = &sandbox::httplibVersion,
        .opensslVersion = &sandbox::opensslVersion };
    return &module;
}

// SPDX-License-Identifier: MIT
#include "demo/Demo.h"

#include "exchange/LocationOffers.h"
#include "recipients/RecipientImport.h"
#include "sandbox/Sandbox.h"
#include "session/Session.h"

#include <QCoreApplication>

namespace PayRecipients {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PayRecipients::Demo)
};

} // namespace

Demo::Demo(int recipients)
{
    sandbox::Options options;
    options.recipients = recipients;
    m_sandbox = std::make_unique<sandbox::Sandbox>(options);
}

Demo::~Demo() = default;

tl::expected<void, QString> Demo::start()
{
    return m_sandbox->start();
}

Profile Demo::profile() const
{
    return Profile::create(Tr::tr("Demo"), Environment::Custom, m_sandbox->baseUrl());
}

k2::Credentials Demo::credentials() const
{
    return { m_sandbox->clientId(), m_sandbox->clientSecret() };
}

void Demo::fill(Session& session) const
{
    const RecipientImport import(
        locationOffers(m_sandbox->locations().join(u'\n'), session.profile().origin()), session.book()->snapshot());
    session.book()->apply(import.toChangeSet(session.book()->takeKeys(import.count(RecipientImport::Verdict::New)),
        Source::Import, QDateTime::currentDateTimeUtc()));
    session.sync()->refreshAll();
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "demo/Demo.h"

#include "demo/DemoService.h"
#include "exchange/LocationOffers.h"
#include "recipients/RecipientImport.h"
#include "session/Session.h"

#include <QCoreApplication>

namespace PayRecipients {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PayRecipients::Demo)
};

} // namespace

Demo::Demo(int recipients)
    : m_service(DemoService::make(recipients))
{
}

Demo::~Demo() = default;

tl::expected<void, QString> Demo::start()
{
    return m_service->start();
}

Profile Demo::profile() const
{
    return Profile::create(Tr::tr("Demo"), Environment::Custom, m_service->baseUrl());
}

k2::Credentials Demo::credentials() const
{
    return { m_service->clientId(), m_service->clientSecret() };
}

void Demo::fill(Session& session) const
{
    const RecipientImport import(
        locationOffers(m_service->locations().join(u'\n'), session.profile().origin()), session.book()->snapshot());
    session.book()->apply(import.toChangeSet(session.book()->takeKeys(import.count(RecipientImport::Verdict::New)),
        Source::Import, QDateTime::currentDateTimeUtc()));
    session.sync()->refreshAll();
}

} // namespace PayRecipients

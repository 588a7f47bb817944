// SPDX-License-Identifier: MIT
#include "SyncedBook.h"

#include <QTest>

namespace PayRecipients {

SyncedBook::SyncedBook()
    : book(store)
{
}

SyncedBook::~SyncedBook() = default;

bool SyncedBook::start(const k2::Service& service, const k2::Credentials& credentials)
{
    client = std::make_unique<k2::Client>(service, clock);
    client->setCredentials(credentials);
    sync = std::make_unique<RecipientSync>(book, *client, clock);
    QObject::connect(
        sync.get(), &RecipientSync::finished, &book, [this](const SyncReport& report) { reports.append(report); });
    book.open();
    return QTest::qWaitFor([this] { return book.state() == RecipientBook::State::Ready; });
}

RecipientKey SyncedBook::add(const QString& location)
{
    const RecipientKey key = book.takeKeys(1).first();
    ChangeSet changes{ Source::Import, clock.utcTime(), { key }, {}, {} };
    if (!location.isEmpty())
        changes.edits.append(Edit{ key, Field::Location, Layer::Told, location });
    book.apply(std::move(changes));
    return key;
}

void SyncedBook::tell(RecipientKey key, Field field, const QString& value)
{
    book.apply(ChangeSet{ Source::Import, clock.utcTime(), {}, { Edit{ key, field, Layer::Told, value } }, {} });
}

std::optional<SyncReport> SyncedBook::refreshed(const QList<RecipientKey>& keys)
{
    const qsizetype before = reports.size();
    if (keys.isEmpty())
        sync->refreshAll();
    else
        sync->refresh(keys);
    if (!QTest::qWaitFor([this, before] { return reports.size() > before; }, 30'000))
        return {};
    return reports.last();
}

QString SyncedBook::text(RecipientKey key, Field field) const
{
    const std::optional<Recipient> recipient = book.find(key);
    return recipient ? recipient->text(field) : QString();
}

LookupState SyncedBook::lookup(RecipientKey key) const
{
    const std::optional<Recipient> recipient = book.find(key);
    return recipient ? recipient->lookup() : LookupState::NotAsked;
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "store/BookProof.h"

#include "store/BookFile.h"
#include "store/BookMeta.h"
#include "store/BookSalvage.h"
#include "store/RecoveryTable.h"

#include <utility>

namespace PayRecipients::BookProof {

using namespace Qt::StringLiterals;

namespace {

StoreResult<void> proveWithoutKey(BookDatabase& database)
{
    const auto verdict = database.value(u"PRAGMA integrity_check(1)"_s);
    if (!verdict)
        return tl::unexpected(verdict.error());
    if (verdict->toString() != u"ok"_s)
        return tl::unexpected(database.error(StoreError::Kind::Damaged, u"SQLite's integrity check"_s));
    const auto check = BookMeta::readCheck(database);
    if (!check)
        return tl::unexpected(check.error());
    const auto envelope = RecoveryTable::read(database);
    if (!envelope)
        return tl::unexpected(envelope.error());
    if (*envelope && !(*envelope)->isWhole(check->bookId))
        return tl::unexpected(
            database.error(StoreError::Kind::Damaged, u"the key that the recovery passphrase wraps"_s));
    return {};
}

StoreResult<void> proveWithKey(const QString& path, const BookKey& key)
{
    const auto report = BookSalvage::examine(path, key);
    if (!report && report.error().kind == StoreError::Kind::WrongKey)
        return {};
    if (!report)
        return tl::unexpected(report.error());
    if (!report->isWhole)
        return tl::unexpected(StoreError{ StoreError::Kind::Damaged, path, u"a part is missing or does not open"_s });
    return {};
}

} // namespace

StoreResult<void> prove(const QString& path, const std::optional<BookKey>& key)
{
    if (const auto proved = key ? proveWithKey(path, *key) : StoreResult<void>(); !proved)
        return proved;
    auto database = BookDatabase::open(path, BookFile::patience);
    if (!database)
        return tl::unexpected(database.error());
    return proveWithoutKey(**database).and_then([&] { return BookFile::closeWhole(*std::move(database)); });
}

} // namespace PayRecipients::BookProof

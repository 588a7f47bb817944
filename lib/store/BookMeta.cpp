// SPDX-License-Identifier: MIT
#include "store/BookMeta.h"

using namespace Qt::StringLiterals;

namespace PayRecipients::BookMeta {

namespace {

constexpr QByteArrayView checkText = "This key opens this book.";
constexpr Seal::Place checkPlace{ "meta/check", 0, 0 };
constexpr Seal::Place statePlace{ "meta/state", 0, 0 };

StoreResult<QByteArray> read(BookDatabase& database, const QString& name)
{
    const auto value = database.value(u"SELECT value FROM meta WHERE name = ?"_s, { name });
    if (!value)
        return tl::unexpected(value.error());
    return value->toByteArray();
}

StoreResult<void> write(BookDatabase& database, const QString& name, const QByteArray& value)
{
    return database.execute(u"INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)"_s, { name, value });
}

} // namespace

StoreResult<void> create(BookDatabase& database, const BookKey& key, const QByteArray& bookId)
{
    const Seal seal(key, bookId);
    const QByteArray check = seal.seal(checkPlace, checkText.toByteArray());
    BookState state;
    state.blocks = BookState::digestOf({});
    return write(database, u"book"_s, bookId)
        .and_then([&] { return write(database, u"check"_s, check); })
        .and_then([&] { return write(database, u"check_digest"_s, Seal::digest(bookId + check)); })
        .and_then([&] { return writeState(database, seal, state); });
}

StoreResult<QByteArray> readBookId(BookDatabase& database)
{
    return read(database, u"book"_s);
}

StoreResult<Check> readCheck(BookDatabase& database)
{
    const auto bookId = readBookId(database);
    if (!bookId)
        return tl::unexpected(bookId.error());
    const auto check = read(database, u"check"_s);
    if (!check)
        return tl::unexpected(check.error());
    const auto checkDigest = read(database, u"check_digest"_s);
    if (!checkDigest)
        return tl::unexpected(checkDigest.error());
    if (*checkDigest != Seal::digest(*bookId + *check))
        return tl::unexpected(database.error(StoreError::Kind::Damaged, u"the check value"_s));
    return Check{ *bookId, *check };
}

StoreResult<Seal> unseal(BookDatabase& database, const BookKey& key)
{
    const auto check = readCheck(database);
    if (!check)
        return tl::unexpected(check.error());
    // It is what was once written, so only the key can be wrong.
    Seal seal(key, check->bookId);
    if (seal.open(checkPlace, check->sealed) != checkText.toByteArray())
        return tl::unexpected(
            database.error(StoreError::Kind::WrongKey, u"the check value does not open with this key"_s));
    return seal;
}

StoreResult<QByteArray> readSealedState(BookDatabase& database)
{
    return read(database, u"state"_s);
}

StoreResult<BookState> readState(BookDatabase& database, const Seal& seal)
{
    const auto sealed = readSealedState(database);
    if (!sealed)
        return tl::unexpected(sealed.error());
    const auto plain = seal.open(statePlace, *sealed);
    const auto state = plain ? BookState::decode(*plain) : std::nullopt;
    if (!state)
        return tl::unexpected(database.error(StoreError::Kind::Damaged, u"the state"_s));
    return *state;
}

StoreResult<void> writeState(BookDatabase& database, const Seal& seal, const BookState& state)
{
    return write(database, u"state"_s, seal.seal(statePlace, state.encode()));
}

} // namespace PayRecipients::BookMeta

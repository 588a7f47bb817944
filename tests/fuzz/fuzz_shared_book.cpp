// SPDX-License-Identifier: MIT
//! Any bytes as each part of a shared book: a file, a header whose digest is right, a stream under a known key, and
//! what was sealed. Argon2id has no part in it: what it derives is behind the digest and before the stream.
#include "FuzzTarget.h"

#include "exchange/SharedBook.h"
#include "exchange/SharedBookHeader.h"
#include "exchange/SharedBookPayload.h"
#include "recipients/UtcTime.h"
#include "sealing/SealedStream.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

//! The key under which corpus/shared_book/stream-* are sealed.
SecretBytes knownKey()
{
    SecretBytes key(SealedStream::keySize);
    std::fill_n(key.data(), key.size(), static_cast<unsigned char>('k'));
    return key;
}

void requireOrderedValues(const QList<std::pair<Field, QString>>& values)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        require(!values[i].second.isEmpty());
        require(i == 0 || values[i - 1].first < values[i].first);
    }
}

Recipient recipientOf(const SharedRecipient& shared)
{
    Recipient recipient;
    for (const auto& [field, value] : shared.offer.values)
        recipient.setValue(field, Layer::Told, value);
    for (const auto& [field, value] : shared.offer.typed)
        recipient.setValue(field, Layer::Typed, value);
    if (shared.toldAt.isValid())
        recipient.setValue(Field::ToldAt, Layer::Told, QString::number(shared.toldAt.toMSecsSinceEpoch()));
    return recipient;
}

void readHeader(const QByteArray& bytes)
{
    const QByteArray digested = "Pay Recipients shared book\n" + bytes;
    const QByteArray file = digested + SharedBookHeader::digest(digested);
    const auto found = SharedBookHeader::read(file);
    require(found || found.error() != SharedBookFailure::NotASharedBook);
    if (!found)
        return;
    require(found->header.derivation.isAcceptable());
    require(found->header.encode() == file.first(found->size));
}

void readPayload(const QByteArray& bytes)
{
    const auto book = SharedBookPayload::decode(bytes, {});
    if (!book)
        return;
    QList<Recipient> recipients;
    for (const SharedRecipient& shared : book->recipients) {
        requireOrderedValues(shared.offer.values);
        requireOrderedValues(shared.offer.typed);
        recipients.append(recipientOf(shared));
        require(shared.offer.line == recipients.size() && shared.offer.remarks.isEmpty());
    }
    const auto again = SharedBookPayload::decode(SharedBookPayload::encode(recipients, book->origin, {}).value(), {});
    require(again && again->origin == book->origin && again->recipients == book->recipients);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const SecretBytes key = knownKey();
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    require(SharedBook::inspect(bytes) != SharedBookFailure::WrongPassphrase);
    readHeader(bytes);
    if (const auto plain = SealedStream::open(key, {}, bytes))
        readPayload(*plain);
    readPayload(bytes);
    return 0;
}

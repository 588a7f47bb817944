// SPDX-License-Identifier: MIT
#include "exchange/SharedBookHeader.h"

#include "recipients/ByteReader.h"
#include "recipients/ByteWriter.h"

#include <QtEndian>

#include <sodium.h>

namespace PayRecipients {

namespace {

constexpr QByteArrayView magic = "Pay Recipients shared book\n";
constexpr qsizetype digestSize = crypto_generichash_BYTES;

} // namespace

QByteArray SharedBookHeader::encode() const
{
    ByteWriter own;
    own.writeRaw(derivation.salt);
    own.writeNumber(derivation.operations);
    own.writeNumber(derivation.memory);
    own.writeRaw(check);

    ByteWriter writer;
    writer.writeRaw(magic);
    writer.writeByte(version);
    const quint16 length = qToLittleEndian(static_cast<quint16>(own.bytes().size()));
    writer.writeRaw(QByteArrayView(reinterpret_cast<const char*>(&length), sizeof length));
    writer.writeRaw(own.bytes());
    writer.writeRaw(digest(writer.bytes()));
    return writer.take();
}

tl::expected<SharedBookHeader::Found, SharedBookFailure> SharedBookHeader::read(QByteArrayView file)
{
    if (!file.startsWith(magic))
        return tl::unexpected(SharedBookFailure::NotASharedBook);
    ByteReader reader(file, magic.size());
    const quint8 fileVersion = reader.readByte();
    const QByteArrayView length = reader.readRaw(sizeof(quint16));
    if (reader.failed())
        return tl::unexpected(SharedBookFailure::Damaged);
    const QByteArrayView own = reader.readRaw(qFromLittleEndian<quint16>(length.data()));
    const qsizetype digested = reader.position();
    const QByteArrayView writtenDigest = reader.readRaw(digestSize);
    if (reader.failed() || writtenDigest != digest(file.first(digested)) || fileVersion == 0)
        return tl::unexpected(SharedBookFailure::Damaged);
    if (fileVersion > version)
        return tl::unexpected(SharedBookFailure::NewerVersion);

    ByteReader ownReader(own);
    Found found{ .header = {}, .size = reader.position() };
    found.header.derivation.salt = ownReader.readRaw(KeyDerivation::saltSize).toByteArray();
    found.header.derivation.operations = ownReader.readNumber();
    found.header.derivation.memory = ownReader.readNumber();
    found.header.check = ownReader.readRaw(checkSize).toByteArray();
    if (ownReader.failed() || !ownReader.atEnd() || !found.header.derivation.isAcceptable())
        return tl::unexpected(SharedBookFailure::Damaged);
    return found;
}

QByteArray SharedBookHeader::digest(QByteArrayView bytes)
{
    initialiseSodium();
    QByteArray digest(digestSize, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), digestSize,
        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<unsigned long long>(bytes.size()), nullptr,
        0);
    return digest;
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "store/BookState.h"

#include "store/Seal.h"

#include <QDataStream>
#include <QIODevice>

namespace PayRecipients {

namespace {

constexpr quint8 stateFormat = 2;
constexpr quint8 formatWithoutHistory = 1;

} // namespace

QByteArray BookState::digestOf(const BlockVersions& versions)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const auto& [id, version] : versions)
        stream << id << version;
    return Seal::digest(bytes);
}

QByteArray BookState::encode() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << stateFormat << nextKey << folded << last << blocks << history;
    return bytes;
}

std::optional<BookState> BookState::decode(const QByteArray& bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    quint8 format = 0;
    BookState state;
    stream >> format >> state.nextKey >> state.folded >> state.last >> state.blocks;
    if (format != formatWithoutHistory)
        stream >> state.history;
    if (stream.status() != QDataStream::Ok || !stream.atEnd() || format > stateFormat || format == 0
        || state.last < state.folded)
        return std::nullopt;
    return state;
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "store/KeptRanks.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace PayRecipients::KeptRanks {

namespace {

constexpr Seal::Place place{ "ranks", 0, 0 };

QString nameFor(const QString& bookPath)
{
    return bookPath + u".ranks"_s;
}

} // namespace

QByteArray read(const QString& bookPath, const Seal& seal, const QByteArray& sealedState)
{
    QFile file(nameFor(bookPath));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto plain = seal.open(place, file.readAll());
    const QByteArray state = Seal::digest(sealedState);
    return plain && plain->startsWith(state) ? plain->sliced(state.size()) : QByteArray();
}

bool write(const QString& bookPath, const Seal& seal, const QByteArray& sealedState, const QByteArray& ranks)
{
    const QByteArray sealed = seal.seal(place, Seal::digest(sealedState) + ranks);
    QSaveFile file(nameFor(bookPath));
    // commit() alone does not notice that what was buffered found no room.
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(sealed) == sealed.size() && file.flush() && file.commit();
}

} // namespace PayRecipients::KeptRanks

// SPDX-License-Identifier: MIT
#include "store/BookCopy.h"

#include "store/FileSync.h"

#include <QFile>

namespace PayRecipients::BookCopy {

using namespace Qt::StringLiterals;

StoreResult<void> make(BookDatabase& database, const QString& name)
{
    // VACUUM INTO fills an empty file that exists, so the permissions are right from the first byte.
    QFile unfinished(name + u".new"_s);
    unfinished.remove();
    if (!unfinished.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return tl::unexpected(
            StoreError{ StoreError::Kind::Unavailable, unfinished.fileName(), unfinished.errorString() });
    unfinished.close();
    auto copied = database.execute(u"VACUUM INTO ?"_s, { unfinished.fileName() });
    if (copied && !FileSync::rename(unfinished.fileName(), name))
        copied
            = tl::unexpected(StoreError{ StoreError::Kind::Unavailable, name, u"the copy could not get its name"_s });
    if (!copied)
        unfinished.remove();
    return copied;
}

bool isCopyOf(BookDatabase& database, const QString& name)
{
    if (!database.execute(u"ATTACH ? AS copy"_s, { name }))
        return false;
    const auto same = database.value(u"SELECT count(*) FROM copy.meta JOIN main.meta USING (name, value) "
                                     "WHERE name IN ('book', 'state')"_s);
    static_cast<void>(database.execute(u"DETACH copy"_s));
    return same && same->toInt() == 2;
}

} // namespace PayRecipients::BookCopy

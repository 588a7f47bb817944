// SPDX-License-Identifier: MIT
//! Made the books of older versions that tests/store/data keeps: `store_older_version BOOK`, run as it stood in the
//! last commit of that version.
//!
//! Version 1 was version 2 without the table `recovery`. Version 2 kept no history; it was made by this program
//! without the first two statements at its end. Blocks, log and sealing were the same. A book has the tests' key and
//! the first 30 scripted change sets, of which the last ten stand in the log. A kept book is made once, when the next
//! version comes, and never again: what people have on their disks does not change either.

#include "ObservedStore.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using namespace std::chrono_literals;

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2)
        return 2;
    const QString path = arguments.at(1);
    const QString work = path + u".work"_s;
    {
        ObservedStore book(work, testKey(), SealedRecipientStore::OpenMode::CreateNew, { 20, 1 << 20, 24h });
        if (!book.open())
            return 1;
        for (quint64 n = 1; n <= 20; ++n)
            book.commit(scriptedChange(n));
    } // folds
    {
        ObservedStore book(work, testKey(), SealedRecipientStore::OpenMode::OpenExisting, { 20, 1 << 20, 24h });
        if (!book.open())
            return 1;
        for (quint64 n = 21; n <= 30; ++n)
            book.commit(scriptedChange(n));
        if (!copyAsAfterCrash(work, path)) // with the log
            return 1;
    }
    QFile::remove(work);
    return runSql(path, u"DROP TABLE recovery"_s) && runSql(path, u"PRAGMA user_version = 1"_s)
            && runSql(path, u"VACUUM"_s)
        ? 0
        : 1;
}

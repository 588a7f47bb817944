// SPDX-License-Identifier: MIT
//! A program for the tests to kill: opens the book of the test key, which may be new, and tells what happened, a line
//! each. `store_writer BOOK hold` then does nothing; `store_writer BOOK write` commits the scripted change sets one
//! after another, from where the book stands, until it is killed; `append` does so, too, and never folds the log;
//! `restore` puts the newest backup in the place of the book.

#include "ObservedStore.h"
#include "store/BookBackups.h"
#include "store/SealedRecipientStore.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using namespace std::chrono_literals;

namespace {

void say(const QByteArray& line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const QString path = arguments.at(1);
    const BookKey key = *BookKey::fromBytes(QByteArray(BookKey::size, 'k'));
    if (arguments.at(2) == u"restore"_s) {
        const auto backups = BookBackups::list(path);
        const auto former = backups.isEmpty() ? tl::unexpected(StoreError{}) : restore(path, backups.first(), key);
        say(former ? "restored" : "failed " + former.error().detail.toUtf8());
        return former ? 0 : 1;
    }
    const bool appends = arguments.at(2) == u"append"_s;
    const bool writes = appends || arguments.at(2) == u"write"_s;
    const auto mode = SealedRecipientStore::exists(path) ? SealedRecipientStore::OpenMode::OpenExisting
                                                         : SealedRecipientStore::OpenMode::CreateNew;
    SealedRecipientStore store(path, key, mode,
        appends ? SealedRecipientStore::Folding{ 1'000'000, 1 << 30, 0ms }
                : SealedRecipientStore::Folding{ 5, 1 << 20, 0ms });
    const auto commit = [&store](quint64 n) { store.commit(n, scriptedChange(n)); };
    QObject::connect(&store, &RecipientStore::opened, &application, [&](quint64 nextKey) {
        say("opened");
        if (writes)
            commit(nextKey);
    });
    QObject::connect(&store, &RecipientStore::openFailed, &application, [](const StoreError& error) {
        say("failed " + error.detail.toUtf8());
        QCoreApplication::exit(1);
    });
    QObject::connect(&store, &RecipientStore::committed, &application, [&](quint64 n) {
        say("committed " + QByteArray::number(n));
        commit(n + 1);
    });
    QObject::connect(&store, &RecipientStore::commitFailed, &application, [](quint64, const StoreError& error) {
        say("failed " + error.detail.toUtf8());
        QCoreApplication::exit(1);
    });
    store.open();
    return QCoreApplication::exec();
}

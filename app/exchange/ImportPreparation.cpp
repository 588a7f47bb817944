// SPDX-License-Identifier: MIT
#include "exchange/ImportPreparation.h"

#include "exchange/FreedElsewhere.h"
#include "exchange/ShareOfProgress.h"
#include "recipients/RecipientBook.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace PayRecipients {

namespace {

//! While a refresh changes the same entries again and again, the book does the rest itself: slower, and right.
constexpr int mostAttempts = 4;

} // namespace

ImportPreparation::ImportPreparation(RecipientBook& book, QObject* parent)
    : QObject(parent)
    , m_book(book)
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &ImportPreparation::progressed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ImportPreparation::finish);
}

ImportPreparation::~ImportPreparation()
{
    cancel();
}

void ImportPreparation::start(std::shared_ptr<const RecipientImport> import, Source source, const QString& file)
{
    cancel();
    m_import = std::move(import);
    m_source = source;
    m_file = file;
    m_attempts = 0;
    m_isRunning = true;
    begin();
}

void ImportPreparation::begin()
{
    ++m_attempts;
    const int added = m_import->count(RecipientImport::Verdict::New);
    m_watcher.setFuture(QtConcurrent::run(
        [](QPromise<Result>& promise, const std::shared_ptr<const RecipientImport>& import, Source source,
            const QString& file, const QList<RecipientKey>& keys, const BookSnapshot& book) {
            promise.setProgressRange(0, 100);
            ChangeSet changes = import->toChangeSet(keys, source, QDateTime::currentDateTimeUtc());
            changes.file = file;
            auto made = PreparedChanges::make(std::move(changes), book, shareOfProgress(promise, 10, 100));
            if (made)
                promise.addResult(freedElsewhere(std::make_unique<PreparedChanges>(*std::move(made))));
        },
        m_import, m_source, m_file, m_book.takeKeys(added), m_book.snapshot()));
}

void ImportPreparation::finish()
{
    if (!m_isRunning || m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    const Result changes = m_watcher.result();
    if (!m_book.canTake(*changes) && m_attempts < mostAttempts)
        return begin();
    m_isRunning = false;
    m_import.reset();
    m_watcher.setFuture({}); // it would keep a second hand on the changes
    Q_EMIT prepared(changes);
}

void ImportPreparation::cancel()
{
    m_isRunning = false;
    m_import.reset();
    m_watcher.cancel();
}

} // namespace PayRecipients

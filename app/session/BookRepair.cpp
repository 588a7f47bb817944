// SPDX-License-Identifier: MIT
#include "session/BookRepair.h"

#include <QtConcurrentRun>

#include <utility>

namespace PayRecipients {

BookRepair::BookRepair(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &BookRepair::finish);
}

void BookRepair::salvage(const BookKey& key)
{
    m_watcher.setFuture(QtConcurrent::run([path = m_path, key] {
        const auto report = BookSalvage::salvage(path, key);
        return report ? Outcome{ .report = *report } : Outcome{ .error = report.error() };
    }));
}

void BookRepair::restore(const BookBackups::Backup& backup, const std::optional<BookKey>& key)
{
    m_watcher.setFuture(QtConcurrent::run([path = m_path, backup, key] {
        const auto former = BookBackups::restore(path, backup, key);
        return former ? Outcome{ .backup = backup, .former = *former } : Outcome{ .error = former.error() };
    }));
}

void BookRepair::finish()
{
    const Outcome outcome = m_watcher.result();
    if (outcome.error)
        Q_EMIT failed(*outcome.error);
    else if (outcome.report)
        Q_EMIT salvaged(*outcome.report);
    else
        Q_EMIT restored(outcome.backup, outcome.former);
}

} // namespace PayRecipients

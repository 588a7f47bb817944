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
    m_watcher.setFuture(QtConcurrent::run([path = m_path, key]() -> Outcome {
        const auto report = BookSalvage::salvage(path, key);
        return report ? Outcome(*report) : report.error();
    }));
}

void BookRepair::prepare(const BookBackups::Backup& backup, const std::optional<BookKey>& key)
{
    m_watcher.setFuture(QtConcurrent::run([path = m_path, backup, key]() -> Outcome {
        const auto replacement = BookBackups::prepare(path, backup, key);
        return replacement ? Outcome(*replacement) : replacement.error();
    }));
}

void BookRepair::putInPlace(const std::optional<BookBackups::Backup>& origin, const std::optional<BookKey>& key)
{
    const auto work = [path = m_path, replacement = std::exchange(m_replacement, nullptr), origin, key]() -> Outcome {
        const auto former = replacement->putInPlace();
        if (!former)
            return former.error();
        const bool mayBeKept = !former->isEmpty() && origin && key;
        return (mayBeKept ? BookBackups::removeIfKeptBy(*origin, path, *former, *key) : std::nullopt).value_or(*former);
    };
    m_watcher.setFuture(QtConcurrent::run(work));
}

void BookRepair::finish()
{
    Outcome outcome = m_watcher.future().takeResult();
    if (const auto* error = std::get_if<StoreError>(&outcome)) {
        Q_EMIT failed(*error);
    } else if (const auto* report = std::get_if<BookSalvage::Report>(&outcome)) {
        Q_EMIT salvaged(*report);
    } else if (auto* replacement = std::get_if<Replacement>(&outcome)) {
        m_replacement = std::move(*replacement); // nobody else has it, so that forget() ends it
        Q_EMIT prepared();
    } else {
        Q_EMIT restored(std::get<QString>(outcome));
    }
}

} // namespace PayRecipients

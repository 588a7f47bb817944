// SPDX-License-Identifier: MIT
#include "trust/WhoIsThisSearch.h"

#include "exchange/TextDecoding.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace PayRecipients {

WhoIsThisSearch::WhoIsThisSearch(QObject* parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_stop && !*m_stop && m_watcher.future().resultCount() > 0)
            Q_EMIT finished(m_watcher.result());
    });
}

WhoIsThisSearch::~WhoIsThisSearch()
{
    cancel();
}

void WhoIsThisSearch::cancel()
{
    if (m_stop)
        *m_stop = true;
}

void WhoIsThisSearch::searchText(const QString& text, const BookSnapshot& book)
{
    cancel();
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_watcher.setFuture(QtConcurrent::run([text, book, stop = m_stop] {
        Outcome outcome;
        outcome.findings = whoIsThis(text, book, [stop] { return stop->load(); });
        return outcome;
    }));
}

void WhoIsThisSearch::searchFile(const QString& path, const BookSnapshot& book)
{
    cancel();
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_watcher.setFuture(QtConcurrent::run([path, book, stop = m_stop] {
        Outcome outcome;
        QFile file(path);
        outcome.tooLarge = QFileInfo(path).size() > largestFile;
        if (outcome.tooLarge)
            return outcome;
        if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
            outcome.problem = file.errorString();
            return outcome;
        }
        const QString text = TextDecoding::decode(file.read(largestFile)).text;
        outcome.findings = whoIsThis(text, book, [stop] { return stop->load(); });
        return outcome;
    }));
}

} // namespace PayRecipients

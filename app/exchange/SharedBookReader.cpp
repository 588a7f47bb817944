// SPDX-License-Identifier: MIT
#include "exchange/SharedBookReader.h"

#include "exchange/FreedElsewhere.h"
#include "exchange/ShareOfProgress.h"
#include "exchange/SharedBookOffers.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace PayRecipients {

namespace {

using Outcome = tl::expected<SharedBookReading, SharedBookProblem>;

tl::unexpected<SharedBookProblem> problem(SharedBookFailure failure)
{
    return tl::unexpected(SharedBookProblem{ failure, {} });
}

//! One reading, step by step; each step takes its share of the progress.
class Opening {
public:
    Opening(QPromise<Outcome>& promise, SharedBookRequest request)
        : m_promise(promise)
        , m_request(std::move(request))
    {
        m_promise.setProgressRange(0, 100);
    }

    Outcome run()
    {
        // To open a pipe may wait for ever.
        if (const QFileInfo info(m_request.path); info.exists() && !info.isFile())
            return problem(SharedBookFailure::NotASharedBook);
        QFile file(m_request.path);
        if (!file.open(QIODevice::ReadOnly))
            return tl::unexpected(SharedBookProblem{ {}, file.errorString() });
        // Bounded by what is read, not by what the size says: a pipe has none.
        QByteArray bytes = file.read(SharedBook::largestFile + 1);
        if (file.error() != QFileDevice::NoError)
            return tl::unexpected(SharedBookProblem{ {}, file.errorString() });
        auto book = SharedBook::open(bytes, *m_request.passphrase, shareOfProgress(m_promise, 10, 60));
        if (!book)
            return problem(book.error());
        bytes.clear();
        QList<OfferedRecipient> offers = sharedBookOffers(std::move(book->recipients), m_request.profileOrigin);
        const auto count = offers.size();
        const Progress compared = shareOfProgress(m_promise, 60, 100);
        auto import = freedElsewhere(std::make_unique<RecipientImport>(
            std::move(offers), m_request.book, [&](qsizetype done) { return compared(done, count); }));
        return SharedBookReading{ book->origin, std::move(import), m_request.book };
    }

private:
    QPromise<Outcome>& m_promise;
    SharedBookRequest m_request;
};

} // namespace

SharedBookReader::SharedBookReader(QObject* parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &SharedBookReader::progressed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_waiting)
            return begin(*std::exchange(m_waiting, std::nullopt));
        if (!m_isReading || m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
            return;
        m_isReading = false;
        if (const Outcome outcome = m_watcher.result())
            Q_EMIT opened(*outcome);
        else
            Q_EMIT failed(outcome.error());
    });
}

SharedBookReader::~SharedBookReader()
{
    cancel();
}

void SharedBookReader::read(SharedBookRequest request)
{
    cancel();
    m_isReading = true;
    if (m_watcher.isRunning())
        m_waiting = std::move(request);
    else
        begin(std::move(request));
}

void SharedBookReader::begin(SharedBookRequest request)
{
    m_watcher.setFuture(
        QtConcurrent::run([](QPromise<Outcome>& promise,
                              SharedBookRequest asked) { promise.addResult(Opening(promise, std::move(asked)).run()); },
            std::move(request)));
}

void SharedBookReader::cancel()
{
    m_isReading = false;
    m_waiting.reset();
    m_watcher.cancel();
}

} // namespace PayRecipients

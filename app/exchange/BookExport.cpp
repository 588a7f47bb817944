// SPDX-License-Identifier: MIT
#include "exchange/BookExport.h"

#include "exchange/CsvExport.h"
#include "exchange/ShareOfProgress.h"

#include <QFileInfo>
#include <QPromise>
#include <QtConcurrentRun>

namespace PayRecipients {

namespace {

using Kind = ExportFailure::Kind;
using Outcome = tl::expected<int, ExportFailure>;
using Stop = std::shared_ptr<const std::atomic_bool>;

//! How often the progress is told while recipients are gathered.
constexpr qsizetype recipientsAStep = 1'000;

tl::unexpected<ExportFailure> failure(Kind kind)
{
    return tl::unexpected(ExportFailure{ kind, {} });
}

Kind kindOf(XlsxExport::Failure failure)
{
    switch (failure) {
    case XlsxExport::Failure::TooManyRows:
        return Kind::TooManyRows;
    case XlsxExport::Failure::CannotWrite:
        return Kind::NoRoomForWork;
    case XlsxExport::Failure::NotInstalled:
        return Kind::NotInstalled;
    case XlsxExport::Failure::Cancelled:
        break;
    }
    return Kind::Cancelled;
}

Kind kindOf(SharedBookFailure failure)
{
    switch (failure) {
    case SharedBookFailure::TooLarge:
        return Kind::TooLarge;
    case SharedBookFailure::Cancelled:
        return Kind::Cancelled;
    default: // the others are of opening one
        return Kind::NoMemory;
    }
}

//! One export, step by step; each step takes its share of the progress.
class Writing {
public:
    Writing(QPromise<Outcome>& promise, ExportRequest request, Stop stop)
        : m_promise(promise)
        , m_request(std::move(request))
        , m_stop(std::move(stop))
    {
        m_promise.setProgressRange(0, 100);
    }

    Outcome run()
    {
        QList<Recipient> recipients;
        if (!gather(recipients, share(0, 20)))
            return failure(Kind::Cancelled);
        const auto bytes = encode(recipients, share(20, 90));
        if (!bytes)
            return tl::unexpected(bytes.error());
        // From here on it cannot be stopped: either file is whole, and a report that is wrong would be worse.
        if (!share(90, 100)(0, 1))
            return failure(Kind::Cancelled);
        const auto readers = m_request.format == ExportRequest::Format::SharedBook ? WholeFile::Readers::Owner
                                                                                   : WholeFile::Readers::AsUsual;
        if (auto written = WholeFile::write(m_request.path, *bytes, readers); !written)
            return tl::unexpected(ExportFailure{ Kind::CannotWrite, std::move(written.error()) });
        return static_cast<int>(recipients.size());
    }

private:
    //! The progress of a step, as a part of the whole.
    Progress share(int from, int to)
    {
        return [this, told = shareOfProgress(m_promise, from, to)](qint64 done, qint64 total) {
            told(done, total);
            return !*m_stop; // not the promise's own: a cancelled one would keep no outcome
        };
    }

    bool gather(QList<Recipient>& recipients, const Progress& progress) const
    {
        recipients.reserve(m_request.keys.size());
        for (qsizetype i = 0; i < m_request.keys.size(); ++i) {
            if (i % recipientsAStep == 0 && !progress(i, m_request.keys.size()))
                return false;
            if (auto recipient = m_request.book.find(m_request.keys[i]))
                recipients.append(*std::move(recipient));
        }
        return true;
    }

    tl::expected<QByteArray, ExportFailure> encode(const QList<Recipient>& recipients, const Progress& progress) const
    {
        switch (m_request.format) {
        case ExportRequest::Format::Csv:
            break;
        case ExportRequest::Format::Xlsx: {
            auto workbook
                = XlsxExport::workbook(recipients, m_request.texts, QFileInfo(m_request.path).absolutePath(), progress);
            if (!workbook)
                return failure(kindOf(workbook.error()));
            return *std::move(workbook);
        }
        case ExportRequest::Format::SharedBook: {
            auto file = SharedBook::seal(recipients, m_request.origin, *m_request.passphrase, progress);
            if (!file)
                return failure(kindOf(file.error()));
            return *std::move(file);
        }
        }
        auto csv = CsvExport::write(recipients, progress);
        if (!csv)
            return failure(Kind::Cancelled);
        return *std::move(csv);
    }

    QPromise<Outcome>& m_promise;
    ExportRequest m_request;
    Stop m_stop;
};

} // namespace

BookExport::BookExport(QObject* parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &BookExport::progressed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_isRunning = false;
        if (const Outcome outcome = m_watcher.result())
            Q_EMIT written(*outcome);
        else
            Q_EMIT failed(outcome.error());
    });
}

BookExport::~BookExport()
{
    cancel();
}

void BookExport::start(ExportRequest request)
{
    m_isRunning = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_watcher.setFuture(QtConcurrent::run(
        [](QPromise<Outcome>& promise, ExportRequest asked, Stop stop) {
            promise.addResult(Writing(promise, std::move(asked), std::move(stop)).run());
        },
        std::move(request), Stop(m_stop)));
}

void BookExport::cancel()
{
    if (m_stop)
        *m_stop = true;
}

} // namespace PayRecipients

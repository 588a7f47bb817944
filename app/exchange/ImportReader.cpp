// SPDX-License-Identifier: MIT
#include "exchange/ImportReader.h"

#include "exchange/FreedElsewhere.h"
#include "exchange/LocationOffers.h"
#include "exchange/ShareOfProgress.h"
#include "exchange/SharedBook.h"
#include "exchange/TableOffers.h"
#include "exchange/TextDecoding.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

namespace PayRecipients {

namespace {

using Result = std::shared_ptr<const ImportReading>;
using ReadAs = ImportRequest::ReadAs;
using File = ImportReading::File;

//! Whether the columns are those of recipients. Without a heading, words that may be names are not enough: a sentence
//! with a comma has such columns, too.
bool isTableOfRecipients(const TableColumns& columns)
{
    for (int column = 0; column < columns.count(); ++column) {
        const TableColumn content = columns.at(column);
        const bool mayBeAnyText = content.content == TableColumn::Content::Name || content.field == Field::Nickname
            || content.field == Field::Note;
        if (content != TableColumn::leftOut() && (columns.hasHeadingRow() || !mayBeAnyText))
            return true;
    }
    return false;
}

//! One reading, step by step; each step takes its share of the progress.
class Reading {
public:
    Reading(QPromise<Result>& promise, ImportRequest request)
        : m_promise(promise)
        , m_request(std::move(request))
        , m_reading(std::make_shared<ImportReading>())
    {
        m_promise.setProgressRange(0, 100);
    }

    void run()
    {
        m_reading->book = m_request.book;
        QString text = m_request.file.isEmpty() ? std::move(m_request.text) : readFile();
        if (m_promise.isCanceled())
            return;
        if (m_reading->file != File::None && m_reading->file != File::Read) {
            m_promise.addResult(m_reading);
            return;
        }
        const QString origin = m_request.profileOrigin;
        m_reading->payments = PaymentLocations::in(text, origin, shareOfProgress(m_promise, 15, 20));
        QList<OfferedRecipient> offers;
        if (m_request.readAs != ReadAs::Table)
            offers = locationOffers(text, origin, shareOfProgress(m_promise, 20, 30));
        if (m_promise.isCanceled() || (m_request.readAs != ReadAs::Locations && !readTable(text)))
            return;
        text.clear();
        if (takesTable(!offers.isEmpty())) {
            m_reading->kind = ImportReading::Kind::Table;
            auto read
                = TableOffers::read(m_reading->table, m_reading->columns, origin, shareOfProgress(m_promise, 50, 75));
            if (!read)
                return;
            offers.clear();
            offers.reserve(read->size());
            for (TableOffer& one : *read) {
                m_reading->tableRows.append(one.row);
                offers.append(std::move(one.offer));
            }
        } else if (!offers.isEmpty()) {
            m_reading->kind = ImportReading::Kind::Locations;
        }
        const auto count = offers.size();
        const Progress compared = shareOfProgress(m_promise, 75, 100);
        m_reading->import = freedElsewhere(std::make_unique<RecipientImport>(
            std::move(offers), m_reading->book, [&](qsizetype done) { return compared(done, count); }));
        if (!m_promise.isCanceled())
            m_promise.addResult(m_reading);
    }

private:
    //! The text of a large file; or empty, and the reading says why.
    QString readFile()
    {
        const QFileInfo info(m_request.file);
        if (info.isDir())
            return endAs(File::Folder);
        if (!info.isFile()) // to open a pipe may wait for ever
            return endAs(File::NotAFile);
        QFile file(m_request.file);
        if (!file.open(QIODevice::ReadOnly))
            return endAs(File::Unreadable, file.errorString());
        QByteArray bytes;
        const Progress progress = shareOfProgress(m_promise, 0, 10);
        constexpr qint64 atOnce = qint64{ 1 } << 20;
        do {
            if (bytes.size() > ImportRequest::largestFile)
                return endAs(File::TooLarge);
            if (!progress(bytes.size(), std::max(file.size(), bytes.size())))
                return {};
            bytes += file.read(atOnce);
            if (file.error() != QFileDevice::NoError)
                return endAs(File::Unreadable, file.errorString());
        } while (!file.atEnd());
        m_reading->fileSize = bytes.size();
        if (SharedBook::inspect(bytes) != SharedBook::Failure::NotASharedBook)
            return endAs(File::SharedBook);
        if (bytes.startsWith("SQLite format 3"))
            return endAs(File::Database);
        QString text = TextDecoding::decode(bytes, shareOfProgress(m_promise, 10, 15)).text;
        if (text.contains(QChar::Null))
            return endAs(File::NotText);
        if (bytes.size() <= ImportRequest::largestShown)
            return endAs(File::Shown, text);
        m_reading->file = File::Read;
        return text;
    }

    QString endAs(File file, const QString& text = {})
    {
        m_reading->file = file;
        m_reading->fileText = text;
        return {};
    }

    bool readTable(const QString& text)
    {
        auto table = DelimitedText::read(text, DelimitedText::guessSeparator(text), shareOfProgress(m_promise, 30, 50));
        if (!table)
            return false;
        m_reading->columns = m_request.columns ? *m_request.columns : TableColumns::guess(*table, m_request.headingRow);
        m_reading->table = *std::move(table);
        return true;
    }

    //! A heading makes a table; without one, text that names locations is taken for a log or a letter.
    bool takesTable(bool hasLocations) const
    {
        if (m_request.readAs != ReadAs::Guess)
            return m_request.readAs == ReadAs::Table;
        if (m_reading->table.rowCount() == 0 || !isTableOfRecipients(m_reading->columns))
            return false;
        return !hasLocations || (m_reading->columns.hasHeadingRow() && TableColumns::isSureHeading(m_reading->table));
    }

    QPromise<Result>& m_promise;
    ImportRequest m_request;
    std::shared_ptr<ImportReading> m_reading;
};

} // namespace

ImportReader::ImportReader(QObject* parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &ImportReader::progressed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_isReading || m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
            return;
        m_isReading = false;
        Q_EMIT finished(m_watcher.result());
    });
}

ImportReader::~ImportReader()
{
    cancel();
}

void ImportReader::read(ImportRequest request)
{
    cancel();
    m_isReading = true;
    m_watcher.setFuture(QtConcurrent::run(
        [](QPromise<Result>& promise, ImportRequest asked) { Reading(promise, std::move(asked)).run(); },
        std::move(request)));
}

void ImportReader::cancel()
{
    m_isReading = false;
    m_watcher.cancel();
}

} // namespace PayRecipients

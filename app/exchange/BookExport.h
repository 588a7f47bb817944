// SPDX-License-Identifier: MIT
//! Writes recipients of the book into a file, in another thread.
#pragma once

#include "exchange/SharedBook.h"
#include "exchange/WholeFile.h"
#include "exchange/XlsxExport.h"
#include "recipients/BookSnapshot.h"
#include "sealing/SecretBytes.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>
#include <tl/expected.hpp>

namespace PayRecipients {

//! What is to be written, as what, and where.
struct ExportRequest {
    enum class Format { Csv, Xlsx, SharedBook };

    Format format = Format::Csv;
    BookSnapshot book;
    QList<RecipientKey> keys; //!< in the order in which they are written; those that the book lacks are left out
    QString path; //!< a file that is there is replaced
    XlsxExport::Texts texts; //!< with Format::Xlsx; called in the other thread
    Passphrase passphrase; //!< with Format::SharedBook, as is the next
    SharedBook::Origin origin;
};

//! Why nothing was written. A file that was there is as it was.
struct ExportFailure {
    enum class Kind {
        Cancelled,
        CannotWrite, //!< `file` tells why
        NoRoomForWork, //!< temporary files could not be made
        NotInstalled, //!< what writes workbooks
        TooManyRows, //!< of one category for a workbook
        TooLarge, //!< for a shared book
        NoMemory, //!< for sealing
    };

    Kind kind{};
    WholeFile::Failure file{};
};

//! One export at a time; a second one waits for nothing and must not be started. Lives in the GUI thread; ended with
//! it, an export under way stops and leaves nothing behind.
class BookExport : public QObject {
    Q_OBJECT

public:
    explicit BookExport(QObject* parent = nullptr);
    ~BookExport() override;

    bool isRunning() const { return m_isRunning; }
    void start(ExportRequest request);
    //! Ends it soon, and failed() tells so; a file that is being written by then is finished.
    void cancel();

Q_SIGNALS:
    //! \param percent from 0 to 100
    void progressed(int percent);
    //! \param count of recipients in the file
    void written(int count);
    void failed(const PayRecipients::ExportFailure& failure);

private:
    using Outcome = tl::expected<int, ExportFailure>;

    QFutureWatcher<Outcome> m_watcher;
    std::shared_ptr<std::atomic_bool> m_stop;
    bool m_isRunning = false;
};

} // namespace PayRecipients

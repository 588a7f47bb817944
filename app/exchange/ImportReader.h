// SPDX-License-Identifier: MIT
//! Reads what was pasted or chosen and holds it against the book, in another thread.
#pragma once

#include "exchange/DelimitedText.h"
#include "exchange/PaymentLocations.h"
#include "exchange/TableColumns.h"
#include "recipients/RecipientImport.h"

#include <QByteArray>
#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <optional>

namespace PayRecipients {

//! What is to be read, and how.
struct ImportRequest {
    enum class ReadAs { Guess, Table, Locations };

    //! Files beyond this are refused. In bytes.
    static constexpr qint64 largestFile = qint64{ 256 } * 1024 * 1024;
    //! Smaller files are not read as recipients, but given back as text for the text field. In bytes.
    static constexpr qint64 largestShown = qint64{ 256 } * 1024;

    QString text; //!< as it was pasted …
    QString file; //!< … or the path of a file; read anew each time
    ReadAs readAs = ReadAs::Guess;
    TableColumns::HeadingRow headingRow = TableColumns::HeadingRow::Guess;
    std::optional<TableColumns> columns; //!< as the person corrected them
    BookSnapshot book;
    QString profileOrigin;
};

//! What came of it.
struct ImportReading {
    enum class Kind { Nothing, Locations, Table };
    //! What became of the file; anything but Read, and there are no recipients.
    enum class File {
        None, //!< it was text
        Read,
        Shown, //!< it is small: `fileText` is its text
        SharedBook,
        Folder,
        NotAFile, //!< a pipe, a device, or gone
        Unreadable, //!< `fileText` is the system's reason
        TooLarge,
        NotText, //!< no text and no table: a picture, a workbook, …
        Database, //!< of SQLite, as an address book is
    };

    Kind kind = Kind::Nothing;
    File file = File::None;
    QString fileText;
    qint64 fileSize = 0; //!< bytes
    std::shared_ptr<const RecipientImport> import = std::make_shared<RecipientImport>();
    BookSnapshot book; //!< that it was compared with
    DelimitedText table; //!< with Kind::Table, as are the next two
    TableColumns columns;
    QList<int> tableRows; //!< of each row of the import, which row of the table it is
    PaymentLocations payments; //!< that the text names, whatever else it is
};

//! One reading at a time: a new one takes the place of that under way. Lives in the GUI thread.
class ImportReader : public QObject {
    Q_OBJECT

public:
    explicit ImportReader(QObject* parent = nullptr);
    ~ImportReader() override;

    bool isReading() const { return m_isReading; }
    void read(ImportRequest request);
    //! Nothing comes of the reading under way.
    void cancel();

Q_SIGNALS:
    //! \param percent from 0 to 100
    void progressed(int percent);
    void finished(const std::shared_ptr<const PayRecipients::ImportReading>& reading);

private:
    using Result = std::shared_ptr<const ImportReading>;

    QFutureWatcher<Result> m_watcher;
    bool m_isReading = false;
};

} // namespace PayRecipients

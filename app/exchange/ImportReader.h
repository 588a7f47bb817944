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

    QString text; //!< as it was pasted …
    QByteArray file; //!< … or the bytes of a file, where there is one
    ReadAs readAs = ReadAs::Guess;
    TableColumns::HeadingRow headingRow = TableColumns::HeadingRow::Guess;
    std::optional<TableColumns> columns; //!< as the person corrected them
    BookSnapshot book;
    QString profileOrigin;
};

//! What came of it.
struct ImportReading {
    enum class Kind { Nothing, Locations, Table };

    Kind kind = Kind::Nothing;
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

// SPDX-License-Identifier: MIT
//! Takes pasted or dropped text and files and shows what they would add, before anything is added.
#pragma once

#include "exchange/ImportReader.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QTimer>
#include <QUrl>

class QComboBox;
class QLabel;
class QMimeData;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace PayRecipients {

class ColumnsEditor;
class ImportPreview;
class MessageBar;
class RecipientBook;
struct PreparedChanges;

//! What became of a file with the wrong rows.
struct WrongRowsSaved {
    QString path;
    int count = 0;
    QString error; //!< the system's reason; empty where it was written
    std::shared_ptr<const ImportReading> reading; //!< whose rows they are
};

//! Locations found anywhere in a text, or a table of recipients; read in another thread, previewed row by row.
//! Accepting it means that the person agrees to what is new and changed.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    //! \param book must outlive the dialog
    //! \param profileOrigin whose locations are taken; others are refused
    ImportDialog(RecipientBook& book, QString profileOrigin, QWidget* parent = nullptr);
    ~ImportDialog() override;

    //! What the preview shows.
    const RecipientImport& import() const;
    //! The person has what was wrong in a file, to mend it there.
    bool areWrongRowsSaved() const { return m_reading && m_saved == m_reading; }
    //! What the person agreed to, once the dialog was accepted: to be handed to the book. Null before and afterwards.
    std::shared_ptr<PreparedChanges> takePrepared();

    void setText(const QString& text);
    //! Begins to read a file; says why where it cannot be.
    void readFile(const QString& path);
    //! Of what was dropped: the first file, or the text.
    void take(const QMimeData& dropped);

    //! Writes the wrong rows with the reason of each, in another thread; then says so, or why not.
    void saveWrongRows(const QString& path);

    //! Says something above the text.
    void say(const QString& sentence);

    //! Works out what the import makes of the book, and then accepts.
    void accept() override;
    //! The first one ends an import under way.
    void reject() override;

Q_SIGNALS:
    //! The person wants to know whom these payments paid.
    void paymentsChosen(const QList<QUrl>& locations);
    //! The file is a shared book; the dialog closes.
    void sharedBookChosen(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeFileLine();
    void chooseFile();
    void forgetFile();
    void takeFile(const ImportReading& reading);
    void readAgain();
    void startReading();
    void showReading(const std::shared_ptr<const ImportReading>& reading);
    void setReading(bool reading);
    void offerPayments();
    void chooseWrongRowsFile();
    void saySaved(const WrongRowsSaved& saved);
    void setPreparing(bool isPreparing);

    RecipientBook& m_book;
    QString m_profileOrigin;
    ImportReader* m_reader;
    ImportRequest m_request;
    QString m_fileOfText; //!< the name of the file whose text is in the text field
    std::shared_ptr<const ImportReading> m_reading;
    QFutureWatcher<WrongRowsSaved> m_saving;
    std::shared_ptr<const ImportReading> m_saved; //!< of which the wrong rows are in a file
    QTimer m_readSoon;

    MessageBar* m_message;
    QPlainTextEdit* m_text;
    QLabel* m_fileName;
    QWidget* m_fileLine;
    QComboBox* m_readAs;
    QLabel* m_readAsLabel;
    ColumnsEditor* m_columns;
    ImportPreview* m_preview;
    QProgressBar* m_progress;
    QPushButton* m_choose;
    QPushButton* m_saveWrong;
    QPushButton* m_confirm;
    QAction* m_lookUp;
};

} // namespace PayRecipients

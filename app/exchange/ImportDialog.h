// SPDX-License-Identifier: MIT
//! Takes pasted or dropped text and files and shows what they would add, before anything is added.
#pragma once

#include "exchange/ImportReader.h"

#include <QDialog>
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

//! Locations found anywhere in a text, or a table of recipients; read in another thread, previewed row by row.
//! Accepting it means that the person agrees to what is new and changed.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    //! Files beyond this are refused with a sentence. In bytes.
    static constexpr qint64 largestFile = qint64{ 256 } * 1024 * 1024;
    //! Larger files are read, but not shown in the text field. In bytes.
    static constexpr qint64 largestShown = qint64{ 256 } * 1024;

    //! \param book must outlive the dialog
    //! \param profileOrigin whose locations are taken; others are refused
    ImportDialog(const RecipientBook& book, QString profileOrigin, QWidget* parent = nullptr);
    ~ImportDialog() override;

    //! What the person agreed to.
    const RecipientImport& import() const;

    void setText(const QString& text);
    //! Reads a file, or says why not.
    void readFile(const QString& path);
    //! Of what was dropped: the first file, or the text.
    void take(const QMimeData& dropped);

    //! Writes the wrong rows of the table with the reason of each, or says why not.
    void saveWrongRows(const QString& path);

    //! Says something above the text.
    void say(const QString& sentence);

    void accept() override;

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
    void readAgain();
    void startReading();
    void showReading(const std::shared_ptr<const ImportReading>& reading);
    void setReading(bool reading);
    void offerPayments();
    void chooseWrongRowsFile();

    const RecipientBook& m_book;
    QString m_profileOrigin;
    ImportReader* m_reader;
    ImportRequest m_request;
    std::shared_ptr<const ImportReading> m_reading;
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
    QPushButton* m_saveWrong;
    QPushButton* m_confirm;
    QAction* m_lookUp;
};

} // namespace PayRecipients

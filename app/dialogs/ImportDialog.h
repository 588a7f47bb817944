// SPDX-License-Identifier: MIT
//! Takes pasted or dropped text and shows what it would add, before anything is added.
#pragma once

#include "exchange/LocationImport.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace PayRecipients {

class ImportModel;
class MessageBar;
class RecipientBook;

//! A preview, row by row: new, known, refused and why. Accepting it means that the person agrees to the new ones.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    //! Files beyond this are refused with a sentence. In bytes.
    static constexpr qint64 largestFile = 64 * 1024 * 1024;

    //! \param book must outlive the dialog
    //! \param profileOrigin whose locations are taken; others are refused
    ImportDialog(const RecipientBook& book, QString profileOrigin, QWidget* parent = nullptr);

    //! What the person agreed to.
    const LocationImport& import() const { return m_import; }

    void setText(const QString& text);
    //! Reads a file into the text field, or says why not.
    void readFile(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void chooseFile();
    void scan();

    const RecipientBook& m_book;
    QString m_profileOrigin;
    LocationImport m_import;
    QTimer m_scanSoon;

    MessageBar* m_message;
    QPlainTextEdit* m_text;
    QLabel* m_summary;
    ImportModel* m_model;
    QTableView* m_preview;
    QPushButton* m_confirm;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Opens a colleague's shared book and shows what it would add, before anything is added.
#pragma once

#include "exchange/SharedBookReader.h"
#include "widgets/GrowingDialog.h"

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace PayRecipients {

class FormGrid;
class ImportPreview;
class ProblemLine;
class RecipientBook;
struct PreparedChanges;

//! First asks for the passphrase, then shows who shared it and the preview of every import. Accepting it means that the
//! person agrees to what is new and changed.
class SharedBookDialog : public GrowingDialog {
    Q_OBJECT

public:
    //! \param book must outlive the dialog
    //! \param profileOrigin whose locations are taken; others are refused
    SharedBookDialog(RecipientBook& book, QString path, QString profileOrigin, QWidget* parent = nullptr);
    ~SharedBookDialog() override;

    //! What the preview shows.
    const RecipientImport& import() const;
    //! What the person agreed to, once the dialog was accepted: to be handed to the book. Null before and afterwards.
    std::shared_ptr<PreparedChanges> takePrepared();

    //! Opens it with what stands in the passphrase field.
    void openBook();

    //! Works out what the import makes of the book, and then accepts.
    void accept() override;
    //! The first one ends an opening or an import under way.
    void reject() override;

private:
    void showProblem(const SharedBookProblem& problem);
    void showBook(const SharedBookReading& reading);
    void setReading(bool isReading);
    QString sentence(const SharedBookProblem& problem) const;

    RecipientBook& m_book;
    QString m_path;
    QString m_profileOrigin;
    SharedBookReader* m_reader;

    QLabel* m_what;
    FormGrid* m_form;
    QLineEdit* m_passphrase;
    ProblemLine* m_problem;
    QProgressBar* m_progress;
    ImportPreview* m_preview;
    QDialogButtonBox* m_buttons;
    QPushButton* m_open;
    QPushButton* m_confirm;
};

} // namespace PayRecipients

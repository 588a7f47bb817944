// SPDX-License-Identifier: MIT
//! Shows what an import would do, before the person agrees.
#pragma once

#include "recipients/RecipientImport.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QProgressBar;
class QTableView;

namespace PayRecipients {

class ImportPreparation;
class ImportPreviewModel;
class RecipientBook;
struct PreparedChanges;

//! A sentence with the counts, and the rows with what happens to each; wrong rows can be shown alone. The one preview
//! of every way into the book: text, tables, payments, shared books.
class ImportPreview : public QWidget {
    Q_OBJECT

public:
    explicit ImportPreview(QWidget* parent = nullptr);

    //! \param import never null
    //! \param book what it was compared with
    void setImport(
        std::shared_ptr<const RecipientImport> import, const BookSnapshot& book, const QString& profileOrigin);
    //! Says something instead of the counts, with no rows.
    void say(const QString& sentence);

    const RecipientImport& import() const { return *m_import; }

    //! The person agrees: works out what the import makes of the book, and ends in prepared(). May be called again.
    //! \param book must outlive the preview
    //! \param file the name of the file that it came from, for the history; empty if from none
    void prepare(RecipientBook& book, Source source, const QString& file = {});
    bool isPreparing() const;
    //! Nothing comes of it; nothing has changed.
    void cancelPreparing();
    //! What was worked out, for the book to take; null before prepared(), and afterwards.
    std::shared_ptr<PreparedChanges> takePrepared() { return std::move(m_prepared); }

Q_SIGNALS:
    void prepared();

private:
    void fitColumns();

    std::shared_ptr<const RecipientImport> m_import;
    ImportPreparation* m_preparation = nullptr;
    std::shared_ptr<PreparedChanges> m_prepared;
    ImportPreviewModel* m_model;
    QLabel* m_summary;
    QLabel* m_showLabel;
    QComboBox* m_show;
    QTableView* m_table;
    QProgressBar* m_progress;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! The rows of an import's preview.
#pragma once

#include "recipients/RecipientImport.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace PayRecipients {

//! One row for each offer, or for those of one verdict. Reads texts only when they are asked for, so that 200 000 rows
//! cost no more than those that can be seen.
class ImportPreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { LineColumn, NameColumn, AccountColumn, ReferenceColumn, VerdictColumn, ColumnCount };

    explicit ImportPreviewModel(QObject* parent = nullptr);

    //! \param import never null
    //! \param book what it was compared with
    void setImport(std::shared_ptr<const RecipientImport> import, BookSnapshot book, QString profileOrigin);
    //! Only rows of this verdict; nothing for all.
    void setVerdict(std::optional<RecipientImport::Verdict> verdict);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void gather();

    std::shared_ptr<const RecipientImport> m_import;
    BookSnapshot m_book;
    QString m_profileOrigin;
    std::optional<RecipientImport::Verdict> m_verdict;
    std::vector<int> m_rows;
};

} // namespace PayRecipients

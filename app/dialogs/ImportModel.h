// SPDX-License-Identifier: MIT
//! The rows of an import's preview.
#pragma once

#include "exchange/LocationImport.h"

#include <QAbstractTableModel>

namespace PayRecipients {

class RecipientBook;

class ImportModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { LineColumn, VerdictColumn, TextColumn, ColumnCount };

    //! \param book names the entries that are known already; must outlive the model
    explicit ImportModel(const RecipientBook& book, QObject* parent = nullptr);

    void setRows(const QList<LocationImport::Row>& rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString verdictText(const LocationImport::Row& row) const;

    const RecipientBook& m_book;
    QList<LocationImport::Row> m_rows;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! The plain way to show a list: a row of QStrings for each entry, behind Qt's own QSortFilterProxyModel.
#pragma once

#include "recipients/RecipientsModel.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace PayRecipients {

class TextsModel : public QAbstractTableModel {
public:
    explicit TextsModel(const RecipientsModel& of)
        : m_rows(of.rowCount())
    {
        for (int row = 0; row < m_rows; ++row) {
            for (int column = 0; column < RecipientsModel::ColumnCount; ++column)
                m_texts.append(of.index(row, column).data().toString());
        }
    }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex&) const override { return RecipientsModel::ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override
    {
        return role == Qt::DisplayRole ? m_texts[index.row() * RecipientsModel::ColumnCount + index.column()]
                                       : QVariant();
    }

private:
    int m_rows;
    QStringList m_texts;
};

} // namespace PayRecipients

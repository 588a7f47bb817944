// SPDX-License-Identifier: MIT
//! The entries that a filter shows, sorted.
#pragma once

#include "recipients/RecipientFilter.h"
#include "recipients/RecipientKey.h"
#include "recipients/RecipientsModel.h"

#include <QAbstractProxyModel>

#include <memory>

namespace PayRecipients {

//! Filters and sorts a RecipientsModel by scanning the book's folded search text: fast enough for each keystroke at
//! 100 000 entries. A new filter, text or order resets its rows; a change of the book moves, adds and removes single
//! ones. Selection is the view's to restore by key: rowOf().
class RecipientFilterModel : public QAbstractProxyModel {
    Q_OBJECT

public:
    explicit RecipientFilterModel(RecipientsModel& source, QObject* parent = nullptr);
    ~RecipientFilterModel() override;

    const RecipientFilter& filter() const;
    void setFilter(const RecipientFilter& filter);

    int sortColumn() const;
    Qt::SortOrder sortOrder() const;
    //! Locale-aware for names and statuses, by number for accounts, by time for Updated; ties by key.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    RecipientKey keyAt(int row) const;
    //! The row that shows an entry, or -1 while it is filtered out.
    int rowOf(RecipientKey key) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    //! The source's, also while no row is shown.
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QModelIndex mapToSource(const QModelIndex& proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex& sourceIndex) const override;

Q_SIGNALS:
    void filterChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace PayRecipients

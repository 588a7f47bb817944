// SPDX-License-Identifier: MIT
//! Paints one cell of the list.
#pragma once

#include "recipients/SearchHighlight.h"

#include <QStyledItemDelegate>

namespace PayRecipients {

//! Reads RecipientsModel's roles only. A status is a word and a shape, never a colour alone; a name that is not known
//! yet is said in words; what was searched for is marked where it stands.
class RecipientDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    //! \param query as typed; the view is to be painted anew
    void setSearchText(const QString& query) { m_highlight = SearchHighlight(query); }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    void paintCell(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    SearchHighlight m_highlight;
};

} // namespace PayRecipients

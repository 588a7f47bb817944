// SPDX-License-Identifier: MIT
//! Paints one cell of the list.
#pragma once

#include <QStyledItemDelegate>

namespace PayRecipients {

//! Reads RecipientsModel's roles only. A status is a word and a shape, never a colour alone; a name that is not known
//! yet is said in words.
class RecipientDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace PayRecipients

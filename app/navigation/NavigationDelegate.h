// SPDX-License-Identifier: MIT
//! Draws the side navigation's entries, each with its count at the far edge.
#pragma once

#include <QStyledItemDelegate>

namespace PayRecipients {

class NavigationDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    //! int: the count beside an entry; none is drawn without it.
    static constexpr int CountRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;

    //! Draws icons only.
    void setNarrow(bool narrow) { m_narrow = narrow; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    static void paintIcon(QPainter& painter, const QStyleOptionViewItem& option);

    bool m_narrow = false;
};

} // namespace PayRecipients

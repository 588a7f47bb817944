// SPDX-License-Identifier: MIT
//! A table whose rows are all of one height.
#pragma once

#include <QTableView>

namespace PayRecipients {

//! QTableView keeps a section for each row and goes through all of them whenever rows come and go: with a long list
//! that takes as long as painting it. Here a row's place follows from its number.
//!
//! The height of the rows is verticalHeader()->defaultSectionSize(); that header stays hidden and knows of no rows, so
//! what QTableView says of single rows (rowAt(), rowHeight(), rowViewportPosition(), setRowHidden(), setSpan()) means
//! nothing: ask visualRect() and indexAt(). All items are enabled, there is no grid, scrolling is by pixels.
class EvenRowTable : public QTableView {
    Q_OBJECT

public:
    explicit EvenRowTable(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    void reset() override;
    QRect visualRect(const QModelIndex& index) const override;
    QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

    //! How many rows fit, at least one.
    int rowsOfPage() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles) override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    void updateGeometries() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    int sizeHintForColumn(int column) const override;

private:
    int rowCount() const;
    int heightOfRows() const;
    //! The next column that is shown, or the same one where there is none.
    int columnBeside(int column, int step) const;
    //! The shown column that is the first or the last.
    int columnAtEnd(bool last) const;
    void layOutBeforePainting();
    void layOut() const;
    void drawRow(QPainter& painter, QStyleOptionViewItem& option, int row, const QRect& area) const;

    QMetaObject::Connection m_rowsRemoved;
    bool m_isUpdatingGeometries = false;
};

} // namespace PayRecipients

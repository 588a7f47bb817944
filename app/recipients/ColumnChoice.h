// SPDX-License-Identifier: MIT
//! Which columns the list shows, in which order and how wide.
#pragma once

#include <QObject>
#include <QVariantList>

class QHeaderView;
class QMenu;
class QTableView;

namespace PayRecipients {

//! Columns share the room by what they hold until the person makes one wider or narrower; from then on all keep their
//! width. Columns are moved by dragging their headings.
class ColumnChoice : public QObject {
    Q_OBJECT

public:
    //! \param view must outlive the choice, which it owns
    explicit ColumnChoice(QTableView& view);

    //! A box to tick for each column, and the way back to the usual ones. Filled each time it opens.
    void fill(QMenu& menu);

    //! The shown columns in their order, each with its width; widths are 0 while the columns share the room.
    QVariantList state() const;
    //! Takes back what state() gave; anything else shows the usual columns. Only while the view has a model.
    void restore(const QVariantList& state);
    //! The view has another size.
    void fit();

private:
    void show(const QVariantList& state);
    void showMenu(const QPoint& position);
    void toggle(int column, bool shown);
    void columnResized();

    QTableView& m_view;
    QHeaderView& m_header;
    bool m_hasOwnWidths = false;
    bool m_isBusy = false; //!< what changes now is not the person's doing
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Which columns the list shows, in which order and how wide.
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QVariantList>

class QHeaderView;
class QMenu;
class QTableView;

namespace PayRecipients {

//! Columns share the room by what they hold until the person makes one wider or narrower; from then on all keep their
//! width. Columns are moved by dragging their headings, or in ColumnsDialog.
class ColumnChoice : public QObject {
    Q_OBJECT

public:
    //! \param view must outlive the choice, which it owns
    explicit ColumnChoice(QTableView& view);

    struct Column {
        int column; //!< of RecipientsModel
        QString name;
        bool isShown;
    };
    //! All of them, in the order in which they would stand. Only while the view has a model.
    QList<Column> columns() const;
    //! Ignored for the last one that is shown: a list without any column could not be told from an empty one.
    void setShown(int column, bool shown);
    //! Exchanges a column with the next one (step 1) or the one before it (step -1), if there is one.
    void move(int column, int step);
    void showUsual();

    //! A box to tick for each column, the way to arrange them, and the way back to the usual ones. Filled each time it
    //! opens.
    void fill(QMenu& menu);

    //! The shown columns in their order, each with its width; widths are 0 while the columns share the room.
    QVariantList state() const;
    //! Takes back what state() gave; anything else shows the usual columns. Only while the view has a model.
    void restore(const QVariantList& state);
    //! The view has another size.
    void fit();

Q_SIGNALS:
    //! The person wants to show, hide and move several.
    void arrangeRequested();

private:
    void show(const QVariantList& state);
    void showMenu(const QPoint& position);
    void columnResized();
    bool isLastShown() const;

    QTableView& m_view;
    QHeaderView& m_header;
    bool m_hasOwnWidths = false;
    bool m_isBusy = false; //!< what changes now is not the person's doing
};

} // namespace PayRecipients

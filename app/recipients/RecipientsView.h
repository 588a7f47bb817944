// SPDX-License-Identifier: MIT
//! The list of recipients.
#pragma once

#include "recipients/RecipientKey.h"
#include "recipients/RecipientsModel.h"
#include "widgets/EvenRowTable.h"

#include <QVariantList>

#include <optional>

class QMenu;

namespace PayRecipients {

class ColumnChoice;
class RecipientDelegate;
class RecipientFilterModel;

//! A table of a RecipientFilterModel's rows that keeps selection and current row by key when a filter resets them.
class RecipientsView : public EvenRowTable {
    Q_OBJECT

public:
    explicit RecipientsView(QWidget* parent = nullptr);

    //! \param model must outlive the view, or be replaced before it ends; null for none
    void showModel(RecipientFilterModel* model);
    std::optional<RecipientKey> currentKey() const;
    //! The chosen entries in the order of the list.
    QList<RecipientKey> selectedKeys() const;
    //! The columns that can be seen, from left to right (from right to left where people read so).
    QList<RecipientsModel::Column> shownColumns() const;

    //! Makes an entry current and visible; nothing happens while it is filtered out.
    void choose(RecipientKey key);
    //! Selects entries, and makes the first that is shown current; those that are filtered out are left out.
    void chooseAll(const QList<RecipientKey>& keys);
    //! Moves the current row as the key would if the list had the focus.
    void moveCurrent(int key);

    //! What a search looked for is marked in the rows.
    void setSearchText(const QString& text);
    //! See ColumnChoice.
    void fillColumnMenu(QMenu& menu);
    //! By which column the rows are sorted, shown or not, and in which order.
    void fillSortMenu(QMenu& menu);
    QVariantList columnState() const;
    //! Kept until there is a model.
    void restoreColumnState(const QVariantList& state);

Q_SIGNALS:
    //! The entry whose details are to be shown, or nothing.
    void currentChosen(std::optional<PayRecipients::RecipientKey> key);
    void selectionCountChanged(int count);
    //! Enter or a double-click.
    void copyRequested();
    //! Letters and digits, with no modifier: a search begins.
    void typed(const QString& text);
    //! Esc.
    void escaped();

protected:
    //! Whoever comes by keyboard finds a row chosen.
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    //! Home and End mean the first and the last row, for rows are what is chosen.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void initViewItemOption(QStyleOptionViewItem* option) const override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void chooseAlone(const QModelIndex& index);
    void rememberSelection();
    void restoreSelection();

    RecipientDelegate* m_delegate;
    ColumnChoice* m_columns;
    QVariantList m_columnState; //!< what is to be shown as soon as there is a model
    RecipientFilterModel* m_model = nullptr;
    QList<RecipientKey> m_remembered;
    std::optional<RecipientKey> m_rememberedCurrent;
    QMetaObject::Connection m_sorting;
    std::optional<RecipientKey> m_told; //!< what currentChosen() said last
    bool m_resetting = false;
};

} // namespace PayRecipients

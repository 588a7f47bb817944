// SPDX-License-Identifier: MIT
//! Shows entries that seem to be one recipient side by side, and merges them when the person says so.
#pragma once

#include "recipients/Duplicates.h"

#include <QDialog>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace PayRecipients {

class MessageBar;
class RecipientBook;

//! One group at a time: what each entry says, field by field, where they differ in bold; the one that stays is chosen
//! above its column. Merging is undone like any other change. Reads the book; whoever listens changes it. Entries that
//! have changed since they were shown are shown again, not merged.
class DuplicatesDialog : public QDialog {
    Q_OBJECT

public:
    //! \param book must outlive the dialog
    DuplicatesDialog(const RecipientBook& book, std::vector<DuplicateGroup> groups, QWidget* parent = nullptr);
    ~DuplicatesDialog() override;

Q_SIGNALS:
    //! \param keys the first one stays
    void mergeRequested(const QList<PayRecipients::RecipientKey>& keys);

private:
    void showGroup(int index);
    void showRows();
    void merge();
    //! The entries of a group that are still there.
    QList<Recipient> recipientsOf(const DuplicateGroup& group) const;
    QString titleOf(const DuplicateGroup& group) const;

    const RecipientBook& m_book;
    std::vector<DuplicateGroup> m_groups;
    QList<Recipient> m_shown; //!< the group at hand as the person sees it

    MessageBar* m_message;
    QListWidget* m_list;
    QLabel* m_reason;
    QWidget* m_table = nullptr;
    QWidget* m_right;
    QButtonGroup* m_kept = nullptr;
    QPushButton* m_merge;
};

} // namespace PayRecipients

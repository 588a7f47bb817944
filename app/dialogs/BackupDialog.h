// SPDX-License-Identifier: MIT
//! Which earlier address book comes back: that of one of the last days, or one that was set aside.
#pragma once

#include "store/BookBackups.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace PayRecipients {

class BackupDialog : public QDialog {
    Q_OBJECT

public:
    //! \param backups at least one, the newest first; all of them backups, or all of them set aside
    explicit BackupDialog(QList<BookBackups::Backup> backups, QWidget* parent = nullptr);

    //! The one that was chosen.
    BookBackups::Backup chosen() const;

private:
    void setWords();

    QList<BookBackups::Backup> m_backups;
    QLabel* m_text;
    QListWidget* m_list;
    QPushButton* m_restore;
};

} // namespace PayRecipients

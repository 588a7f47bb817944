// SPDX-License-Identifier: MIT
//! Which of the last days' address books comes back.
#pragma once

#include "store/BookBackups.h"

#include <QDialog>

class QListWidget;

namespace PayRecipients {

class BackupDialog : public QDialog {
    Q_OBJECT

public:
    //! \param backups at least one, the newest first
    explicit BackupDialog(QList<BookBackups::Backup> backups, QWidget* parent = nullptr);

    //! The one that was chosen.
    BookBackups::Backup chosen() const;

private:
    QList<BookBackups::Backup> m_backups;
    QListWidget* m_list;
};

} // namespace PayRecipients

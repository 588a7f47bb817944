// SPDX-License-Identifier: MIT
#include "dialogs/BackupDialog.h"

#include "text/BackupText.h"
#include "theme/Tokens.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace PayRecipients {

BackupDialog::BackupDialog(QList<BookBackups::Backup> backups, QWidget* parent)
    : QDialog(parent)
    , m_backups(std::move(backups))
    , m_text(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_restore(new QPushButton(this))
{
    m_text->setWordWrap(true);
    setWords();
    const QLocale locale;
    for (const BookBackups::Backup& backup : std::as_const(m_backups)) {
        //: %1 is a day, %2 the size of a file
        QString text = tr("%1, %2");
        if (backup.olderVersion) {
            //: %1 is a day and a time, %2 the size of a file
            text = tr("%1, before the program was updated, %2");
        }
        auto* item = new QListWidgetItem(text.arg(backupTime(backup), locale.formattedDataSize(backup.size)), m_list);
        item->setSizeHint({ 0, m_list->fontMetrics().height() + Spacing::medium });
    }
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);

    m_restore->setDefault(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_restore, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    m_list->setFocus();
}

void BackupDialog::setWords()
{
    const bool isSetAside = m_backups.value(0).setAsideAt.has_value();
    setWindowTitle(isSetAside ? tr("Use a book again that was set aside") : tr("Restore a backup"));
    m_text->setText(isSetAside
            ? tr("This file becomes the address book again. The book as it is now, if there is one, is kept beside it "
                 "under another name.")
            : tr("The address book becomes what it was at the beginning of that day, or after its first changes if "
                 "it was new that day. The book as it is now is kept beside it under another name, unless a backup "
                 "holds the very same."));
    m_list->setAccessibleName(isSetAside ? tr("Books that were set aside") : tr("Backups"));
    m_restore->setText(isSetAside ? tr("&Use this file again") : tr("&Restore"));
    m_restore->setAccessibleName(isSetAside ? tr("Use this file again") : tr("Restore"));
}

BookBackups::Backup BackupDialog::chosen() const
{
    return m_backups.value(m_list->currentRow());
}

} // namespace PayRecipients

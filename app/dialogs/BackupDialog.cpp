// SPDX-License-Identifier: MIT
#include "dialogs/BackupDialog.h"

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
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Restore a backup"));
    auto* text = new QLabel(tr("The address book becomes what it was at the beginning of that day. The book as it is "
                               "now is kept beside it under another name; nothing is deleted."),
        this);
    text->setWordWrap(true);

    m_list->setAccessibleName(tr("Backups"));
    const QLocale locale;
    for (const BookBackups::Backup& backup : std::as_const(m_backups)) {
        const QString day = locale.toString(backup.day, QLocale::LongFormat);
        //: %1 is a day, %2 the size of a file
        auto* item = new QListWidgetItem(tr("%1, %2").arg(day, locale.formattedDataSize(backup.size)), m_list);
        item->setSizeHint({ 0, m_list->fontMetrics().height() + Spacing::medium });
    }
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);

    auto* restore = new QPushButton(tr("&Restore"), this);
    restore->setAccessibleName(tr("Restore"));
    restore->setDefault(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(restore, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    m_list->setFocus();
}

BookBackups::Backup BackupDialog::chosen() const
{
    return m_backups.value(m_list->currentRow());
}

} // namespace PayRecipients

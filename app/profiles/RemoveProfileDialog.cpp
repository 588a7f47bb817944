// SPDX-License-Identifier: MIT
#include "profiles/RemoveProfileDialog.h"

#include "profiles/Profile.h"
#include "widgets/ElidedLabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace PayRecipients {

using namespace Qt::StringLiterals;

RemoveProfileDialog::RemoveProfileDialog(const Profile& profile, std::optional<int> recipients, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Remove profile"));
    auto* layout = new QVBoxLayout(this);
    const auto addText = [this, layout](const QString& text) {
        auto* label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout->addWidget(label);
    };

    auto* name = new ElidedLabel(this);
    name->setText(tr("Remove “%1” from this computer?").arg(profile.name));
    QFont bold = name->font();
    bold.setBold(true);
    name->setFont(bold);
    layout->addWidget(name);
    const QString book = !recipients ? tr("its address book, whatever is in it")
        : *recipients == 0           ? tr("its address book, which is empty")
                                     : tr("its address book with %Ln recipients", nullptr, *recipients);
    const QStringList deleted{ book, tr("books of it that were set aside"),
        tr("its key and client secret in this computer's keychain"), tr("how its window and lists were arranged") };
    addText(tr("This is deleted and cannot be brought back:") + u"\n    • "_s + deleted.join(u"\n    • "_s));
    addText(tr("Nothing changes at Kopo Kopo. Files that you exported and shared books stay where they are."));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* remove = buttons->addButton(tr("Remove profile"), QDialogButtonBox::AcceptRole);
    remove->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    if (recipients != 0) {
        auto* agreed = new QCheckBox(tr("&Delete the address book for good"), this);
        layout->addWidget(agreed);
        remove->setEnabled(false);
        connect(agreed, &QCheckBox::toggled, remove, &QWidget::setEnabled);
        agreed->setFocus();
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
}

} // namespace PayRecipients

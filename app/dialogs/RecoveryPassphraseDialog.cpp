// SPDX-License-Identifier: MIT
#include "dialogs/RecoveryPassphraseDialog.h"

#include "widgets/NewPassphraseFields.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace PayRecipients {

RecoveryPassphraseDialog::RecoveryPassphraseDialog(QWidget* parent)
    : QDialog(parent)
    , m_fields(new NewPassphraseFields(this))
    , m_set(new QPushButton(tr("Set passphrase"), this))
{
    setWindowTitle(tr("Recovery passphrase"));
    auto* text = new QLabel(tr("With this passphrase the address book opens on another computer, or when this "
                               "computer's keychain is lost. Write it down and keep it in a safe place: "
                               "nobody can tell it to you again."),
        this);
    text->setWordWrap(true);

    m_set->setAccessibleName(tr("Set passphrase"));
    m_set->setDefault(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_set, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_fields);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    m_set->setEnabled(false);
    connect(m_fields, &NewPassphraseFields::edited, m_set, [this] { m_set->setEnabled(m_fields->isComplete()); });
}

Passphrase RecoveryPassphraseDialog::takePassphrase()
{
    Passphrase passphrase = m_fields->passphrase();
    m_fields->clear();
    return passphrase;
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "dialogs/RecoveryPassphraseDialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace PayRecipients {

RecoveryPassphraseDialog::RecoveryPassphraseDialog(QWidget* parent)
    : QDialog(parent)
    , m_passphrase(new QLineEdit(this))
    , m_again(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_set(new QPushButton(tr("Set passphrase"), this))
{
    setWindowTitle(tr("Recovery passphrase"));
    auto* text = new QLabel(tr("With this passphrase the address book opens on another computer, or when this "
                               "computer's keychain is lost. Write it down and keep it in a safe place: "
                               "nobody can tell it to you again."),
        this);
    text->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);

    auto* form = new QFormLayout;
    const auto addRow = [form, this](const QString& label, const QString& name, QLineEdit* field) {
        field->setEchoMode(QLineEdit::Password);
        field->setAccessibleName(name);
        form->addRow(label, field);
        connect(field, &QLineEdit::textChanged, this, &RecoveryPassphraseDialog::check);
    };
    addRow(tr("&Passphrase"), tr("Passphrase"), m_passphrase);
    addRow(tr("Passphrase &again"), tr("Passphrase again"), m_again);

    m_set->setAccessibleName(tr("Set passphrase"));
    m_set->setDefault(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_set, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addLayout(form);
    layout->addWidget(m_hint);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    check();
}

QString RecoveryPassphraseDialog::passphrase() const
{
    return m_passphrase->text();
}

void RecoveryPassphraseDialog::check()
{
    const bool longEnough = m_passphrase->text().size() >= shortest;
    const bool same = m_passphrase->text() == m_again->text();
    if (!longEnough)
        m_hint->setText(
            tr("Use at least %Ln characters; four or five words are easy to remember.", nullptr, shortest));
    else
        m_hint->setText(same ? QString() : tr("The two are not the same yet."));
    m_set->setEnabled(longEnough && same);
}

} // namespace PayRecipients

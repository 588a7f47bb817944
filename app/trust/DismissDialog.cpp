// SPDX-License-Identifier: MIT
#include "trust/DismissDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace PayRecipients {

DismissDialog::DismissDialog(const QString& sentence, QWidget* parent)
    : GrowingDialog(parent)
    , m_why(new QLineEdit(this))
{
    setWindowTitle(tr("No danger?"));
    auto* text = new QLabel(sentence, this);
    auto* promise = new QLabel(
        tr("It is no longer pointed out, unless another recipient joins in. The history keeps why."), this);
    for (QLabel* label : { text, promise }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto* label = new QLabel(tr("&Why is it no danger?"), this);
    label->setBuddy(m_why);
    m_why->setAccessibleName(tr("Why is it no danger?"));
    m_why->setPlaceholderText(tr("For example: mother and daughter"));
    m_why->setMaxLength(500);
    auto* accept = new QPushButton(tr("&No danger"), this);
    accept->setAccessibleName(tr("No danger"));
    accept->setEnabled(false);
    accept->setDefault(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(accept, QDialogButtonBox::AcceptRole);
    connect(m_why, &QLineEdit::textChanged, accept,
        [accept](const QString& words) { accept->setEnabled(!words.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(promise);
    layout->addWidget(label);
    layout->addWidget(m_why);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    m_why->setFocus();
}

QString DismissDialog::why() const
{
    return m_why->text().trimmed();
}

} // namespace PayRecipients

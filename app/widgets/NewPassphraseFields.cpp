// SPDX-License-Identifier: MIT
#include "widgets/NewPassphraseFields.h"

#include "widgets/MutedLabel.h"

#include <QFormLayout>
#include <QLineEdit>

namespace PayRecipients {

NewPassphraseFields::NewPassphraseFields(QWidget* parent)
    : QWidget(parent)
    , m_passphrase(new QLineEdit(this))
    , m_again(new QLineEdit(this))
    , m_hint(new MutedLabel(this))
{
    m_hint->setWordWrap(true);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    const auto addRow = [form, this](const QString& label, const QString& name, QLineEdit* field) {
        field->setEchoMode(QLineEdit::Password);
        field->setAccessibleName(name);
        form->addRow(label, field);
        connect(field, &QLineEdit::textChanged, this, &NewPassphraseFields::check);
    };
    addRow(tr("&Passphrase"), tr("Passphrase"), m_passphrase);
    addRow(tr("Passphrase &again"), tr("Passphrase again"), m_again);
    form->addRow(m_hint);
    setFocusProxy(m_passphrase);
    check();
}

Passphrase NewPassphraseFields::passphrase() const
{
    return makePassphrase(m_passphrase->text());
}

void NewPassphraseFields::clear()
{
    // Unlike QLineEdit::clear(), this cannot be undone.
    m_passphrase->setText({});
    m_again->setText({});
}

bool NewPassphraseFields::isComplete() const
{
    return m_passphrase->text().size() >= shortest && m_passphrase->text() == m_again->text();
}

QString NewPassphraseFields::whatIsMissing() const
{
    if (m_passphrase->text().size() < shortest)
        return tr("Use at least %Ln characters; four or five words are easy to remember.", nullptr, shortest);
    return isComplete() ? QString() : tr("The two are not the same yet.");
}

void NewPassphraseFields::check()
{
    const QString missing = whatIsMissing();
    m_hint->setText(missing);
    for (QLineEdit* field : { m_passphrase, m_again })
        field->setAccessibleDescription(missing);
    Q_EMIT edited();
}

} // namespace PayRecipients

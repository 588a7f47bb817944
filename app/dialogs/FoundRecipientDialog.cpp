// SPDX-License-Identifier: MIT
#include "dialogs/FoundRecipientDialog.h"

#include "dialogs/ProblemLine.h"
#include "sync/UnknownCreation.h"
#include "text/FieldText.h"
#include "text/IdentityText.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace PayRecipients {

FoundRecipientDialog::FoundRecipientDialog(const Recipient& recipient, const QString& profileOrigin, QWidget* parent)
    : QDialog(parent)
    , m_key(recipient.key())
    , m_origin(profileOrigin)
    , m_field(new QLineEdit(this))
    , m_problem(new ProblemLine(this))
{
    setWindowTitle(tr("It exists"));
    setAccessibleName(windowTitle());
    auto* sentence = new QLabel(
        tr("Paste what Kopo Kopo shows of %1: its location or its destination reference.").arg(shownName(recipient)),
        this);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    auto* label = new QLabel(tr("&Location or reference"), this);
    label->setBuddy(m_field);
    m_field->setAccessibleName(tr("Location or reference"));
    m_problem->hide();

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("&Save"));
    buttons->button(QDialogButtonBox::Save)->setAccessibleName(tr("Save"));
    buttons->button(QDialogButtonBox::Save)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &FoundRecipientDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &FoundRecipientDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->addWidget(sentence);
    column->addWidget(label);
    column->addWidget(m_field);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, sizeHint().height() + 3 * fontMetrics().height());

    // While it is being mended it is praised at once, but never blamed before it is finished.
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        if (m_problem->isVisibleTo(this))
            showProblem(problem());
    });
}

FoundRecipientDialog::~FoundRecipientDialog() = default;

ChangeSet FoundRecipientDialog::changes(const QDateTime& time) const
{
    if (const auto reference = referenceFrom(m_field->text()))
        return itExists(m_key, *reference, time);
    if (const auto location = locationFrom(m_field->text(), m_origin))
        return itExists(m_key, *location, time);
    return {};
}

void FoundRecipientDialog::accept()
{
    const QString sentence = problem();
    showProblem(sentence);
    if (sentence.isEmpty())
        return QDialog::accept();
    m_field->setFocus();
}

QString FoundRecipientDialog::problem() const
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty())
        return tr("Paste the location or the destination reference first.");
    if (text.contains(u"://"_s)) {
        const auto location = locationFrom(text, m_origin);
        return location ? QString() : location.error();
    }
    return referenceFrom(text) ? QString() : wrongReferenceText();
}

void FoundRecipientDialog::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_field->setAccessibleDescription(sentence);
}

} // namespace PayRecipients

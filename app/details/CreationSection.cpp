// SPDX-License-Identifier: MIT
#include "details/CreationSection.h"

#include "details/DetailsParts.h"
#include "recipients/StatusMark.h"
#include "sync/UnknownCreation.h"
#include "theme/Tokens.h"
#include "widgets/WrapLayout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace PayRecipients {

using namespace Qt::StringLiterals;

CreationSection::CreationSection(QWidget* parent)
    : DetailsSection(parent)
    , m_sentence(makeDetailsSentence(this))
    , m_exists(makeDetailsButton(tr("It e&xists: paste its location or reference"),
          tr("It exists: paste its location or reference"), u"edit"_s, this))
    , m_failed(makeDetailsButton(
          tr("It does not exist: try &again"), tr("It does not exist: try again"), u"refresh"_s, this))
{
    auto* mark = new StatusMark(this);
    mark->setShape(StatusMark::Shape::Attention);
    auto* buttons = new WrapLayout;
    buttons->addWidget(m_exists);
    buttons->addWidget(m_failed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Spacing::medium);
    column->addLayout(besideSentence(mark, m_sentence));
    column->addLayout(buttons);
    connect(m_exists, &QPushButton::clicked, this, &CreationSection::existsClicked);
    connect(m_failed, &QPushButton::clicked, this, &CreationSection::failedClicked);
    hide();
}

void CreationSection::showRecipient(const Recipient& recipient, const Circumstances&)
{
    if (recipient.isCreationOpen())
        m_sentence->setText(
            whatIsKnown(recipient) + u' ' + tr("Look in Kopo Kopo before you try again, or it may be there twice."));
    setVisible(recipient.isCreationOpen());
}

QString CreationSection::whatIsKnown(const Recipient& recipient)
{
    const auto address = answeredAddress(recipient);
    if (!address)
        return tr("Outcome unknown: Kopo Kopo was asked to create this recipient, and no answer says whether it did.");
    if (address->isEmpty())
        return tr("Kopo Kopo answered that it created this recipient, but not where it is.");
    return tr("Kopo Kopo answered that it created this recipient, but under an address that cannot be used: “%1”.")
        .arg(*address);
}

QList<QWidget*> CreationSection::tabStops() const
{
    return { m_exists, m_failed };
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "trust/ChangeSection.h"

#include "details/DetailsParts.h"
#include "recipients/StatusMark.h"
#include "theme/Tokens.h"
#include "trust/ChangeComparison.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace PayRecipients {

using namespace Qt::StringLiterals;

ChangeSection::ChangeSection(QWidget* parent)
    : DetailsSection(parent)
    , m_changes(new ChangeComparison(this))
    , m_check(makeDetailsButton(tr("Check the change"), tr("Check the change"), u"search"_s, this))
{
    auto* mark = new StatusMark(this);
    mark->setShape(StatusMark::Shape::Attention);
    auto* sentence = makeDetailsSentence(this);
    sentence->setText(tr("Changed: check before paying. This was not typed by you."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Spacing::medium);
    column->addLayout(besideSentence(mark, sentence));
    column->addWidget(m_changes);
    column->addWidget(m_check, 0, Qt::AlignLeading);
    connect(m_check, &QPushButton::clicked, this, &ChangeSection::checkClicked);
    hide();
}

void ChangeSection::showRecipient(const Recipient& recipient, const Circumstances&)
{
    const auto changes = changesToCheck(recipient);
    m_changes->showChanges(changes);
    setVisible(!changes.isEmpty());
}

QList<QWidget*> ChangeSection::tabStops() const
{
    return { m_check };
}

} // namespace PayRecipients

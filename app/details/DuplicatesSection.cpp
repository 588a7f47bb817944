// SPDX-License-Identifier: MIT
#include "details/DuplicatesSection.h"

#include "details/DetailsParts.h"
#include "recipients/StatusMark.h"
#include "theme/Tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace PayRecipients {

using namespace Qt::StringLiterals;

DuplicatesSection::DuplicatesSection(QWidget* parent)
    : DetailsSection(parent)
    , m_sentence(makeDetailsSentence(this))
    , m_compare(makeDetailsButton(tr("Co&mpare"), tr("Compare duplicates"), u"recipients"_s, this))
{
    auto* mark = new StatusMark(this);
    mark->setShape(StatusMark::Shape::Attention);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Spacing::medium);
    column->addLayout(besideSentence(mark, m_sentence));
    column->addWidget(m_compare, 0, Qt::AlignLeading);
    connect(m_compare, &QPushButton::clicked, this, &DuplicatesSection::compareClicked);
    hide();
}

void DuplicatesSection::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    setVisible(!sentence.isEmpty());
}

QList<QWidget*> DuplicatesSection::tabStops() const
{
    return { m_compare };
}

} // namespace PayRecipients

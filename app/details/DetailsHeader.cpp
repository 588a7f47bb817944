// SPDX-License-Identifier: MIT
#include "details/DetailsHeader.h"

#include "details/DetailsParts.h"
#include "recipients/StatusMark.h"
#include "text/FieldText.h"
#include "text/StatusText.h"
#include "theme/Tokens.h"
#include "widgets/ElidedLabel.h"
#include "widgets/WrappedLabel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

//! Two values of a record in one line, as far as there are two.
QString joined(const QString& a, const QString& b)
{
    if (a.isEmpty() || b.isEmpty())
        return a + b;
    return a + u" · "_s + b;
}

} // namespace

DetailsHeader::DetailsHeader(QWidget* parent)
    : DetailsSection(parent)
    , m_name(new ElidedLabel(this))
    , m_kind(new ElidedLabel(this))
    , m_mark(new StatusMark(this))
    , m_status(new WrappedLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Spacing::small);
    column->addWidget(m_name);
    column->addWidget(m_kind);
    column->addLayout(besideSentence(m_mark, m_status));
    takeFonts();
}

void DetailsHeader::showRecipient(const Recipient& recipient, const Circumstances&)
{
    m_name->setText(shownName(recipient));
    const QString type = displayText(recipient, Field::Type);
    m_kind->setText(joined(type.isEmpty() ? tr("Type not known yet") : type, displayText(recipient, Field::Network)));
    const QString status = recipient.text(Field::Status);
    m_status->setText(statusText(status));
    m_mark->setShape(StatusMark::shapeOf(status));
}

void DetailsHeader::changeEvent(QEvent* event)
{
    DetailsSection::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        takeFonts();
}

void DetailsHeader::takeFonts()
{
    QFont large = Type::sized(font(), Type::title);
    large.setBold(true);
    m_name->setFont(large);
}

} // namespace PayRecipients

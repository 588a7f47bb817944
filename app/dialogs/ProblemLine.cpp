// SPDX-License-Identifier: MIT
#include "dialogs/ProblemLine.h"

#include "recipients/StatusMark.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>

namespace PayRecipients {

ProblemLine::ProblemLine(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
{
    auto* mark = new StatusMark(this);
    mark->setShape(StatusMark::Shape::Attention);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
}

QString ProblemLine::text() const
{
    return m_text->text();
}

void ProblemLine::setText(const QString& text)
{
    if (text == m_text->text())
        return;
    m_text->setText(text);
    if (text.isEmpty())
        return;
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace PayRecipients

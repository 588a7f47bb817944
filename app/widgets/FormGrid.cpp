// SPDX-License-Identifier: MIT
#include "widgets/FormGrid.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace PayRecipients {

FormGrid::FormGrid(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
}

void FormGrid::addRow(const QString& label, QWidget* field)
{
    auto* text = new QLabel(label, this);
    text->setBuddy(field);
    const int row = m_grid->rowCount();
    // Beside the first line of a field, however many it has.
    const int line = qMin(field->sizeHint().height(), QLineEdit().sizeHint().height());
    text->setContentsMargins(0, (line - text->sizeHint().height()) / 2, 0, 0);
    m_grid->addWidget(text, row, 0, Qt::AlignTop);
    m_grid->addWidget(field, row, 1);
}

void FormGrid::addRow(QWidget* field)
{
    m_grid->addWidget(field, m_grid->rowCount(), 1);
}

void FormGrid::addWideRow(QWidget* content)
{
    m_grid->addWidget(content, m_grid->rowCount(), 0, 1, 2);
}

void FormGrid::setRowVisible(QWidget* field, bool visible)
{
    for (auto* label : findChildren<QLabel*>(Qt::FindDirectChildrenOnly)) {
        if (label->buddy() == field)
            label->setVisible(visible);
    }
    field->setVisible(visible);
}

bool FormGrid::isRowVisible(const QWidget* field) const
{
    return field->isVisibleTo(this);
}

} // namespace PayRecipients

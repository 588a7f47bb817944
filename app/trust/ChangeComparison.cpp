// SPDX-License-Identifier: MIT
#include "trust/ChangeComparison.h"

#include "text/FieldText.h"
#include "theme/Tokens.h"
#include "trust/MarkedText.h"
#include "widgets/MutedLabel.h"

#include <QGridLayout>

namespace PayRecipients {

ChangeComparison::ChangeComparison(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
}

void ChangeComparison::showChanges(const QList<ChangeToCheck>& changes)
{
    if (changes == m_changes)
        return;
    m_changes = changes;
    delete m_content;
    m_content = new QWidget(this);
    m_grid->addWidget(m_content, 0, 0);
    auto* grid = new QGridLayout(m_content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Spacing::medium);
    grid->setVerticalSpacing(Spacing::tight);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const ChangeToCheck& change : changes) {
        auto* name = new QLabel(fieldName(change.field), m_content);
        name->setTextFormat(Qt::PlainText);
        QFont strong = name->font();
        strong.setBold(true);
        name->setFont(strong);
        grid->addWidget(name, row++, 0, 1, 2);
        const auto difference
            = TextDifference::of(displayText(change.field, change.trusted), displayText(change.field, change.now));
        const auto add = [&](const QString& title, const QList<TextDifference::Part>& parts) {
            auto* value = new MarkedText(m_content);
            value->showParts(parts);
            grid->addWidget(new MutedLabel(title, m_content), row, 0, Qt::AlignTop);
            grid->addWidget(value, row++, 1);
        };
        add(tr("Before"), difference.before);
        add(tr("Now"), difference.after);
    }
    m_content->show();
}

} // namespace PayRecipients

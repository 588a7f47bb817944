// SPDX-License-Identifier: MIT
#include "trust/ChangeComparison.h"

#include "text/FieldText.h"
#include "text/VisibleText.h"
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
    QStringList said;
    for (const ChangeToCheck& change : changes) {
        if (const QString names = namesText(change); !names.isEmpty() && !said.contains(names)) {
            said << names;
            auto* sentence = new QLabel(names, m_content);
            sentence->setTextFormat(Qt::PlainText);
            sentence->setWordWrap(true);
            grid->addWidget(sentence, row++, 0, 1, 2);
        }
        auto* name = new QLabel(fieldName(change.field), m_content);
        name->setTextFormat(Qt::PlainText);
        QFont strong = name->font();
        strong.setBold(true);
        name->setFont(strong);
        grid->addWidget(name, row++, 0, 1, 2);
        const QString now = displayText(change.field, change.now);
        const auto difference = change.trusted.isEmpty()
            ? TextDifference{ {}, { { now, false } } }
            : TextDifference::of(displayText(change.field, change.trusted), now);
        const auto add = [&](const QString& title, const QList<TextDifference::Part>& parts) {
            auto* value = new MarkedText(m_content);
            value->showParts(parts);
            grid->addWidget(new MutedLabel(title, m_content), row, 0, Qt::AlignTop);
            grid->addWidget(value, row++, 1);
        };
        if (!difference.before.isEmpty())
            add(tr("Before"), difference.before);
        add(tr("Now"), difference.after);
    }
    m_content->show();
}

QString ChangeComparison::namesText(const ChangeToCheck& change)
{
    if (change.knownAs.isEmpty())
        return {};
    return tr("You know it as “%1”, but this came under the name “%2”: check whose it is.")
        .arg(visibleText(change.knownAs), visibleText(change.toldAs));
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "details/DetailsParts.h"

#include "theme/SymbolicIcon.h"
#include "theme/Tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace PayRecipients {

QPushButton* makeDetailsButton(const QString& text, const QString& name, const QString& icon, QWidget* parent)
{
    auto* button = new QPushButton(symbolicIcon(icon), text, parent);
    button->setAccessibleName(name);
    button->setAutoDefault(true); // Enter presses it, as it does in dialogs
    return button;
}

QLabel* makeDetailsSentence(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

QHBoxLayout* besideSentence(QWidget* mark, QWidget* sentence)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(Spacing::small);
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addWidget(sentence, 1);
    return line;
}

} // namespace PayRecipients

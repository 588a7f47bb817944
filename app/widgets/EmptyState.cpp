// SPDX-License-Identifier: MIT
#include "widgets/EmptyState.h"

#include "theme/Tokens.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace PayRecipients {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    m_title->setFont(Type::sized(m_title->font(), Type::headline));
    for (QLabel* label : { m_title, m_sentence }) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::page, Spacing::page, Spacing::page, Spacing::page);
    layout->setSpacing(Spacing::medium);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
}

void EmptyState::say(const QString& title, const QString& sentence, const QList<QAction*>& actions)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    QStringList texts;
    for (const QAction* action : actions)
        texts << action->text();
    if (std::equal(actions.cbegin(), actions.cend(), m_actions.cbegin(), m_actions.cend()) && texts == m_buttonTexts)
        return; // with each keystroke of a search, as often as not
    makeButtons(actions);
    m_actions = QList<QPointer<QAction>>(actions.cbegin(), actions.cend());
    m_buttonTexts = texts;
}

void EmptyState::makeButtons(const QList<QAction*>& actions)
{
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_buttons->addStretch();
    for (QAction* action : actions) {
        // Without the mnemonic, which counts in the action's menu: here another menu may have the letter.
        const QString text = action->text().remove(u'&');
        QString name = text;
        name.remove(u'…');
        auto* button = new QPushButton(text, this);
        button->setAccessibleName(name);
        button->setAutoDefault(true);
        button->setEnabled(action->isEnabled());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch();
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! The letters that Alt takes to a control.
#pragma once

#include <QAbstractButton>
#include <QGroupBox>
#include <QHash>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QToolButton>

namespace PayRecipients {

//! Collects what has a mnemonic, and tells what has the same.
class Mnemonics {
public:
    void add(const QString& text)
    {
        const QKeySequence keys = QKeySequence::mnemonic(text);
        if (!keys.isEmpty())
            m_texts[keys.toString()] << text;
    }

    //! "Alt+R: &Refresh, &Redo", for each letter that has more than one owner.
    QStringList clashes() const
    {
        QStringList found;
        for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it) {
            if (it->size() > 1)
                found << it.key() + QStringLiteral(": ") + it->join(QStringLiteral(", "));
        }
        return found;
    }

    int count() const { return static_cast<int>(m_texts.size()); }

    //! Of one menu, as it stands now.
    static Mnemonics of(const QMenu& menu)
    {
        Mnemonics mnemonics;
        for (const QAction* action : menu.actions()) {
            if (action->isVisible() && !action->isSeparator())
                mnemonics.add(action->text());
        }
        return mnemonics;
    }

    //! Of what can be seen of a window: buttons, labels of fields, groups, tabs and the menu bar.
    static Mnemonics of(const QWidget& window)
    {
        Mnemonics mnemonics;
        for (const auto* widget : window.findChildren<QWidget*>()) {
            if (!widget->isVisibleTo(&window) || widget->window() != &window)
                continue;
            if (const auto* label = qobject_cast<const QLabel*>(widget); label && label->buddy())
                mnemonics.add(label->text());
            else if (const auto* group = qobject_cast<const QGroupBox*>(widget))
                mnemonics.add(group->title());
            else if (const auto* bar = qobject_cast<const QMenuBar*>(widget))
                for (const QAction* action : bar->actions())
                    mnemonics.add(action->text());
            else if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
                for (int i = 0; i < tabs->count(); ++i)
                    mnemonics.add(tabs->tabText(i));
            else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
                mnemonics.add(button->text());
        }
        return mnemonics;
    }

private:
    QHash<QString, QStringList> m_texts;
};

} // namespace PayRecipients

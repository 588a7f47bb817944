// SPDX-License-Identifier: MIT
#include "MainToolBar.h"

#include "MainActions.h"
#include "profiles/ProfileButton.h"
#include "recipients/SearchField.h"

#include <QAction>
#include <QStyle>
#include <QToolButton>

#include <utility>

namespace PayRecipients {

MainToolBar::MainToolBar(const MainActions& actions, QMenu& profiles, QWidget* parent)
    : QToolBar(tr("Main tool bar"), parent)
    , m_profile(new ProfileButton(profiles, this))
    , m_profileAction(addWidget(m_profile))
    , m_search(new SearchField(this))
{
    setMovable(false);
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize);
    setIconSize({ icon, icon });
    setContextMenuPolicy(Qt::PreventContextMenu);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    addWidget(m_search);
    connect(actions.find, &QAction::triggered, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    auto* space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    addButtons(actions);
}

void MainToolBar::addButtons(const MainActions& actions)
{
    const std::pair<QAction*, QString> buttons[]{ { actions.refresh, tr("Refresh") },
        { actions.addRecipient, tr("Add recipient") }, { actions.enterByHand, tr("Enter by hand") },
        { actions.importText, tr("Import") }, { actions.exportBook, tr("Export") } };
    for (const auto& [action, name] : buttons) {
        auto* button = new QToolButton(this);
        action->setIconText(name);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAccessibleName(name);
        button->setFocusPolicy(Qt::TabFocus);
        addWidget(button);
    }
}

void MainToolBar::setProfile(const QString& name)
{
    m_profile->setProfile(name);
}

void MainToolBar::setProfileVisible(bool visible)
{
    m_profileAction->setVisible(visible);
}

} // namespace PayRecipients

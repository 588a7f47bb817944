// SPDX-License-Identifier: MIT
#include "MainActions.h"

#include <QAction>
#include <QKeySequence>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace PayRecipients {

MainActions::MainActions(QObject* parent)
    : QObject(parent)
    , refresh(make(tr("&Refresh"), QKeySequence(Qt::Key_F5)))
    , importText(make(tr("&Import…"), QKeySequence(Qt::CTRL | Qt::Key_I)))
    , enterByHand(make(tr("&Enter by hand…"), QKeySequence(QKeySequence::New)))
    , signIn(make(tr("&Sign in…"), {}))
    , signOut(make(tr("Sign &out"), {}))
    , recoveryPassphrase(make(tr("Set recovery &passphrase…"), {}))
    , quit(make(tr("&Quit"), QKeySequence(QKeySequence::Quit)))
    , copyReference(make(tr("&Copy destination reference"), QKeySequence(QKeySequence::Copy)))
    , find(make(tr("&Search recipients"), QKeySequence(QKeySequence::Find)))
    , openKopoKopo(make(tr("Open &Kopo Kopo"), {}))
    , about(make(tr("&About Pay Recipients"), {}))
{
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
}

QAction* MainActions::make(const QString& text, const QKeySequence& shortcut)
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    return action;
}

void MainActions::fill(QMenuBar& menuBar) const
{
    QMenu* file = menuBar.addMenu(tr("&File"));
    file->addActions({ importText, enterByHand, refresh });
    file->addSeparator();
    file->addActions({ signIn, signOut, recoveryPassphrase });
    file->addSeparator();
    file->addAction(quit);
    menuBar.addMenu(tr("&Edit"))->addActions({ copyReference, find });
    menuBar.addMenu(tr("&Help"))->addActions({ openKopoKopo, about });
}

void MainActions::fill(QToolBar& toolBar) const
{
    const std::pair<QAction*, QString> buttons[]{ { refresh, tr("Refresh") }, { enterByHand, tr("Enter by hand") },
        { importText, tr("Import") } };
    for (const auto& [action, name] : buttons) {
        auto* button = new QToolButton(&toolBar);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setText(name);
        button->setAccessibleName(name);
        button->setFocusPolicy(Qt::TabFocus);
        toolBar.addWidget(button);
    }
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "help/HelpCommands.h"

#include "MainActions.h"
#include "help/AboutDialog.h"
#include "help/Diagnostics.h"
#include "help/HelpPage.h"
#include "help/ShortcutSheet.h"
#include "widgets/BringForward.h"

#include <QAction>
#include <QMainWindow>
#include <QMenuBar>

namespace PayRecipients {

HelpCommands::HelpCommands(const MainActions& actions, const Preferences& preferences, QMainWindow& window)
    : QObject(&window)
    , m_preferences(preferences)
    , m_window(window)
{
    connect(actions.help, &QAction::triggered, this, &HelpCommands::showHelp);
    connect(actions.shortcuts, &QAction::triggered, this, &HelpCommands::showShortcuts);
    connect(actions.about, &QAction::triggered, this, &HelpCommands::showAbout);
}

void HelpCommands::showHelp()
{
    if (!m_help) {
        m_help = new HelpPage(&m_window);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    bringForward(*m_help);
}

void HelpCommands::showShortcuts()
{
    auto* sheet = new ShortcutSheet(shortcutsOf(*m_window.menuBar()), &m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void HelpCommands::showAbout()
{
    auto* about = new AboutDialog(diagnostics(m_session, m_preferences, m_window), &m_window);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! What can be done with which keys.
#pragma once

#include <QList>
#include <QString>

class QMenuBar;

namespace PayRecipients {

//! Keys that belong together.
struct ShortcutGroup {
    struct Entry {
        QString what;
        QString keys; //!< as this platform writes them
    };

    QString name;
    QList<Entry> entries;
};

//! Every command of the menus, with its shortcut, or else with the keys that lead through the menus to it; then what
//! the search field and the list do with keys of their own. Made anew from what is there, so that it cannot be wrong.
QList<ShortcutGroup> shortcutsOf(const QMenuBar& menuBar);

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! What the window's menus and tool bar offer.
#pragma once

#include "pages/WindowPages.h"

#include <QList>
#include <QObject>

class QAction;
class QKeySequence;
class QMenu;
class QMenuBar;
class QUndoStack;

namespace PayRecipients {

class Session;

//! Makes the actions, their shortcuts, and where they stand; what they do is connected by the window.
class MainActions : public QObject {
    Q_OBJECT

public:
    //! \param history what Undo and Redo work on; must outlive the menus
    MainActions(QUndoStack& history, QObject* parent);

    //! \param profiles a menu of its own
    void fill(QMenuBar& menuBar, QMenu& profiles) const;
    //! What can be done to the chosen recipients, for a context menu.
    QList<QAction*> ofChosen() const;

    //! Enables what can be done now.
    //! \param session that is open, or null
    //! \param content that the window shows
    void enable(const Session* session, WindowPages::Content content) const;

    QAction* const refresh;
    QAction* const importText;
    QAction* const exportBook;
    QAction* const addRecipient;
    QAction* const enterByHand;
    QAction* const signIn;
    QAction* const signOut;
    QAction* const recoveryPassphrase;
    QAction* const restoreBackup;
    QAction* const preferences;
    QAction* const quit;
    QAction* const undo;
    QAction* const redo;
    QAction* const copyReference;
    QAction* const copyTable;
    QAction* const copyDestinationV1;
    QAction* const copyDestinationV2;
    QAction* const pin;
    QAction* const edit;
    QAction* const merge;
    QAction* const remove;
    QAction* const findDuplicates;
    QAction* const attention;
    QAction* const whoIsThis;
    QAction* const exportHistory;
    QAction* const find;
    QAction* const narrowNavigation; //!< checked while the side navigation shows icons only
    QAction* const openKopoKopo;
    QAction* const help;
    QAction* const shortcuts;
    QAction* const about;

private:
    QAction* make(const QString& text, const QKeySequence& shortcut);
};

} // namespace PayRecipients

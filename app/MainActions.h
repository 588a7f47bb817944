// SPDX-License-Identifier: MIT
//! What the window's menus and tool bar offer.
#pragma once

#include <QObject>

class QAction;
class QKeySequence;
class QMenuBar;
class QToolBar;

namespace PayRecipients {

//! Makes the actions, their shortcuts, and where they stand; what they do is connected by the window.
class MainActions : public QObject {
    Q_OBJECT

public:
    explicit MainActions(QObject* parent = nullptr);

    void fill(QMenuBar& menuBar) const;
    //! Adds a button each for what is used most.
    void fill(QToolBar& toolBar) const;

    QAction* const refresh;
    QAction* const importText;
    QAction* const enterByHand;
    QAction* const signIn;
    QAction* const signOut;
    QAction* const recoveryPassphrase;
    QAction* const quit;
    QAction* const copyReference;
    QAction* const find;
    QAction* const openKopoKopo;
    QAction* const about;

private:
    QAction* make(const QString& text, const QKeySequence& shortcut);
};

} // namespace PayRecipients

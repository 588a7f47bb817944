// SPDX-License-Identifier: MIT
#include "MainActions.h"

#include "session/Session.h"
#include "theme/SymbolicIcon.h"

#include <QAction>
#include <QKeySequence>
#include <QMenuBar>
#include <QUndoStack>

namespace PayRecipients {

using namespace Qt::StringLiterals;

MainActions::MainActions(QUndoStack& history, QObject* parent)
    : QObject(parent)
    , refresh(make(tr("&Refresh"), QKeySequence(Qt::Key_F5)))
    , importText(make(tr("&Import…"), QKeySequence(Qt::CTRL | Qt::Key_I)))
    , exportBook(make(tr("E&xport…"), QKeySequence(Qt::CTRL | Qt::Key_E)))
    , addRecipient(make(tr("&Add recipient…"), QKeySequence(QKeySequence::New)))
    , enterByHand(make(tr("&Enter by hand…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)))
    , signIn(make(tr("&Sign in…"), {}))
    , signOut(make(tr("Sign &out"), {}))
    , recoveryPassphrase(make(tr("Set recovery &passphrase…"), {}))
    , restoreBackup(make(tr("Restore a &backup…"), {}))
    , preferences(make(tr("Pre&ferences…"), QKeySequence(Qt::CTRL | Qt::Key_Comma)))
    , quit(make(tr("&Quit"), QKeySequence(QKeySequence::Quit)))
    , undo(history.createUndoAction(this, tr("&Undo")))
    , redo(history.createRedoAction(this, tr("&Redo")))
    , copyReference(make(tr("&Copy destination reference"), QKeySequence(QKeySequence::Copy)))
    , copyTable(make(tr("Copy as &table"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)))
    , copyDestinationV1(make(tr("Copy as payment destination, v&1"), {}))
    , copyDestinationV2(make(tr("Copy as payment destination, v&2"), {}))
    , pin(make(tr("&Pin to the top"), QKeySequence(Qt::CTRL | Qt::Key_P)))
    , edit(make(tr("&Edit by hand…"), QKeySequence(Qt::Key_F2)))
    , merge(make(tr("&Merge…"), {}))
    , remove(make(tr("Remo&ve"), QKeySequence(QKeySequence::Delete)))
    , findDuplicates(make(tr("Find &duplicates…"), {}))
    , attention(make(tr("Chec&k before paying…"), {}))
    , whoIsThis(make(tr("&Who is this?"), QKeySequence(Qt::CTRL | Qt::Key_K)))
    , exportHistory(make(tr("Export &history…"), {}))
    , find(make(tr("&Search recipients"), QKeySequence(QKeySequence::Find)))
    , narrowNavigation(make(tr("&Narrow navigation"), QKeySequence(Qt::Key_F9)))
    , openKopoKopo(make(tr("&Open Kopo Kopo"), {}))
    , help(make(tr("Pay Recipients &help"), QKeySequence(Qt::CTRL | Qt::Key_F1)))
    , shortcuts(make(tr("&Keyboard shortcuts"), QKeySequence(Qt::Key_F1)))
    , about(make(tr("&About Pay Recipients"), {}))
{
    refresh->setIcon(symbolicIcon(u"refresh"_s));
    addRecipient->setIcon(symbolicIcon(u"add"_s));
    enterByHand->setIcon(symbolicIcon(u"edit"_s));
    importText->setIcon(symbolicIcon(u"import"_s));
    exportBook->setIcon(symbolicIcon(u"export"_s));
    copyReference->setIcon(symbolicIcon(u"copy"_s));
    pin->setIcon(symbolicIcon(u"pin"_s));
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcut(QKeySequence::Redo);
    pin->setCheckable(true);
    narrowNavigation->setCheckable(true);
    preferences->setMenuRole(QAction::PreferencesRole);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
}

QAction* MainActions::make(const QString& text, const QKeySequence& shortcut)
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    return action;
}

void MainActions::fill(QMenuBar& menuBar, QMenu& profiles) const
{
    QMenu* file = menuBar.addMenu(tr("&File"));
    file->addActions({ addRecipient, enterByHand, importText, exportBook, exportHistory, refresh });
    file->addSeparator();
    file->addActions({ signIn, signOut, recoveryPassphrase, restoreBackup });
    file->addSeparator();
    file->addAction(quit);
    QMenu* change = menuBar.addMenu(tr("&Edit"));
    change->addActions({ undo, redo });
    change->addSeparator();
    change->addActions(ofChosen());
    change->addSeparator();
    change->addActions({ find, whoIsThis, attention, findDuplicates });
    change->addSeparator();
    change->addActions({ narrowNavigation, preferences });
    menuBar.addMenu(&profiles);
    menuBar.addMenu(tr("&Help"))->addActions({ help, shortcuts, openKopoKopo, about });
}

QList<QAction*> MainActions::ofChosen() const
{
    return { copyReference, copyTable, copyDestinationV1, copyDestinationV2, pin, edit, merge, remove };
}

void MainActions::enable(const Session* session, WindowPages::Content content) const
{
    const bool ready = session && session->bookState() == Session::BookState::Ready;
    const bool signedIn = session && session->signInState() == Session::SignInState::SignedIn;
    const bool showsList = content == WindowPages::Content::List;
    const bool showsBook = showsList || content == WindowPages::Content::Book;

    refresh->setEnabled(ready && !session->sync()->isRunning());
    recoveryPassphrase->setEnabled(ready && session->hasSealedBook());
    restoreBackup->setEnabled(ready && session->hasSealedBook() && !session->isRepairing());
    for (QAction* action : { importText, addRecipient, exportBook, enterByHand })
        action->setEnabled(ready);
    for (QAction* action : { findDuplicates, whoIsThis, attention, exportHistory })
        action->setEnabled(ready && showsBook);
    for (QAction* action : { pin, edit, merge, remove })
        action->setEnabled(ready && showsList);
    for (QAction* action : { copyReference, copyTable, copyDestinationV1, copyDestinationV2 })
        action->setEnabled(showsList);
    find->setEnabled(showsBook);

    signIn->setEnabled(!signedIn);
    signOut->setEnabled(session && session->canSignOut());
    openKopoKopo->setEnabled(session != nullptr);
}

} // namespace PayRecipients

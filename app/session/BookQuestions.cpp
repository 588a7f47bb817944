// SPDX-License-Identifier: MIT
#include "session/BookQuestions.h"

#include "dialogs/BackupDialog.h"
#include "dialogs/RecoveryPassphraseDialog.h"
#include "pages/LockedBookPage.h"
#include "session/ClosingGuard.h"
#include "session/Session.h"

#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

namespace PayRecipients {

namespace {

//! A dialog that ends with the session.
RecoveryPassphraseDialog* openPassphraseDialog(Session& session, QWidget& window)
{
    auto* dialog = new RecoveryPassphraseDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(&session, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
    return dialog;
}

} // namespace

BookQuestions::BookQuestions(QWidget& window, ClosingGuard& guard, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_guard(guard)
{
}

void BookQuestions::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (!session)
        return;
    connect(session, &Session::restoreWaits, this, &BookQuestions::finishRestore);
    if (session->isRestoreWaiting()) // who asked before is gone with another window
        QMetaObject::invokeMethod(this, &BookQuestions::finishRestore, Qt::QueuedConnection);
}

void BookQuestions::follow(const LockedBookPage& page)
{
    connect(&page, &LockedBookPage::tryAgainRequested, this, [this] { m_session->open(); });
    connect(&page, &LockedBookPage::unlockRequested, this,
        [this](const Passphrase& passphrase) { m_session->unlock(passphrase); });
    connect(&page, &LockedBookPage::passphraseForNewBookRequested, this, &BookQuestions::askPassphraseForNewBook);
    connect(&page, &LockedBookPage::sessionOnlyRequested, this, [this] { m_session->beginBookForSessionOnly(); });
    connect(&page, &LockedBookPage::salvageRequested, this, [this] { m_session->salvageBook(); });
    connect(&page, &LockedBookPage::backupRequested, this, &BookQuestions::askBackup);
    connect(&page, &LockedBookPage::bookSetAsideRequested, this, &BookQuestions::askBookSetAside);
    connect(&page, &LockedBookPage::freshBookRequested, this, &BookQuestions::confirmFreshBook);
}

void BookQuestions::askRecoveryPassphrase()
{
    auto* dialog = openPassphraseDialog(*m_session, m_window);
    connect(m_session, &Session::bookAboutToClose, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, m_session,
        [this, dialog] { m_session->setRecoveryPassphrase(dialog->takePassphrase()); });
}

void BookQuestions::askPassphraseForNewBook()
{
    auto* dialog = openPassphraseDialog(*m_session, m_window);
    connect(dialog, &QDialog::accepted, m_session,
        [this, dialog] { m_session->beginBookWithPassphrase(dialog->takePassphrase()); });
}

void BookQuestions::confirmFreshBook()
{
    auto* question = new QMessageBox(QMessageBox::Question, tr("Start a new book?"),
        tr("A new, empty address book takes the place of this one. The sealed file is kept under another name, and "
           "nothing in it is deleted: keep it, if its key or passphrase may turn up."),
        QMessageBox::Cancel, &m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    auto* start = question->addButton(tr("Start a new book"), QMessageBox::AcceptRole);
    connect(start, &QAbstractButton::clicked, m_session, [this] { m_session->beginFreshBook(); });
    connect(m_session, &QObject::destroyed, question, &QDialog::reject);
    question->open();
}

void BookQuestions::askBackup()
{
    const QList<BookBackups::Backup> backups = m_session->backups();
    if (backups.isEmpty()) {
        Q_EMIT noticed(tr("There is no backup yet. The first one is made when the program is next started, then one on "
                          "each day on which the address book is used."));
        return;
    }
    askWhichOf(backups);
}

void BookQuestions::askBookSetAside()
{
    // They may have been moved meanwhile.
    if (const QList<BookBackups::Backup> books = m_session->booksSetAside(); !books.isEmpty())
        askWhichOf(books);
}

void BookQuestions::askWhichOf(const QList<BookBackups::Backup>& backups)
{
    auto* dialog = new BackupDialog(backups, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_session, &QObject::destroyed, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, m_session, [this, dialog] { m_session->restoreBackup(dialog->chosen()); });
    dialog->open();
}

void BookQuestions::finishRestore()
{
    if (!m_session || !m_session->isRestoreWaiting())
        return;
    const QPointer<Session> asked = m_session;
    const auto later = [this, asked] {
        if (asked && asked == m_session) // of another book it is no backup
            finishRestore();
    };
    const auto stay = [asked] {
        if (asked)
            asked->forgetRestore();
    };
    if (m_guard.mayLeave(m_session, later, stay))
        m_session->finishRestore();
}

} // namespace PayRecipients

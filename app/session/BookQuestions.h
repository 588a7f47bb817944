// SPDX-License-Identifier: MIT
//! What a person is asked, and asks for, before a book gets another key or another takes its place.
#pragma once

#include "store/BookBackups.h"

#include <QObject>
#include <QString>

class QWidget;

namespace PayRecipients {

class LockedBookPage;
class Session;

//! Asks over the window, then has the session do it.
class BookQuestions : public QObject {
    Q_OBJECT

public:
    //! \param window must outlive this object
    explicit BookQuestions(QWidget& window, QObject* parent = nullptr);

    //! \param session that is open, or null
    void setSession(Session* session) { m_session = session; }

    //! Does what the page's buttons ask for.
    void follow(const LockedBookPage& page);

    //! Each needs a session.
    void askRecoveryPassphrase();
    void askPassphraseForNewBook();
    void confirmFreshBook();
    //! Says so where there is no backup.
    void askBackup();
    void askBookSetAside();

Q_SIGNALS:
    //! The person chose a backup, or a book that was set aside; the book as it is now has to be closed for it.
    void backupChosen(const PayRecipients::BookBackups::Backup& backup);
    //! For a message that goes by itself.
    void noticed(const QString& text);

private:
    void askWhichOf(const QList<BookBackups::Backup>& backups);

    QWidget& m_window;
    Session* m_session = nullptr;
};

} // namespace PayRecipients

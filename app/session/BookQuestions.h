// SPDX-License-Identifier: MIT
//! What a person is asked, and asks for, before a book gets another key or another takes its place.
#pragma once

#include "store/BookBackups.h"

#include <QObject>
#include <QString>

class QWidget;

namespace PayRecipients {

class ClosingGuard;
class LockedBookPage;
class Session;

//! Asks over the window, then has the session do it.
class BookQuestions : public QObject {
    Q_OBJECT

public:
    //! Both must be there as long as it is used.
    //! \param guard asks before changes that are not saved are given up for a backup
    BookQuestions(QWidget& window, ClosingGuard& guard, QObject* parent = nullptr);

    //! \param session that is open, or null
    void setSession(Session* session);

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
    //! For a message that goes by itself.
    void noticed(const QString& text);

private:
    void askWhichOf(const QList<BookBackups::Backup>& backups);
    void finishRestore();

    QWidget& m_window;
    ClosingGuard& m_guard;
    Session* m_session = nullptr;
};

} // namespace PayRecipients

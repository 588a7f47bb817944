// SPDX-License-Identifier: MIT
//! How a session stands: what the status line says, and what the pages are told, as things happen and time goes by.
#pragma once

#include <QObject>
#include <QTimer>

namespace PayRecipients {

class RecipientBook;
class Session;
class StatusLine;
class Workspace;

//! Follows one session at a time.
class WindowStanding : public QObject {
    Q_OBJECT

public:
    //! Both must outlive this object.
    WindowStanding(StatusLine& line, Workspace& workspace, QObject* parent = nullptr);

    //! \param session to be let go of, by null, before it ends
    void setSession(Session* session);
    //! The session's book is shown now.
    void followBook(const RecipientBook& book);
    void update();

private:
    QStringList parts(const QDateTime& now) const;

    StatusLine& m_line;
    Workspace& m_workspace;
    Session* m_session = nullptr;
    QTimer m_minute; //!< for "2 minutes ago"
    QTimer m_soon; //!< many changes, one sentence
};

} // namespace PayRecipients

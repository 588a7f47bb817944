// SPDX-License-Identifier: MIT
//! What a person is asked before a book gets another key or another takes its place.
#pragma once

#include <QObject>

class QWidget;

namespace PayRecipients {

class Session;

//! Asks over the window, then has the session do it.
class BookQuestions : public QObject {
    Q_OBJECT

public:
    //! \param window must outlive this object
    explicit BookQuestions(QWidget& window, QObject* parent = nullptr);

    //! \param session that is open, or null
    void setSession(Session* session) { m_session = session; }

    //! Each needs a session.
    void askRecoveryPassphrase();
    void askPassphraseForNewBook();
    void confirmFreshBook();

private:
    QWidget& m_window;
    Session* m_session = nullptr;
};

} // namespace PayRecipients

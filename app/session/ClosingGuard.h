// SPDX-License-Identifier: MIT
//! Keeps a window open while closing it would lose changes.
#pragma once

#include <QObject>
#include <QPointer>

class QMessageBox;
class QWidget;

namespace PayRecipients {

class Session;

//! Waits for changes that are on their way to the disk, and asks about those that could not be saved.
class ClosingGuard : public QObject {
    Q_OBJECT

public:
    //! \param window is closed when the time has come; must outlive the guard
    explicit ClosingGuard(QWidget& window, QObject* parent = nullptr);

    //! Whether nothing would be lost by closing now. If something would, the window is closed later by itself: when
    //! everything is saved, or when the person gives up what could not be.
    //! \param session may be null
    bool mayClose(Session* session);

private:
    void follow();
    void ask(Session& session);
    void closeWindow();

    QWidget& m_window;
    QPointer<Session> m_session; //!< the one that was asked about
    QPointer<QMessageBox> m_question;
    bool m_closing = false; //!< the window is to be closed as soon as it may
    bool m_givenUp = false;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Keeps a session open while ending it would lose changes.
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

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
    //! The same for a session that ends while the window stays.
    //! \param leave is called later, once, if this says no and the time has come
    bool mayLeave(Session* session, std::function<void()> leave);

private:
    void follow();
    void ask(Session& session);
    bool mayEnd(Session* session, const QString& givingUp, std::function<void()> end);
    void endSoon();

    QWidget& m_window;
    QPointer<Session> m_session; //!< the one that was asked about
    QPointer<QMessageBox> m_question;
    std::function<void()> m_end; //!< what is to be done as soon as it may
    QString m_givingUp; //!< what the button says that does it in spite of all
    bool m_ending = false;
    bool m_givenUp = false;
};

} // namespace PayRecipients

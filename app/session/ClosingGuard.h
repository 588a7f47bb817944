// SPDX-License-Identifier: MIT
//! Keeps a session open while ending it would lose something.
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>

class QMessageBox;
class QWidget;

namespace PayRecipients {

class Session;

//! Waits for changes that are on their way to the disk, and asks about those that could not be saved and about a book
//! that is kept nowhere. Waits for a sign-out under way, too, but not for long. What was put off is forgotten when the
//! person goes on working in the window.
class ClosingGuard : public QObject {
    Q_OBJECT

public:
    //! \param window is closed when the time has come; must outlive the guard
    explicit ClosingGuard(QWidget& window, QObject* parent = nullptr);

    //! How long a service may take to answer that the person signs out; the token ends by itself, if later.
    static constexpr std::chrono::seconds signOutPatience{ 3 };

    //! Whether nothing would be lost by closing now. If something would, the window is closed later by itself: when
    //! everything is saved and signed out, or when the person gives up what cannot be.
    //! \param session may be null
    bool mayClose(Session* session);
    //! The same for a session that ends while the window stays.
    //! \param leave is called later, once, if this says no and the time has come
    //! \param stay is called instead if the person goes on with the session
    bool mayLeave(Session* session, std::function<void()> leave, std::function<void()> stay = {});

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    //! The person wants to keep what is in the book first.
    void exportRequested();

private:
    //! How the buttons call what is done in spite of all.
    struct Words {
        QString withoutSaving;
        QString anyway;
    };
    //! What was put off, or what is due instead where it is forgotten.
    struct PutOff {
        std::function<void()> end;
        std::function<void()> stay;
    };
    //! What need not hold for what was put off.
    struct GivenUp {
        bool book = false; //!< by the person
        bool signOut = false; //!< it takes too long
    };
    bool mayEnd(Session* session, const Words& words, PutOff putOff);
    void follow();
    void askAboutUnsaved(Session& session);
    void askAboutBook(Session& session);
    QMessageBox* makeQuestion(Session& session, const QString& title, const QString& text, const QString& stay);
    void setEnding(bool ending);
    void endSoon();
    void forgetPutOff();

    QWidget& m_window;
    QPointer<Session> m_session; //!< the one that was asked about
    QPointer<QMessageBox> m_question;
    PutOff m_putOff; //!< what is to be done as soon as it may
    Words m_words;
    QTimer m_signOutPatience;
    bool m_ending = false; //!< it waits for the disk, for the service or for an answer
    GivenUp m_givenUp;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "session/ClosingGuard.h"

#include "session/Session.h"
#include "text/ErrorText.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QWidget>

#include <utility>

namespace PayRecipients {

namespace {

//! Its entries end with the session.
bool isKeptNowhere(const Session& session)
{
    return session.isBookForSessionOnly() && session.book() && session.book()->size() > 0;
}

bool isSafe(const Session& session)
{
    return session.savingState() == Session::SavingState::Saved && !isKeptNowhere(session);
}

} // namespace

ClosingGuard::ClosingGuard(QWidget& window, QObject* parent)
    : QObject(parent)
    , m_window(window)
{
    m_signOutPatience.setSingleShot(true);
    m_signOutPatience.setInterval(signOutPatience);
    connect(&m_signOutPatience, &QTimer::timeout, this, [this] {
        m_givenUp.signOut = true;
        follow();
    });
}

bool ClosingGuard::mayClose(Session* session)
{
    return mayEnd(session, { tr("Quit without saving"), tr("Quit anyway") }, { [this] { m_window.close(); }, {} });
}

bool ClosingGuard::mayLeave(Session* session, std::function<void()> leave, std::function<void()> stay)
{
    return mayEnd(session, { tr("Leave without saving"), tr("Leave anyway") }, { std::move(leave), std::move(stay) });
}

bool ClosingGuard::mayEnd(Session* session, const Words& words, PutOff putOff)
{
    if (m_session != session) {
        if (m_session)
            m_session->disconnect(this);
        m_session = session;
        m_givenUp = {};
        if (session) {
            connect(session, &Session::savingStateChanged, this, &ClosingGuard::follow);
            connect(session, &Session::signedOut, this, &ClosingGuard::follow);
        }
    }
    if (!session || ((m_givenUp.book || isSafe(*session)) && (m_givenUp.signOut || !session->isSigningOut()))) {
        m_givenUp = {}; // for what was put off alone: the session may stay, with another book
        setEnding(false);
        return true;
    }
    forgetPutOff();
    m_putOff = std::move(putOff);
    m_words = words;
    setEnding(true);
    if (isKeptNowhere(*session) && !m_givenUp.book)
        askAboutBook(*session);
    else
        follow();
    return false;
}

void ClosingGuard::follow()
{
    Session* session = m_session.data();
    if (!m_ending || !session)
        return;
    if (!m_givenUp.book && session->savingState() == Session::SavingState::Failed)
        return askAboutUnsaved(*session);
    if (!m_givenUp.book && !isSafe(*session))
        return; // it is being saved, or the question stands
    if (QMessageBox* question = m_question.data())
        question->reject();
    if (m_givenUp.signOut || !session->isSigningOut())
        endSoon();
    else if (!m_signOutPatience.isActive())
        m_signOutPatience.start();
}

QMessageBox* ClosingGuard::makeQuestion(
    Session& session, const QString& title, const QString& text, const QString& stay)
{
    auto* question = new QMessageBox(QMessageBox::Warning, title, text, QMessageBox::NoButton, &m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setEscapeButton(question->addButton(stay, QMessageBox::RejectRole));
    connect(&session, &QObject::destroyed, question, &QDialog::reject);
    m_question = question;
    return question;
}

void ClosingGuard::askAboutUnsaved(Session& session)
{
    if (m_question)
        return;
    auto* question = makeQuestion(session, tr("Changes are not saved"),
        tr("Your last changes could not be saved. %1").arg(errorText(session.savingError().value_or(StoreError{}))),
        tr("Cancel"));
    auto* again = question->addButton(tr("Try again"), QMessageBox::AcceptRole);
    auto* quit = question->addButton(m_words.withoutSaving, QMessageBox::DestructiveRole);
    question->setDefaultButton(again);
    connect(question, &QDialog::finished, this, [this, question, again, quit] {
        m_question.clear(); // it lives a little longer, and must not stand in the way of the next one
        Session* asked = m_session.data();
        if (!asked)
            return;
        if (question->clickedButton() == again) {
            asked->retrySaving();
        } else if (question->clickedButton() == quit) {
            m_givenUp.book = true;
            follow();
        } else if (asked->savingState() != Session::SavingState::Saved) {
            setEnding(false);
        }
    });
    question->open();
}

void ClosingGuard::askAboutBook(Session& session)
{
    if (m_question)
        return;
    auto* question = makeQuestion(session, tr("This address book is kept nowhere"),
        tr("The address book lives for this session only, so its %Ln recipients are gone after it. Export them first "
           "if you need them again.",
            nullptr, session.book()->size()),
        tr("Stay"));
    auto* exportFirst = question->addButton(tr("Export…"), QMessageBox::AcceptRole);
    auto* end = question->addButton(m_words.anyway, QMessageBox::DestructiveRole);
    question->setDefaultButton(exportFirst);
    connect(question, &QDialog::finished, this, [this, question, exportFirst, end] {
        m_question.clear();
        if (!m_session)
            return;
        if (question->clickedButton() == end) {
            m_givenUp.book = true;
            return follow();
        }
        setEnding(false);
        if (question->clickedButton() == exportFirst)
            Q_EMIT exportRequested();
    });
    question->open();
}

bool ClosingGuard::eventFilter(QObject* watched, QEvent* event)
{
    const bool isWork = event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::Drop;
    const auto* widget = qobject_cast<const QWidget*>(watched);
    if (isWork && widget && widget->window() == &m_window && !m_question)
        setEnding(false); // who goes on working does not want the window to vanish
    return false;
}

void ClosingGuard::setEnding(bool ending)
{
    if (m_ending == ending)
        return;
    m_ending = ending;
    if (ending) {
        QCoreApplication::instance()->installEventFilter(this);
    } else {
        QCoreApplication::instance()->removeEventFilter(this);
        m_signOutPatience.stop();
        m_givenUp = {};
        forgetPutOff();
    }
}

void ClosingGuard::endSoon()
{
    // Later: the session may be what called us, and it ends now.
    auto end = std::exchange(m_putOff, {}).end;
    const GivenUp givenUp = m_givenUp;
    setEnding(false);
    m_givenUp = givenUp; // until what was put off asks once more
    if (end)
        QMetaObject::invokeMethod(this, std::move(end), Qt::QueuedConnection);
}

void ClosingGuard::forgetPutOff()
{
    if (const auto stay = std::exchange(m_putOff, {}).stay)
        stay();
}

} // namespace PayRecipients

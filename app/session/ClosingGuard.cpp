// SPDX-License-Identifier: MIT
#include "session/ClosingGuard.h"

#include "session/Session.h"
#include "text/ErrorText.h"

#include <QMessageBox>
#include <QPushButton>
#include <QWidget>

#include <utility>

namespace PayRecipients {

ClosingGuard::ClosingGuard(QWidget& window, QObject* parent)
    : QObject(parent)
    , m_window(window)
{
}

bool ClosingGuard::mayClose(Session* session)
{
    return mayEnd(session, tr("Quit without saving"), [this] { m_window.close(); });
}

bool ClosingGuard::mayLeave(Session* session, std::function<void()> leave)
{
    return mayEnd(session, tr("Leave without saving"), std::move(leave));
}

bool ClosingGuard::mayEnd(Session* session, const QString& givingUp, std::function<void()> end)
{
    if (m_session != session) {
        if (m_session)
            m_session->disconnect(this);
        m_session = session;
        m_givenUp = false;
        if (session)
            connect(session, &Session::savingStateChanged, this, &ClosingGuard::follow);
    }
    if (!session || m_givenUp || session->savingState() == Session::SavingState::Saved) {
        m_ending = false;
        return true;
    }
    m_ending = true;
    m_end = std::move(end);
    m_givingUp = givingUp;
    follow();
    return false;
}

void ClosingGuard::follow()
{
    Session* session = m_session.data();
    if (!m_ending || !session)
        return;
    switch (session->savingState()) {
    case Session::SavingState::Saved:
        if (QMessageBox* question = m_question.data())
            question->reject();
        endSoon();
        break;
    case Session::SavingState::Saving:
        break;
    case Session::SavingState::Failed:
        ask(*session);
        break;
    }
}

void ClosingGuard::ask(Session& session)
{
    if (m_question)
        return;
    auto* question = new QMessageBox(QMessageBox::Warning, tr("Changes are not saved"),
        tr("Your last changes could not be saved. %1").arg(errorText(session.savingError().value_or(StoreError{}))),
        QMessageBox::Cancel, &m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    auto* again = question->addButton(tr("Try again"), QMessageBox::AcceptRole);
    auto* quit = question->addButton(m_givingUp, QMessageBox::DestructiveRole);
    question->setDefaultButton(again);
    connect(&session, &QObject::destroyed, question, &QDialog::reject);
    connect(question, &QDialog::finished, this, [this, question, again, quit] {
        m_question.clear(); // it lives a little longer, and must not stand in the way of the next one
        Session* asked = m_session.data();
        if (!asked)
            return;
        if (question->clickedButton() == again) {
            asked->retrySaving();
        } else if (question->clickedButton() == quit) {
            m_givenUp = true;
            endSoon();
        } else if (asked->savingState() != Session::SavingState::Saved) {
            m_ending = false;
        }
    });
    m_question = question;
    question->open();
}

void ClosingGuard::endSoon()
{
    // Later: the session may be what called us, and it ends now.
    m_ending = false;
    if (auto end = std::exchange(m_end, {}))
        QMetaObject::invokeMethod(this, std::move(end), Qt::QueuedConnection);
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "session/BookQuestions.h"

#include "dialogs/RecoveryPassphraseDialog.h"
#include "session/Session.h"

#include <QMessageBox>
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

BookQuestions::BookQuestions(QWidget& window, QObject* parent)
    : QObject(parent)
    , m_window(window)
{
}

void BookQuestions::askRecoveryPassphrase()
{
    auto* dialog = openPassphraseDialog(*m_session, m_window);
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

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "recipients/AdditionCommands.h"

#include "dialogs/AddRecipientDialog.h"
#include "dialogs/FoundRecipientDialog.h"
#include "recipients/UndoHistory.h"
#include "session/RecipientAdditions.h"
#include "session/Session.h"
#include "sync/RecipientAddition.h"
#include "text/FieldText.h"
#include "text/ServiceText.h"

#include <QPointer>

namespace PayRecipients {

namespace {

//! Of the answer, if one came.
std::optional<int> statusOf(const AdditionReport& report)
{
    return report.error && report.error->httpStatus != 0 ? std::optional(report.error->httpStatus) : std::nullopt;
}

} // namespace

AdditionCommands::AdditionCommands(QWidget* window, UndoHistory& history, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_history(history)
{
}

void AdditionCommands::add(const std::optional<NewRecipient>& again)
{
    if (m_session->signInState() != Session::SignInState::SignedIn)
        return Q_EMIT signInNeeded(
            tr("To add a recipient at Kopo Kopo, sign in. To put one into your address book only, "
               "close this and enter it by hand."),
            [this, again] { add(again); });
    auto* dialog = new AddRecipientDialog(m_session->profile(), again, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Also while the service is asked: what is under way ends with the book.
    connect(m_session, &Session::bookAboutToClose, dialog, [dialog] { dialog->done(QDialog::Rejected); });
    connect(dialog, &AddRecipientDialog::addRequested, this,
        [this, dialog](const NewRecipient& recipient) { start(recipient, dialog); });
    dialog->open();
}

void AdditionCommands::start(const NewRecipient& recipient, AddRecipientDialog* dialog)
{
    RecipientAddition* addition = m_session->additions()->start(recipient);
    connect(dialog, &AddRecipientDialog::stopRequested, addition, &RecipientAddition::cancel);
    connect(addition, &RecipientAddition::finished, dialog, &AddRecipientDialog::showReport);
    connect(addition, &RecipientAddition::finished, this, &AdditionCommands::takeReport);
}

void AdditionCommands::takeReport(const AdditionReport& report)
{
    const auto entry = m_session->book()->find(report.key);
    if (!entry)
        return;
    switch (report.outcome) {
    case AdditionReport::Outcome::Created:
        Q_EMIT noticed(tr("Created %1").arg(shownName(*entry)));
        m_session->sync()->refresh({ report.key });
        Q_EMIT settled(report.key);
        break;
    case AdditionReport::Outcome::Unknown:
        Q_EMIT noticed(whatIsKnown(statusOf(report)).arg(serviceName(m_session->profile()), shownName(*entry)));
        Q_EMIT settled(report.key);
        break;
    case AdditionReport::Outcome::NotCreated:
    case AdditionReport::Outcome::NotSaved:
        break; // the dialog says so, and everything is as before
    }
}

//! Of a creation whose outcome is unknown, after an answer of this status.
QString AdditionCommands::whatIsKnown(std::optional<int> httpStatus)
{
    if (!httpStatus)
        return tr("Look in Kopo Kopo before you try again: the answer of %1 never came, so it may or may not have "
                  "created %2.");
    if (httpStatus == 201)
        return tr(
            "Look in Kopo Kopo before you try again: %1 answered that it created %2, but gave no usable address.");
    return tr(
        "Look in Kopo Kopo before you try again: %1 answered, but its answer does not say whether it created %2.");
}

void AdditionCommands::addAgain(RecipientKey key)
{
    const auto entry = m_session->book()->find(key);
    if (!entry || !entry->isCreationOpen() || entry->has(Field::Location)
        || m_session->additions()->keys().contains(key))
        return; // it exists, or is being asked for: a second request could create it twice
    add(NewRecipient::again(*entry).value_or(NewRecipient{ {}, {}, key }));
}

void AdditionCommands::sayItExists(RecipientKey key)
{
    const auto entry = m_session->book()->find(key);
    if (!entry)
        return;
    auto* dialog = new FoundRecipientDialog(*entry, m_session->profile().origin(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_session, &Session::bookAboutToClose, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog, key] {
        const RecipientBook& book = *m_session->book();
        if (book.rowOf(key) < 0)
            return;
        const QString name = shownName(*book.find(key));
        m_history.apply(dialog->changes(QDateTime::currentDateTimeUtc()), tr("say that %1 exists").arg(name));
        Q_EMIT noticed(tr("%1 exists. Ctrl+Z takes that back.").arg(name));
        Q_EMIT settled(key);
        if (m_session->signInState() == Session::SignInState::SignedIn && book.find(key)->has(Field::Location))
            m_session->sync()->refresh({ key });
    });
    dialog->open();
}

} // namespace PayRecipients

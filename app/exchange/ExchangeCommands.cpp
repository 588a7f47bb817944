// SPDX-License-Identifier: MIT
#include "exchange/ExchangeCommands.h"

#include "exchange/ExportDialog.h"
#include "exchange/ImportDialog.h"
#include "exchange/PaymentsDialog.h"
#include "exchange/SharedBookDialog.h"
#include "recipients/UndoHistory.h"
#include "session/Session.h"
#include "text/ServiceText.h"
#include "trust/CopyGuard.h"

#include <QDir>

#include <utility>

namespace PayRecipients {

ExchangeCommands::ExchangeCommands(QWidget* window, UndoHistory& history, CopyGuard& guard, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_history(history)
    , m_guard(guard)
{
}

void ExchangeCommands::importText(const QString& text)
{
    ImportDialog* dialog = openImport();
    if (!text.isEmpty())
        dialog->setText(text);
}

void ExchangeCommands::importDropped(const QMimeData& data)
{
    openImport()->take(data);
}

ImportDialog* ExchangeCommands::openImport()
{
    auto* dialog = new ImportDialog(*m_session->book(), m_session->profile().origin(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_session, &Session::bookAboutToClose, dialog, [dialog] { dialog->done(QDialog::Rejected); });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const bool areSaved = dialog->areWrongRowsSaved();
        takeImport(std::move(*dialog->takePrepared()), dialog->import(),
            areSaved ? WrongRowsAre::Saved : WrongRowsAre::LeftOut);
    });
    connect(dialog, &ImportDialog::paymentsChosen, this, [this, dialog](const QList<QUrl>& payments) {
        if (m_session->signInState() != Session::SignInState::SignedIn)
            return dialog->say(
                tr("Only a signed-in profile can ask Kopo Kopo: close this, sign in, and import again."));
        dialog->reject();
        lookUpPayments(payments);
    });
    connect(dialog, &ImportDialog::sharedBookChosen, this, &ExchangeCommands::openSharedBook);
    dialog->open();
    return dialog;
}

void ExchangeCommands::lookUpPayments(const QList<QUrl>& payments)
{
    const Profile& profile = m_session->profile();
    auto* dialog = new PaymentsDialog(
        *m_session->book(), m_session->client(), payments, profile.origin(), serviceName(profile), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // At once: it must not outlive what it reads.
    connect(m_session, &Session::bookAboutToClose, dialog, [dialog] { delete dialog; });
    connect(dialog, &QDialog::accepted, this,
        [this, dialog] { takeImport(std::move(*dialog->takePrepared()), dialog->import()); });
    dialog->open();
}

void ExchangeCommands::openSharedBook(const QString& path)
{
    auto* dialog = new SharedBookDialog(*m_session->book(), path, m_session->profile().origin(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_session, &Session::bookAboutToClose, dialog, [dialog] { dialog->done(QDialog::Rejected); });
    connect(dialog, &QDialog::accepted, this,
        [this, dialog] { takeImport(std::move(*dialog->takePrepared()), dialog->import()); });
    dialog->open();
}

void ExchangeCommands::takeImport(PreparedChanges prepared, const RecipientImport& import, WrongRowsAre wrongRows)
{
    const auto applied = m_history.take(std::move(prepared), tr("import"));
    const auto added = static_cast<int>(applied.effective.added.size());
    const int changed = import.count(RecipientImport::Verdict::Changed);
    const int wrong = import.count(RecipientImport::Verdict::Wrong);
    QString taken = tr("Added %Ln recipients", nullptr, added);
    if (changed > 0)
        //: %1 is the sentence "Added 3 recipients"
        taken = tr("%1, changed %Ln", nullptr, changed).arg(taken);
    if (wrong > 0)
        //: %1 is the sentence "Added 3 recipients"
        taken = (wrongRows == WrongRowsAre::Saved
                ? tr("%1. %Ln wrong rows were left out, and are in the file that you saved", nullptr, wrong)
                : tr("%1. %Ln wrong rows were left out: import the same again to see them", nullptr, wrong))
                    .arg(taken);
    Q_EMIT noticed(taken);
    Q_EMIT imported(added);
    // Whatever came with a location but without details is asked for at once.
    if (m_session->signInState() != Session::SignInState::SignedIn)
        return;
    QList<RecipientKey> unfetched;
    for (const RecipientKey key : applied.effective.added) {
        const int row = m_session->book()->rowOf(key);
        if (!m_session->book()->textAt(row, Field::Location).isEmpty()
            && m_session->book()->textAt(row, Field::Type).isEmpty())
            unfetched << key;
    }
    if (!unfetched.isEmpty() && unfetched.size() == m_session->book()->size())
        m_session->sync()->refreshAll(); // the book is new as a whole
    else if (!unfetched.isEmpty())
        m_session->sync()->refresh(unfetched);
}

void ExchangeCommands::exportRecipients(const QList<RecipientKey>& shown, const QList<RecipientKey>& chosen)
{
    if (m_session->book()->size() == 0)
        return Q_EMIT noticed(tr("There is nothing to export yet. Import recipients or enter one by hand first."));
    auto* dialog = new ExportDialog(*m_session->book(), { shown, chosen }, m_session->profile().name, m_window);
    dialog->setGuard([this, dialog](const QList<RecipientKey>& keys, const ExportDialog::Go& go) {
        m_guard.pass(keys, tr("They are right: &export"), go, dialog);
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The book goes, whether or not an export can be cancelled in time.
    connect(m_session, &Session::bookAboutToClose, dialog, [dialog] { dialog->done(QDialog::Rejected); });
    connect(dialog, &ExportDialog::exported, this, [this](int count, const QString& path) {
        Q_EMIT noticed(tr("Saved %Ln recipients as %1", nullptr, count).arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

} // namespace PayRecipients

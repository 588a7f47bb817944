// SPDX-License-Identifier: MIT
#include "trust/TrustCommands.h"

#include "session/Session.h"
#include "trust/AttentionDialog.h"
#include "trust/DismissDialog.h"
#include "trust/HistoryExportDialog.h"
#include "trust/TrustText.h"
#include "trust/WhoIsThisDialog.h"
#include "widgets/BringForward.h"

#include <QDir>
#include <QWidget>

namespace PayRecipients {

TrustCommands::TrustCommands(QWidget* window)
    : QObject(window)
    , m_window(window)
    , m_guard(window)
{
    connect(&m_guard, &CopyGuard::noticed, this, &TrustCommands::noticed);
}

void TrustCommands::setSession(Session* session)
{
    m_session = session;
    m_guard.setSession(session);
    if (!session)
        return;
    // At once: they must not outlive what they read.
    connect(session, &Session::bookAboutToClose, this, [this] {
        delete m_whoIsThis.data();
        delete m_attention.data();
    });
}

bool TrustCommands::isReady()
{
    if (m_session && m_session->book() && m_session->book()->state() == RecipientBook::State::Ready)
        return true;
    Q_EMIT noticed(tr("The address book is not open yet. Try again in a moment."));
    return false;
}

void TrustCommands::dismiss(const LookAlike& lookAlike)
{
    if (!isReady())
        return;
    QWidget* over = m_attention && m_attention->isActiveWindow() ? static_cast<QWidget*>(m_attention.data()) : m_window;
    auto* dialog = new DismissDialog(lookAlikeText(lookAlike, *m_session->book()), over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_session, &Session::bookAboutToClose, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog, lookAlike] {
        const auto first = m_session->book()->find(lookAlike.keys.first());
        if (!first)
            return;
        m_session->book()->apply(dismissal(lookAlike, *first, dialog->why(), QDateTime::currentDateTimeUtc()));
        Q_EMIT noticed(tr("No longer pointed out. The history keeps why."));
    });
    dialog->open();
}

void TrustCommands::showAttention()
{
    if (!isReady())
        return;
    if (!m_attention) {
        m_attention = new AttentionDialog(*m_session, m_window);
        m_attention->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_attention, &AttentionDialog::recipientChosen, this, &TrustCommands::recipientChosen);
        connect(m_attention, &AttentionDialog::compareRequested, this, &TrustCommands::compareRequested);
        connect(m_attention, &AttentionDialog::checkRequested, this, [this](RecipientKey key) { m_guard.check(key); });
        connect(m_attention, &AttentionDialog::dismissRequested, this, &TrustCommands::dismiss);
    }
    bringForward(*m_attention);
}

void TrustCommands::whoIsThis()
{
    if (!isReady())
        return;
    if (!m_whoIsThis) {
        m_whoIsThis = new WhoIsThisDialog(*m_session->book(), m_window);
        m_whoIsThis->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_whoIsThis, &WhoIsThisDialog::recipientChosen, this, &TrustCommands::recipientChosen);
    }
    bringForward(*m_whoIsThis);
}

void TrustCommands::exportHistory(std::optional<RecipientKey> key)
{
    if (!isReady())
        return;
    auto* dialog = new HistoryExportDialog(*m_session->book(), key, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // At once: it must not outlive what it reads.
    connect(m_session, &Session::bookAboutToClose, dialog, [dialog] { delete dialog; });
    connect(dialog, &HistoryExportDialog::exported, this, [this](int events, const QString& path) {
        Q_EMIT noticed(
            tr("Exported %Ln entries of the history to %1", nullptr, events).arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "recipients/RecipientChecks.h"

#include "session/Session.h"
#include "text/ErrorText.h"
#include "text/ServiceText.h"
#include "text/StatusText.h"

#include <utility>

namespace PayRecipients {

void RecipientChecks::setSession(Session* session)
{
    m_before.clear();
    m_session = session;
    if (session)
        connect(session, &Session::bookAboutToClose, this, [this] { m_before.clear(); });
}

void RecipientChecks::begin(RecipientKey key)
{
    auto recipient = m_session->book()->find(key);
    if (!recipient)
        return;
    RecipientSync* sync = m_session->sync();
    connect(sync, &RecipientSync::asked, this, &RecipientChecks::takeAnswer, Qt::UniqueConnection);
    connect(sync, &RecipientSync::finished, this, &RecipientChecks::takeEnd, Qt::UniqueConnection);
    m_before.insert_or_assign(key, *std::move(recipient));
    Q_EMIT begun(key);
}

void RecipientChecks::takeAnswer(RecipientKey key, const std::optional<k2::Error>& error)
{
    const auto node = m_before.extract(key);
    if (node.empty())
        return;
    const auto after = m_session->book()->find(key);
    if (error)
        Q_EMIT ended(key, true, errorText(*error, serviceName(m_session->profile())));
    else if (after)
        Q_EMIT ended(key, false, checkText(node.mapped(), *after));
}

void RecipientChecks::takeEnd(const SyncReport& report)
{
    // Those that were not asked, or not answered: the refresh was cancelled, or it was pointless to go on.
    for (const auto& [key, before] : std::exchange(m_before, {})) {
        Q_EMIT ended(key, true,
            report.stoppedBy ? errorText(*report.stoppedBy, serviceName(m_session->profile()))
                             : tr("The check ended before Kopo Kopo answered. Refresh this recipient again."));
    }
}

QString checkText(const Recipient& before, const Recipient& after)
{
    const QString status = after.text(Field::Status);
    const bool isStatusNew = status != before.text(Field::Status) && !status.isEmpty();
    const bool isReferenceNew = after.has(Field::Reference) && !before.has(Field::Reference);
    if (isStatusNew && isReferenceNew)
        return RecipientChecks::tr("The status is “%1” now, and the destination reference has come.")
            .arg(statusText(status));
    if (isReferenceNew)
        return RecipientChecks::tr("The destination reference has come.");
    if (isStatusNew)
        return RecipientChecks::tr("The status is “%1” now.").arg(statusText(status));
    if (!after.saysSame(before, Layer::Told))
        return RecipientChecks::tr("Kopo Kopo told new details, which are shown now.");
    return RecipientChecks::tr("Kopo Kopo answered: nothing has changed.");
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "trust/CopyGuard.h"

#include "recipients/UncheckedChanges.h"
#include "session/Session.h"
#include "trust/ChangeGuard.h"
#include "trust/CheckDialog.h"

#include <algorithm>

namespace PayRecipients {

CopyGuard::CopyGuard(QWidget* window)
    : QObject(window)
    , m_window(window)
{
}

void CopyGuard::pass(const QList<RecipientKey>& keys, const QString& what, const Go& go, QWidget* over)
{
    QList<Recipient> changed;
    if (m_session && m_session->book()) {
        for (const RecipientKey key : keys) {
            const int row = m_session->book()->rowOf(key);
            if (row < 0 || m_session->book()->textAt(row, Field::Unchecked).isEmpty())
                continue;
            if (Recipient recipient = m_session->book()->at(row); needsCheck(recipient))
                changed.append(std::move(recipient));
        }
    }
    if (changed.isEmpty())
        return go(keys);
    ask(keys, changed, what, go, over ? over : m_window);
}

void CopyGuard::check(RecipientKey key)
{
    pass({ key }, tr("&It is right"),
        [this](const QList<RecipientKey>&) { Q_EMIT noticed(tr("Checked. The history keeps why.")); });
}

void CopyGuard::ask(
    const QList<RecipientKey>& keys, const QList<Recipient>& changed, const QString& what, const Go& go, QWidget* over)
{
    auto* dialog = new CheckDialog(changed, { what, static_cast<int>(keys.size() - changed.size()) }, over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_session, &Session::bookAboutToClose, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog, keys, changed, what, go, over] {
        acknowledge(changed, dialog->why());
        pass(keys, what, go, over); // what is different by now was not what the person looked at
    });
    connect(dialog, &CheckDialog::othersWanted, this, [this, keys, changed, what, go, over] {
        QList<RecipientKey> others = keys;
        for (const Recipient& recipient : changed)
            others.removeAll(recipient.key());
        pass(others, what, go, over);
    });
    dialog->open();
}

void CopyGuard::acknowledge(const QList<Recipient>& seen, const QString& why)
{
    RecipientBook* book = m_session->book();
    if (!book || book->state() != RecipientBook::State::Ready)
        return;
    ChangeSet all;
    all.time = QDateTime::currentDateTimeUtc();
    for (const Recipient& recipient : seen) {
        const auto now = book->find(recipient.key());
        if (!now || changesToCheck(*now) != changesToCheck(recipient))
            return;
        ChangeSet one = acknowledgement(*now, why, all.time);
        all.edits += std::move(one.edits);
        all.events += std::move(one.events);
    }
    book->apply(std::move(all));
}

} // namespace PayRecipients

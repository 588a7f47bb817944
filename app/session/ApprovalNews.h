// SPDX-License-Identifier: MIT
//! Which recipients a refresh found approved since the person last looked.
#pragma once

#include "recipients/RecipientKey.h"

#include <QList>
#include <QObject>

namespace PayRecipients {

class RecipientBook;

//! Remembers keys only. What was removed since, or is approved no longer, is no news and left out of recipients().
//! Lives in the GUI thread.
class ApprovalNews : public QObject {
    Q_OBJECT

public:
    //! \param book must outlive this object
    //! \param unseen as unseen() gave it last time, newest first
    ApprovalNews(const RecipientBook& book, const QList<RecipientKey>& unseen, QObject* parent = nullptr);

    //! To be kept for the next start.
    const QList<RecipientKey>& unseen() const { return m_unseen; }
    //! Those that can be shown now, newest first.
    QList<RecipientKey> recipients() const;

    //! A refresh found these approved.
    void add(const QList<RecipientKey>& keys);
    void markSeen(RecipientKey key);
    void markAllSeen();

Q_SIGNALS:
    //! unseen() is another list now.
    void changed();
    //! News came. \param count of this refresh alone
    void arrived(int count);

private:
    const RecipientBook& m_book;
    QList<RecipientKey> m_unseen;
};

} // namespace PayRecipients

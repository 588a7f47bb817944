// SPDX-License-Identifier: MIT
//! Knows which entries of the book seem to be one recipient.
#pragma once

#include "recipients/Duplicates.h"
#include "session/BookWatch.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace PayRecipients {

//! Looks for duplicates in another thread, a moment after the book has changed, and tells when they are others.
class DuplicateWatch : public QObject {
    Q_OBJECT

public:
    //! \param book must outlive the watch
    explicit DuplicateWatch(const RecipientBook& book, QObject* parent = nullptr);
    ~DuplicateWatch() override;

    const std::vector<DuplicateGroup>& groups() const { return m_groups; }
    //! The group that an entry belongs to, or null.
    const DuplicateGroup* groupOf(RecipientKey key) const;

Q_SIGNALS:
    void groupsChanged();

private:
    void take(std::vector<DuplicateGroup> groups);

    BookWatch m_watch;
    std::vector<DuplicateGroup> m_groups;
    QHash<RecipientKey, std::size_t> m_groupOf;
};

} // namespace PayRecipients

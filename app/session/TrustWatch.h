// SPDX-License-Identifier: MIT
//! Knows what in the book a person should look at.
#pragma once

#include "session/BookWatch.h"
#include "trust/LookAlikes.h"

#include <QHash>
#include <QObject>

#include <atomic>
#include <memory>
#include <vector>

namespace PayRecipients {

//! Looks for look-alikes and unacknowledged changes in another thread, a moment after the book has changed, and tells
//! when they are others.
class TrustWatch : public QObject {
    Q_OBJECT

public:
    //! \param book must outlive the watch
    explicit TrustWatch(const RecipientBook& book, QObject* parent = nullptr);
    ~TrustWatch() override;

    //! The gravest first.
    const std::vector<LookAlike>& lookAlikes() const { return m_found.lookAlikes; }
    QList<LookAlike> lookAlikesOf(RecipientKey key) const;
    //! Entries with a change that nobody has acknowledged.
    const QList<RecipientKey>& changed() const { return m_found.changed; }

Q_SIGNALS:
    void foundChanged();

private:
    struct Found {
        std::vector<LookAlike> lookAlikes;
        QList<RecipientKey> changed;

        friend bool operator==(const Found&, const Found&) = default;
    };

    void take(Found found);

    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    BookWatch m_watch;
    Found m_found;
    QMultiHash<RecipientKey, std::size_t> m_lookAlikesOf;
};

} // namespace PayRecipients

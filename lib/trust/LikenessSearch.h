// SPDX-License-Identifier: MIT
//! One search of a book for look-alikes.
#pragma once

#include "recipients/AccountIdentity.h"
#include "trust/LookAlikes.h"

#include <QByteArray>
#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace PayRecipients {

//! Entries that could be alike are brought together by equal keys: what they share, their names in comparable forms,
//! names with a letter left out, thirds of references. Only what meets there is compared.
class LikenessSearch {
public:
    LikenessSearch(const BookSnapshot& book, std::function<bool()> isStopped);

    //! Once. In no order.
    std::vector<LookAlike> run();
    //! What an entry keeps in Field::Dismissed.
    QString dismissedText(RecipientKey key) const { return m_dismissed.value(key); }

private:
    //! What of an entry is compared.
    struct Entry {
        RecipientKey key{};
        std::optional<Category> category;
        std::optional<AccountIdentity> account;
        QByteArray phone; //!< national digits
        QString reference;
        QString plainName;
        QString seenName;
    };
    using Group = std::vector<std::size_t>; //!< places in m_entries, ascending

    void read(const BookSnapshot& book);
    void findShared();
    void findNames();
    void findNearNames(const QHash<QString, Group>& byPlainName);
    void findNearReferences();

    void report(LookAlike::Kind kind, const Group& group);
    bool haveOneName(const Group& group) const;
    bool haveOneAccount(const Group& group) const;
    bool differInAccount(const Group& group) const;
    std::vector<Group> byBranch(const Group& group) const;
    std::optional<std::pair<std::size_t, std::size_t>> firstOfDifferentAccounts(const Group& a, const Group& b) const;

    std::function<bool()> m_isStopped;
    std::vector<Entry> m_entries;
    QHash<RecipientKey, QString> m_dismissed;
    std::vector<LookAlike> m_found;
};

} // namespace PayRecipients

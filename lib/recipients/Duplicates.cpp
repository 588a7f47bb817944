// SPDX-License-Identifier: MIT
#include "recipients/Duplicates.h"

#include "recipients/UncheckedChanges.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

//! Which of many belong together, by pairs.
class Groups {
public:
    explicit Groups(std::size_t count)
        : m_parents(count)
        , m_reasons(count)
    {
        std::iota(m_parents.begin(), m_parents.end(), std::size_t{ 0 });
    }

    std::size_t rootOf(std::size_t one)
    {
        while (m_parents[one] != one)
            one = m_parents[one] = m_parents[m_parents[one]];
        return one;
    }
    void join(std::size_t a, std::size_t b, DuplicateGroup::Reason reason)
    {
        const auto [first, second] = std::minmax({ rootOf(a), rootOf(b) });
        m_parents[second] = first;
        m_reasons[first] |= m_reasons[second] | reason;
    }
    DuplicateGroup::Reasons reasonsOf(std::size_t root) const { return m_reasons[root]; }

private:
    std::vector<std::size_t> m_parents;
    std::vector<DuplicateGroup::Reasons> m_reasons;
};

} // namespace

std::vector<DuplicateGroup> findDuplicates(const BookSnapshot& book)
{
    std::vector<RecipientKey> keys;
    keys.reserve(static_cast<std::size_t>(book.size()));
    Groups groups(static_cast<std::size_t>(book.size()));
    QHash<QString, std::size_t> seen;
    QHash<QString, QList<std::pair<std::size_t, AccountIdentity>>> accounts;
    const auto meet = [&](const QString& text, DuplicateGroup::Reason reason) {
        const std::size_t place = keys.size() - 1;
        if (const auto before = seen.constFind(text); before != seen.constEnd())
            groups.join(*before, place, reason);
        else
            seen.insert(text, place);
    };
    for (const RecipientBlock& block : book.blocks()) {
        for (int slot = 0; slot < block.size(); ++slot) {
            const Recipient recipient = block.at(slot);
            keys.push_back(recipient.key());
            if (const auto location = Location::parse(recipient.text(Field::Location)))
                meet(u"L"_s + location->origin() + location->id().toString(QUuid::Id128),
                    DuplicateGroup::Reason::Location);
            if (recipient.has(Field::Reference))
                meet(u"R"_s + recipient.text(Field::Reference).trimmed().toCaseFolded(),
                    DuplicateGroup::Reason::Reference);
            if (const auto account = AccountIdentity::of(recipient)) {
                // Few: those that differ in the branch only, each branch once.
                auto& others = accounts[account->account];
                bool isNews = true;
                for (const auto& [place, other] : std::as_const(others)) {
                    if (other.matches(*account))
                        groups.join(place, keys.size() - 1, DuplicateGroup::Reason::Account);
                    isNews = isNews && other.branch != account->branch;
                }
                if (isNews)
                    others.append({ keys.size() - 1, *account });
            }
        }
    }

    std::map<std::size_t, DuplicateGroup> found;
    for (std::size_t place = 0; place < keys.size(); ++place) {
        const std::size_t root = groups.rootOf(place);
        if (!groups.reasonsOf(root))
            continue;
        DuplicateGroup& group = found[root];
        group.reasons = groups.reasonsOf(root);
        group.keys.append(keys[place]);
    }
    std::vector<DuplicateGroup> result;
    result.reserve(found.size());
    for (auto& [root, group] : found)
        result.push_back(std::move(group));
    return result;
}

bool haveOneAccount(const QList<Recipient>& recipients)
{
    QList<AccountIdentity> accounts;
    for (const Recipient& recipient : recipients) {
        if (const auto account = AccountIdentity::of(recipient))
            accounts.append(*account);
    }
    return std::all_of(accounts.cbegin(), accounts.cend(), [&](const AccountIdentity& one) {
        return std::all_of(
            accounts.cbegin(), accounts.cend(), [&one](const AccountIdentity& other) { return one.matches(other); });
    });
}

ChangeSet mergeChanges(const QList<Recipient>& recipients, const QDateTime& time)
{
    ChangeSet changes;
    changes.source = Source::Person;
    changes.time = time.toUTC();
    const auto isOfQuery = [](Field field) {
        return field == Field::Lookup || field == Field::LookupMessage || field == Field::Creation
            || field == Field::Unchecked || field == Field::Dismissed;
    };
    Recipient kept = recipients.value(0);
    UncheckedChanges unchecked = UncheckedChanges::of(kept);
    const auto account = AccountIdentity::of(kept);
    for (qsizetype i = 1; i < recipients.size(); ++i) {
        const Recipient& other = recipients[i];
        // The reference of one account must never come to stand beside another account.
        const auto otherAccount = AccountIdentity::of(other);
        const UncheckedChanges otherUnchecked = UncheckedChanges::of(other);
        const bool isOtherAccount = account && otherAccount && !account->matches(*otherAccount);
        const auto saysWhereMoneyGoes
            = [](Field field) { return field == Field::Reference || field == Field::Location || isOfAccount(field); };
        other.forEachValue([&](Field field, Layer layer, const QString& text) {
            // A typed word would be shown in place of what the kept entry was told.
            const bool saysItself
                = kept.value(field, layer) || (layer == Layer::Typed && recipients.first().has(field));
            if (isOfQuery(field) || saysItself || (isOtherAccount && saysWhereMoneyGoes(field)))
                return;
            kept.setValue(field, layer, text);
            changes.edits.append({ kept.key(), field, layer, text });
            // What nobody has looked at there, nobody has looked at here.
            for (const UncheckedChanges::Item& item : otherUnchecked.items()) {
                if (item.field == field && item.layer == layer)
                    unchecked.add(item);
            }
        });
        changes.removed.append(other.key());
    }
    if (const QString text = unchecked.toText(); text != kept.text(Field::Unchecked))
        changes.edits.append({ kept.key(), Field::Unchecked, Layer::Told, text });
    // What is known by a location or a reference was created.
    if (kept.isCreationOpen() && (kept.has(Field::Location) || kept.has(Field::Reference)))
        changes.edits.append({ kept.key(), Field::Creation, Layer::Told, std::nullopt });
    return changes;
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "trust/LikenessSearch.h"

#include "recipients/NameForm.h"
#include "recipients/PhoneNumber.h"
#include "recipients/UuidPattern.h"
#include "trust/NearTexts.h"

#include <algorithm>
#include <map>
#include <utility>

namespace PayRecipients {

namespace {

QByteArray phoneDigits(const QString& number)
{
    const QByteArray digits = asciiDigits(number);
    return nationalPhoneDigits(digits).value_or(digits);
}

} // namespace

LikenessSearch::LikenessSearch(const BookSnapshot& book, std::function<bool()> isStopped)
    : m_isStopped(std::move(isStopped))
{
    read(book);
}

void LikenessSearch::read(const BookSnapshot& book)
{
    m_entries.reserve(static_cast<std::size_t>(book.size()));
    for (const RecipientBlock& block : book.blocks()) {
        if (m_isStopped())
            return;
        for (int slot = 0; slot < block.size(); ++slot) {
            const Recipient recipient = block.at(slot);
            Entry entry;
            entry.key = recipient.key();
            entry.category = recipient.category();
            entry.account = AccountIdentity::of(recipient);
            entry.phone = phoneDigits(recipient.text(Field::PhoneNumber));
            entry.reference = recipient.text(Field::Reference).trimmed().toLower();
            const QString name = recipient.name();
            entry.plainName = plainName(name);
            entry.seenName = seenName(name);
            m_entries.push_back(std::move(entry));
            if (recipient.has(Field::Dismissed))
                m_dismissed.insert(recipient.key(), recipient.text(Field::Dismissed));
        }
    }
}

std::vector<LookAlike> LikenessSearch::run()
{
    for (const auto step :
        { &LikenessSearch::findShared, &LikenessSearch::findNames, &LikenessSearch::findNearReferences }) {
        if (!m_isStopped())
            (this->*step)();
    }
    return std::move(m_found);
}

void LikenessSearch::findShared()
{
    QHash<QString, Group> references;
    QHash<QString, Group> accounts;
    QHash<QByteArray, Group> phones;
    for (std::size_t place = 0; place < m_entries.size(); ++place) {
        const Entry& entry = m_entries[place];
        if (!entry.reference.isEmpty())
            references[entry.reference].push_back(place);
        if (entry.account)
            accounts[entry.account->account].push_back(place);
        if (!entry.phone.isEmpty())
            phones[entry.phone].push_back(place);
    }
    // Entries that are alike in all of it are one recipient twice: see findDuplicates().
    for (const Group& group : std::as_const(references)) {
        if (group.size() > 1 && (!haveOneName(group) || differInAccount(group)))
            report(LookAlike::Kind::SharedReference, group);
    }
    for (const Group& group : std::as_const(accounts)) {
        if (group.size() < 2)
            continue;
        for (const Group& ofBranch : byBranch(group)) {
            if (ofBranch.size() > 1 && !haveOneName(ofBranch))
                report(LookAlike::Kind::SharedAccount, ofBranch);
        }
    }
    for (const Group& group : std::as_const(phones)) {
        if (group.size() > 1 && !haveOneName(group) && !haveOneAccount(group))
            report(LookAlike::Kind::SharedPhone, group);
    }
}

void LikenessSearch::findNames()
{
    QHash<QString, Group> byPlainName;
    QHash<QString, Group> bySeenName;
    for (std::size_t place = 0; place < m_entries.size(); ++place) {
        const Entry& entry = m_entries[place];
        if (entry.plainName.isEmpty())
            continue;
        byPlainName[entry.plainName].push_back(place);
        bySeenName[entry.seenName].push_back(place);
    }
    for (const Group& group : std::as_const(bySeenName)) {
        if (!haveOneName(group) && differInAccount(group))
            report(LookAlike::Kind::ConfusableName, group);
    }
    for (const Group& group : std::as_const(byPlainName)) {
        if (group.size() < 2)
            continue;
        std::map<std::optional<Category>, Group> byCategory; // a person may well have a wallet and a bank account
        for (const std::size_t place : group)
            byCategory[m_entries[place].category].push_back(place);
        for (const auto& [category, ofCategory] : byCategory) {
            if (ofCategory.size() > 1 && differInAccount(ofCategory))
                report(LookAlike::Kind::SameName, ofCategory);
        }
    }
    if (!m_isStopped())
        findNearNames(byPlainName);
}

void LikenessSearch::findNearNames(const QHash<QString, Group>& byPlainName)
{
    std::vector<QString> names;
    std::vector<const Group*> groups;
    names.reserve(static_cast<std::size_t>(byPlainName.size()));
    groups.reserve(names.capacity());
    for (auto group = byPlainName.cbegin(); group != byPlainName.cend(); ++group) {
        names.push_back(group.key());
        groups.push_back(&group.value());
    }
    for (const auto& [first, second] : nearNames(names)) {
        const Group& a = *groups[first];
        const Group& b = *groups[second];
        if (m_entries[a.front()].seenName == m_entries[b.front()].seenName)
            continue; // told already
        if (const auto pair = firstOfDifferentAccounts(a, b))
            report(LookAlike::Kind::NearName,
                { std::min(pair->first, pair->second), std::max(pair->first, pair->second) });
    }
}

void LikenessSearch::findNearReferences()
{
    std::vector<QByteArray> references;
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < m_entries.size(); ++place) {
        if (auto packed = packUuid(m_entries[place].reference.toLatin1())) {
            references.push_back(*std::move(packed));
            places.push_back(place);
        }
    }
    for (const auto& [first, second] : nearUuids(references))
        report(LookAlike::Kind::NearReference, { places[first], places[second] });
}

void LikenessSearch::report(LookAlike::Kind kind, const Group& group)
{
    LookAlike found;
    found.kind = kind;
    for (const std::size_t place : group)
        found.keys.append(m_entries[place].key);
    m_found.push_back(std::move(found));
}

bool LikenessSearch::haveOneName(const Group& group) const
{
    return std::all_of(group.cbegin(), group.cend(),
        [&](std::size_t place) { return m_entries[place].plainName == m_entries[group.front()].plainName; });
}

bool LikenessSearch::haveOneAccount(const Group& group) const
{
    const auto& first = m_entries[group.front()].account;
    return std::all_of(group.cbegin(), group.cend(), [&](std::size_t place) {
        const auto& account = m_entries[place].account;
        return first && account && account->account == first->account;
    });
}

//! Two of them say that money goes to different places; who does not say where it goes is no evidence.
bool LikenessSearch::differInAccount(const Group& group) const
{
    const AccountIdentity* first = nullptr;
    for (const std::size_t place : group) {
        const auto& account = m_entries[place].account;
        if (!account)
            continue;
        if (first && !first->matches(*account))
            return true;
        if (!first || first->branch.isEmpty())
            first = &*account;
    }
    return false;
}

//! Entries of one account number, apart where they name different branches; who names none is with each.
std::vector<LikenessSearch::Group> LikenessSearch::byBranch(const Group& group) const
{
    std::map<QString, Group> branches;
    for (const std::size_t place : group)
        branches[m_entries[place].account->branch].push_back(place);
    const Group unnamed = branches[{}];
    branches.erase(QString());
    if (branches.empty())
        return { unnamed };
    std::vector<Group> groups;
    for (auto& [branch, ofBranch] : branches) {
        ofBranch.insert(ofBranch.end(), unnamed.cbegin(), unnamed.cend());
        std::sort(ofBranch.begin(), ofBranch.end());
        groups.push_back(std::move(ofBranch));
    }
    return groups;
}

std::optional<std::pair<std::size_t, std::size_t>> LikenessSearch::firstOfDifferentAccounts(
    const Group& a, const Group& b) const
{
    constexpr std::size_t most = 8; // of each: who shares a name with so many stands in a group of its own already
    for (std::size_t i = 0; i < std::min(a.size(), most); ++i) {
        for (std::size_t j = 0; j < std::min(b.size(), most); ++j) {
            if (differInAccount({ a[i], b[j] }))
                return std::pair(a[i], b[j]);
        }
    }
    return std::nullopt;
}

} // namespace PayRecipients

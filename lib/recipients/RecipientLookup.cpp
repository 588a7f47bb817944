// SPDX-License-Identifier: MIT
#include "recipients/RecipientLookup.h"

#include "recipients/RecipientBlock.h"

namespace PayRecipients {

namespace {

size_t referenceHash(const QString& reference)
{
    return qHash(reference.trimmed().toCaseFolded());
}

//! The candidates that really are what was asked for.
template <class Matches>
QList<RecipientKey> confirmed(
    const QList<RecipientKey>& candidates, const RecipientLookup::Find& find, const Matches& matches)
{
    QList<RecipientKey> keys;
    for (const RecipientKey key : candidates) {
        const std::optional<Recipient> recipient = find(key);
        if (recipient && matches(*recipient))
            keys.append(key);
    }
    return keys;
}

template <class Matches>
bool inEitherLayer(const Recipient& recipient, Field field, const Matches& matches)
{
    const auto in = [&](Layer layer) {
        const std::optional<QString> text = recipient.value(field, layer);
        return text && matches(*text);
    };
    return in(Layer::Told) || in(Layer::Typed);
}

} // namespace

void RecipientLookup::build(const std::vector<RecipientBlock>& blocks)
{
    clear();
    for (const RecipientBlock& block : blocks) {
        for (int slot = 0; slot < block.size(); ++slot)
            insert(block.at(slot));
    }
    m_isBuilt = true;
}

void RecipientLookup::clear()
{
    m_locations.clear();
    m_references.clear();
    m_accounts.clear();
    m_isBuilt = false;
}

void RecipientLookup::insert(const Recipient& recipient)
{
    for (const Layer layer : { Layer::Told, Layer::Typed }) {
        if (const auto reference = recipient.value(Field::Reference, layer))
            m_references.insert(referenceHash(*reference), recipient.key());
        if (const auto location = Location::parse(recipient.value(Field::Location, layer).value_or(QString())))
            m_locations.insert(qHash(location->id()), recipient.key());
    }
    const auto shown = AccountIdentity::of(recipient);
    const auto told = AccountIdentity::ofTold(recipient);
    if (shown)
        m_accounts.insert(qHash(shown->account), recipient.key());
    if (told && (!shown || shown->account != told->account))
        m_accounts.insert(qHash(told->account), recipient.key());
}

QList<RecipientKey> RecipientLookup::byLocation(const Location& location, const Find& find)
{
    return confirmed(m_locations.candidates(qHash(location.id())), find, [&](const Recipient& recipient) {
        return inEitherLayer(recipient, Field::Location, [&](const QString& text) {
            const auto known = Location::parse(text);
            return known && *known == location;
        });
    });
}

QList<RecipientKey> RecipientLookup::byReference(const QString& reference, const Find& find)
{
    const QString wanted = reference.trimmed();
    if (wanted.isEmpty())
        return {};
    return confirmed(m_references.candidates(referenceHash(wanted)), find, [&](const Recipient& recipient) {
        return inEitherLayer(recipient, Field::Reference,
            [&](const QString& text) { return text.trimmed().compare(wanted, Qt::CaseInsensitive) == 0; });
    });
}

QList<RecipientKey> RecipientLookup::byAccount(const AccountIdentity& account, const Find& find)
{
    return confirmed(m_accounts.candidates(qHash(account.account)), find, [&](const Recipient& recipient) {
        const auto shown = AccountIdentity::of(recipient);
        const auto told = AccountIdentity::ofTold(recipient);
        return (shown && shown->matches(account)) || (told && told->matches(account));
    });
}

} // namespace PayRecipients

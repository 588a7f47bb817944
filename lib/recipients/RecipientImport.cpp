// SPDX-License-Identifier: MIT
#include "recipients/RecipientImport.h"

#include "recipients/RecipientText.h"
#include "recipients/SameValue.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

using Row = RecipientImport::Row;
using Verdict = RecipientImport::Verdict;

constexpr qsizetype progressStep = 512;

std::optional<AccountIdentity> accountOf(const OfferedRecipient& offer)
{
    return AccountIdentity::of(
        recipientTypeFromText(offer.shown(Field::Type)), [&offer](Field field) { return offer.shown(field); });
}

//! Recipient::name() of an offer.
QString nameOf(const OfferedRecipient& offer)
{
    return recipientName([&offer](Field field) { return offer.shown(field); });
}

Recipient recipientOf(const OfferedRecipient& offer)
{
    Recipient recipient;
    for (const auto& [field, value] : offer.values)
        recipient.setValue(field, Layer::Told, value);
    for (const auto& [field, value] : offer.typed)
        recipient.setValue(field, Layer::Typed, value);
    return recipient;
}

//! Compares offer after offer with the book and with those before.
class Comparison {
public:
    explicit Comparison(const BookSnapshot& book)
        : m_book(book)
    {
    }

    Row take(OfferedRecipient offer, const std::vector<Row>& before);

private:
    //! What an offer can be known by, in either layer.
    struct Traits {
        std::optional<Location> location;
        QString reference;
        std::optional<AccountIdentity> account;
        QString name;
    };
    //! A recipient that offers are about: an entry of the book, or one that is to be added.
    struct Target {
        RecipientKey known = RecipientKey::None;
        int firstRow = -1; //!< the row that was first about it
        Traits traits;
        std::optional<Recipient> offered; //!< all that was offered of it; made when a second row is about it
    };

    static Traits traitsOf(const OfferedRecipient& offer);
    static Traits traitsOf(const Recipient& recipient);
    static bool isSameAccount(const Traits& a, const Traits& b);
    std::optional<std::size_t> match(const Traits& traits, OfferedRecipient& offer);
    QList<std::size_t> targetsWith(const QString& key) const;
    std::size_t targetOf(RecipientKey key);
    void remember(const Traits& traits, std::size_t target);
    static bool contradicts(const OfferedRecipient& offer, const Recipient& offered);
    static QList<RecipientImport::Change> changesOf(OfferedRecipient& offer, const Recipient& known);

    const BookSnapshot& m_book;
    std::vector<Target> m_targets;
    QHash<RecipientKey, std::size_t> m_targetOfKey;
    QMultiHash<QString, std::size_t> m_targetsByTrait; //!< by location, reference and account
};

QString keyOf(const Location& location)
{
    return u"L"_s + location.origin() + location.id().toString(QUuid::WithoutBraces);
}

QString keyOfReference(const QString& reference)
{
    return u"R"_s + reference;
}

QString keyOf(const AccountIdentity& account)
{
    return u"A"_s + account.account;
}

Row Comparison::take(OfferedRecipient offer, const std::vector<Row>& before)
{
    Row row;
    const Traits traits = traitsOf(offer);
    const auto found = offer.isWrong() ? std::nullopt : match(traits, offer);
    if (offer.isWrong()) {
        row.verdict = Verdict::Wrong;
        row.offer = std::move(offer);
        return row;
    }
    const auto place = static_cast<int>(before.size());
    if (!found) {
        m_targets.push_back({ RecipientKey::None, place, traits, {} });
        remember(traits, m_targets.size() - 1);
        row.offer = std::move(offer);
        return row; // new
    }

    Target& target = m_targets[*found];
    row.known = target.known;
    const bool isFirst = target.firstRow < 0;
    if (isFirst) {
        target.firstRow = place;
    } else {
        row.sameAs = target.firstRow;
        const OfferedRecipient& first = before[static_cast<std::size_t>(target.firstRow)].offer;
        if (!target.offered)
            target.offered = recipientOf(first);
        if (contradicts(offer, *target.offered)) {
            offer.remarks.append({ Remark::Kind::ContradictsLine, {}, {}, first.line });
            row.verdict = Verdict::Wrong;
            row.offer = std::move(offer);
            return row;
        }
    }
    row.changes = changesOf(offer, m_book.find(target.known).value_or(Recipient()));
    if (!isFirst) {
        row.changes.removeIf([&target](const RecipientImport::Change& change) {
            return target.offered->value(change.field, change.layer).has_value(); // an earlier row made it
        });
        const Recipient more = recipientOf(offer);
        more.forEachValue(
            [&target](Field field, Layer layer, const QString& text) { target.offered->setValue(field, layer, text); });
        if (row.changes.isEmpty())
            offer.remarks.append(
                { Remark::Kind::RepeatsLine, {}, {}, before[static_cast<std::size_t>(target.firstRow)].offer.line });
    }
    row.verdict = row.changes.isEmpty() ? Verdict::Same : Verdict::Changed;
    row.offer = std::move(offer);
    remember(traits, *found);
    return row;
}

Comparison::Traits Comparison::traitsOf(const OfferedRecipient& offer)
{
    Traits traits;
    if (const auto location = Location::parse(offer.shown(Field::Location)))
        traits.location = *location;
    traits.reference = offer.shown(Field::Reference).toCaseFolded();
    traits.account = accountOf(offer);
    traits.name = nameOf(offer);
    return traits;
}

Comparison::Traits Comparison::traitsOf(const Recipient& recipient)
{
    Traits traits;
    if (const auto location = Location::parse(recipient.text(Field::Location)))
        traits.location = *location;
    traits.reference = recipient.text(Field::Reference).toCaseFolded();
    traits.account = AccountIdentity::of(recipient);
    traits.name = recipient.name();
    return traits;
}

//! Two banks may give the same number: where only one of the two names its branch, something else must agree, too.
bool Comparison::isSameAccount(const Traits& a, const Traits& b)
{
    if (!a.account || !b.account || !a.account->matches(*b.account))
        return false;
    if (a.account->branch.isEmpty() == b.account->branch.isEmpty())
        return true;
    return (!a.reference.isEmpty() && a.reference == b.reference) || a.name.compare(b.name, Qt::CaseInsensitive) == 0;
}

QList<std::size_t> Comparison::targetsWith(const QString& key) const
{
    QList<std::size_t> targets = m_targetsByTrait.values(key);
    std::sort(targets.begin(), targets.end());
    targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
    return targets;
}

std::size_t Comparison::targetOf(RecipientKey key)
{
    const auto known = m_targetOfKey.constFind(key);
    if (known != m_targetOfKey.constEnd())
        return *known;
    m_targets.push_back({ key, -1, traitsOf(*m_book.find(key)), {} });
    m_targetOfKey.insert(key, m_targets.size() - 1);
    return m_targets.size() - 1;
}

void Comparison::remember(const Traits& traits, std::size_t target)
{
    Traits& known = m_targets[target].traits;
    if (traits.location) {
        m_targetsByTrait.insert(keyOf(*traits.location), target);
        known.location = traits.location;
    }
    if (!traits.reference.isEmpty())
        m_targetsByTrait.insert(keyOfReference(traits.reference), target);
    if (traits.account)
        m_targetsByTrait.insert(keyOf(*traits.account), target);
}

//! What an offer is about, by its location, else its reference, else its account. Where that is not certain the offer
//! gets a remark that makes it wrong.
std::optional<std::size_t> Comparison::match(const Traits& traits, OfferedRecipient& offer)
{
    const auto withBook = [this](QList<std::size_t> targets, const QList<RecipientKey>& keys) {
        for (const RecipientKey key : keys) {
            if (const std::size_t target = targetOf(key); !targets.contains(target))
                targets.append(target);
        }
        return targets;
    };
    if (traits.location) {
        const auto targets = withBook(targetsWith(keyOf(*traits.location)), m_book.findByLocation(*traits.location));
        if (!targets.isEmpty())
            return targets.first();
    }
    // Two locations are two recipients, whatever else they share.
    const auto fitting = [&](QList<std::size_t> targets) {
        targets.removeIf([&](std::size_t target) { return traits.location && m_targets[target].traits.location; });
        return targets;
    };
    QList<std::size_t> byReference;
    if (!traits.reference.isEmpty())
        byReference = fitting(
            withBook(targetsWith(keyOfReference(traits.reference)), m_book.findByReference(traits.reference)));
    QList<std::size_t> byAccount;
    if (traits.account) {
        byAccount = fitting(withBook(targetsWith(keyOf(*traits.account)), m_book.findByAccount(*traits.account)));
        byAccount.removeIf([&](std::size_t target) { return !isSameAccount(traits, m_targets[target].traits); });
    }
    for (const std::size_t target : byReference) {
        if (byAccount.contains(target))
            return target;
    }
    const bool isTorn = !byReference.isEmpty() && !byAccount.isEmpty();
    const QList<std::size_t>& targets = byReference.isEmpty() ? byAccount : byReference;
    if (isTorn || targets.size() > 1) {
        offer.remarks.append(
            { Remark::Kind::AmbiguousMatch, isTorn ? std::optional(Field::Reference) : std::nullopt, {}, 0 });
        return std::nullopt;
    }
    return targets.isEmpty() ? std::nullopt : std::optional(targets.first());
}

bool Comparison::contradicts(const OfferedRecipient& offer, const Recipient& offered)
{
    const auto differs = [&offered](const QList<std::pair<Field, QString>>& values, Layer layer) {
        return std::any_of(values.cbegin(), values.cend(), [&](const auto& value) {
            const auto before = offered.value(value.first, layer);
            return before && !isSameValue(value.first, value.second, *before);
        });
    };
    return differs(offer.values, Layer::Told) || differs(offer.typed, Layer::Typed);
}

//! What an offer would change of an entry. What it must not change stands in its remarks.
QList<RecipientImport::Change> Comparison::changesOf(OfferedRecipient& offer, const Recipient& known)
{
    QList<RecipientImport::Change> changes;
    const bool isOlder = offer.toldAt.isValid() && known.toldAt().isValid() && offer.toldAt < known.toldAt();
    for (const auto& [field, value] : std::as_const(offer.values)) {
        if (field == Field::Location && known.has(Field::Location))
            continue; // the entry was found by it, in one of its spellings
        const std::optional<QString> told = known.value(field, Layer::Told);
        // Where no source has spoken yet, what the person typed is no news either.
        const QString before = told ? *told : known.text(field);
        if (isSameValue(field, value, before))
            continue;
        if (isOlder && told)
            offer.remarks.append({ Remark::Kind::OlderThanKnown, field, value });
        else
            changes.append({ field, Layer::Told, before, value });
    }
    for (const auto& [field, value] : std::as_const(offer.typed)) {
        const std::optional<QString> before = known.value(field, Layer::Typed);
        if (!before)
            changes.append({ field, Layer::Typed, {}, value });
        else if (!isSameValue(field, value, *before))
            offer.remarks.append({ Remark::Kind::OwnWordKept, field, value });
    }
    return changes;
}

} // namespace

RecipientImport::RecipientImport(QList<OfferedRecipient> offers, const BookSnapshot& book, const Progress& progress)
{
    Comparison comparison(book);
    m_rows.reserve(static_cast<std::size_t>(offers.size()));
    for (OfferedRecipient& offer : offers) {
        const auto done = static_cast<qsizetype>(m_rows.size());
        if (progress && done % progressStep == 0 && !progress(done)) {
            m_rows.clear();
            m_counts = {};
            return;
        }
        m_rows.push_back(comparison.take(std::move(offer), m_rows));
        ++m_counts[static_cast<std::size_t>(m_rows.back().verdict)];
    }
}

ChangeSet RecipientImport::toChangeSet(const QList<RecipientKey>& newKeys, Source source, const QDateTime& time) const
{
    ChangeSet changes;
    changes.source = source;
    changes.time = time.toUTC();
    changes.added = newKeys;
    qsizetype taken = 0;
    std::vector<RecipientKey> keys;
    keys.reserve(m_rows.size());
    qsizetype edits = 0;
    for (const Row& row : m_rows)
        edits += row.verdict == Verdict::New ? row.offer.values.size() + row.offer.typed.size() : row.changes.size();
    changes.edits.reserve(edits);
    for (const Row& row : m_rows) {
        const auto standsIn = [&](RecipientKey key) {
            if (row.offer.line > 0 && !changes.lines.contains(key))
                changes.lines.insert(key, row.offer.line);
        };
        RecipientKey key = row.known;
        if (row.verdict == Verdict::New)
            key = changes.added[taken++];
        else if (row.sameAs >= 0)
            key = keys[static_cast<std::size_t>(row.sameAs)];
        keys.push_back(key);
        if (row.verdict == Verdict::New) {
            standsIn(key);
            for (const auto& [field, value] : row.offer.values)
                changes.edits.append({ key, field, Layer::Told, value });
            for (const auto& [field, value] : row.offer.typed)
                changes.edits.append({ key, field, Layer::Typed, value });
        } else if (row.verdict == Verdict::Changed) {
            standsIn(key);
            for (const Change& change : row.changes)
                changes.edits.append({ key, change.field, change.layer, change.after });
        }
    }
    return changes;
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "recipients/RecipientImport.h"

#include "recipients/InOtherThreads.h"
#include "recipients/NameForm.h"
#include "recipients/NotedPlaces.h"
#include "recipients/RecipientText.h"
#include "recipients/SameValue.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <span>
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

//! Two banks may give the same number; no other account has a branch.
bool mayHaveBranch(const AccountIdentity& account)
{
    return account.account.startsWith("bank:"_L1);
}

//! Recipient::name() of an offer.
QString nameOf(const OfferedRecipient& offer)
{
    return recipientName([&offer](Field field) { return offer.shown(field); });
}

//! All that an offer calls its recipient.
QString namesOf(const OfferedRecipient& offer)
{
    return recipientNames([&offer](Field field) { return offer.shown(field); }).trimmed();
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

//! An entry that is known by one name and offered by another may be a mistake, or a fraud.
void remarkOtherName(OfferedRecipient& offer, const Recipient& known)
{
    const QString knownAs = recipientNames([&known](Field field) { return known.text(field); });
    if (isOtherName(knownAs, namesOf(offer)))
        offer.remarks.append({ Remark::Kind::OtherName, std::nullopt, known.name() });
}

bool hasOtherName(const OfferedRecipient& offer)
{
    return std::any_of(offer.remarks.cbegin(), offer.remarks.cend(),
        [](const Remark& remark) { return remark.kind == Remark::Kind::OtherName; });
}

//! Compares offer after offer with the book and with those before.
class Comparison {
public:
    Comparison(const BookSnapshot& book, qsizetype offers)
        : m_book(book)
        , m_met(static_cast<std::size_t>(offers) * 3) // each of its traits at most once
    {
        m_targets.reserve(static_cast<std::size_t>(offers));
    }

    //! What an offer can be known by, in either layer.
    struct Traits {
        std::optional<Location> location;
        QString reference;
        std::optional<AccountIdentity> account;
        QString name; //!< with a branch only: nobody asks for the others'
        size_t locationHash = 0;
        size_t referenceHash = 0;
        size_t accountHash = 0;
    };
    static Traits traitsOf(const OfferedRecipient& offer);
    //! Soon an offer with these is taken.
    void expect(const Traits& traits) const;
    Row take(OfferedRecipient offer, Traits traits, const std::vector<Row>& before);

private:
    //! A trait and where it was met: the offer itself tells whether it is the same, or only looks so.
    struct Met {
        quint32 target = 0;
        int row = 0;
    };
    //! A recipient that offers are about: an entry of the book, or one that is to be added.
    struct Target {
        RecipientKey known = RecipientKey::None;
        int firstRow = -1; //!< the row that was first about it
        Traits traits;
        std::optional<Recipient> offered; //!< all that was offered of it; made when a second row is about it
    };

    static Traits traitsOf(const Recipient& recipient);
    static bool isSameAccount(const Traits& a, const Traits& b);
    std::optional<std::size_t> match(const Traits& traits, OfferedRecipient& offer, const std::vector<Row>& before);
    template <class IsSame>
    QList<std::size_t> targetsWith(size_t hash, const std::vector<Row>& before, const IsSame& isSame) const;
    std::size_t targetOf(RecipientKey key);
    void remember(const Traits& traits, Met met);
    static bool contradicts(const OfferedRecipient& offer, const Recipient& offered);
    static QList<RecipientImport::Change> changesOf(OfferedRecipient& offer, const Recipient& known);

    const BookSnapshot& m_book;
    std::vector<Target> m_targets;
    QHash<RecipientKey, std::size_t> m_targetOfKey;
    NotedPlaces<Met> m_met; //!< by the hashes of location, reference and account
};

std::optional<Location> locationOf(const OfferedRecipient& offer)
{
    const auto location = Location::parse(offer.shown(Field::Location));
    return location ? std::optional(*location) : std::nullopt;
}

QString referenceOf(const OfferedRecipient& offer)
{
    return offer.shown(Field::Reference).toCaseFolded();
}

Row Comparison::take(OfferedRecipient offer, Traits traits, const std::vector<Row>& before)
{
    Row row;
    const auto found = offer.isWrong() ? std::nullopt : match(traits, offer, before);
    if (offer.isWrong()) {
        row.verdict = Verdict::Wrong;
        row.offer = std::move(offer);
        return row;
    }
    const auto place = static_cast<int>(before.size());
    if (!found) {
        m_targets.push_back({ RecipientKey::None, place, {}, {} });
        remember(traits, { static_cast<quint32>(m_targets.size() - 1), place });
        m_targets.back().traits = std::move(traits);
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
    const Recipient known = m_book.find(target.known).value_or(Recipient());
    row.changes = changesOf(offer, known);

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
    if (!row.changes.isEmpty())
        remarkOtherName(offer, known);
    row.verdict = row.changes.isEmpty() ? Verdict::Same : Verdict::Changed;
    row.offer = std::move(offer);
    remember(traits, { static_cast<quint32>(*found), place });
    return row;
}

Comparison::Traits Comparison::traitsOf(const OfferedRecipient& offer)
{
    Traits traits;
    traits.location = locationOf(offer);
    traits.reference = referenceOf(offer);
    traits.account = accountOf(offer);
    if (traits.account && mayHaveBranch(*traits.account))
        traits.name = nameOf(offer);
    // Each kind with a seed of its own.
    traits.locationHash = traits.location ? qHash(*traits.location, 1) : 0;
    traits.referenceHash = qHash(traits.reference, 2);
    traits.accountHash = traits.account ? qHash(traits.account->account, 3) : 0;
    return traits;
}

Comparison::Traits Comparison::traitsOf(const Recipient& recipient)
{
    Traits traits;
    if (const auto location = Location::parse(recipient.text(Field::Location)))
        traits.location = *location;
    traits.reference = recipient.text(Field::Reference).toCaseFolded();
    traits.account = AccountIdentity::of(recipient);
    if (traits.account && mayHaveBranch(*traits.account))
        traits.name = recipient.name();
    return traits;
}

void Comparison::expect(const Traits& traits) const
{
    if (traits.location)
        m_met.expect(traits.locationHash);
    if (!traits.reference.isEmpty())
        m_met.expect(traits.referenceHash);
    if (traits.account)
        m_met.expect(traits.accountHash);
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

//! \param isSame whether an offer has the trait
template <class IsSame>
QList<std::size_t> Comparison::targetsWith(size_t hash, const std::vector<Row>& before, const IsSame& isSame) const
{
    QList<std::size_t> targets;
    m_met.forEach(hash, [&](const Met& met) {
        if (isSame(before[static_cast<std::size_t>(met.row)].offer))
            targets.append(met.target);
    });
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

void Comparison::remember(const Traits& traits, Met met)
{
    const auto note = [&](size_t hash) {
        bool isNoted = false;
        m_met.forEach(hash, [&](const Met& one) { isNoted = isNoted || one.target == met.target; });
        if (!isNoted)
            m_met.note(hash, met);
    };
    if (traits.location) {
        note(traits.locationHash);
        m_targets[met.target].traits.location = traits.location;
    }
    if (!traits.reference.isEmpty())
        note(traits.referenceHash);
    if (traits.account)
        note(traits.accountHash);
}

//! What an offer is about, by its location, else its reference, else its account. Where that is not certain the offer
//! gets a remark that makes it wrong.
std::optional<std::size_t> Comparison::match(
    const Traits& traits, OfferedRecipient& offer, const std::vector<Row>& before)
{
    const auto withBook = [this](QList<std::size_t> targets, const QList<RecipientKey>& keys) {
        for (const RecipientKey key : keys) {
            if (const std::size_t target = targetOf(key); !targets.contains(target))
                targets.append(target);
        }
        return targets;
    };
    if (traits.location) {
        const auto targets
            = withBook(targetsWith(traits.locationHash, before,
                           [&](const OfferedRecipient& other) { return locationOf(other) == traits.location; }),
                m_book.findByLocation(*traits.location));
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
            withBook(targetsWith(traits.referenceHash, before,
                         [&](const OfferedRecipient& other) { return referenceOf(other) == traits.reference; }),
                m_book.findByReference(traits.reference)));
    QList<std::size_t> byAccount;
    if (traits.account) {
        byAccount = fitting(withBook(targetsWith(traits.accountHash, before,
                                         [&](const OfferedRecipient& other) {
                                             const auto account = accountOf(other);
                                             return account && account->account == traits.account->account;
                                         }),
            m_book.findByAccount(*traits.account)));
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
    Comparison comparison(book, offers.size());
    m_rows.reserve(static_cast<std::size_t>(offers.size()));
    // What they can be known by is worked out in other threads, while this one compares those before.
    bool goesOn = true;
    OfferedRecipient* const all = offers.data();
    const auto compare = [&](std::vector<Comparison::Traits> traits) {
        const auto done = static_cast<qsizetype>(m_rows.size());
        goesOn = goesOn && (!progress || progress(done));
        for (const Comparison::Traits& next : traits)
            comparison.expect(next);
        for (std::size_t i = 0; goesOn && i < traits.size(); ++i) {
            m_rows.push_back(comparison.take(std::move(all[m_rows.size()]), std::move(traits[i]), m_rows));
            ++m_counts[static_cast<std::size_t>(m_rows.back().verdict)];
        }
    };
    InOtherThreads<std::vector<Comparison::Traits>> others;
    for (qsizetype begin = 0; goesOn && begin < offers.size(); begin += progressStep) {
        const auto size = static_cast<std::size_t>(std::min(progressStep, offers.size() - begin));
        const auto work = [piece = std::span<const OfferedRecipient>(all + begin, size)] {
            std::vector<Comparison::Traits> traits;
            traits.reserve(piece.size());
            for (const OfferedRecipient& offer : piece)
                traits.push_back(Comparison::traitsOf(offer));
            return traits;
        };
        if (offers.size() > progressStep)
            others.add(work, compare);
        else
            compare(work()); // a few are not worth a thread
    }
    others.finish(compare);
    if (!goesOn) {
        m_rows.clear();
        m_counts = {};
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
    changes.lines.reserve(static_cast<qsizetype>(m_rows.size()));
    QSet<RecipientKey> calledOtherwise;
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
            // Said even where the entry keeps its name: the book has to know under which name the rest came. Of several
            // rows the first one under another name counts.
            if (hasOtherName(row.offer)) {
                if (!calledOtherwise.contains(key))
                    changes.names.insert(key, nameOf(row.offer));
                calledOtherwise.insert(key);
            } else if (const QString names = namesOf(row.offer); !names.isEmpty() && !changes.names.contains(key)) {
                changes.names.insert(key, names); // the edits leave out what is known already
            }
            for (const Change& change : row.changes)
                changes.edits.append({ key, change.field, change.layer, change.after });
        }
    }
    return changes;
}

} // namespace PayRecipients

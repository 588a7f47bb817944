// SPDX-License-Identifier: MIT
#include "recipients/RecipientImport.h"

#include "recipients/PhoneNumber.h"
#include "recipients/RecipientBook.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

using Row = RecipientImport::Row;
using Verdict = RecipientImport::Verdict;

constexpr qsizetype progressStep = 512;

//! In a form in which two spellings of one value are alike.
QString comparable(Field field, const QString& value)
{
    switch (field) {
    case Field::Type: {
        const auto type = recipientTypeFromText(value);
        return type ? recipientTypeText(*type) : value;
    }
    case Field::PhoneNumber: {
        const QString grouped = groupedPhoneNumber(value);
        return grouped.startsWith(u'+') ? QString(grouped).remove(u' ') : grouped;
    }
    case Field::Reference:
    case Field::BankBranchRef:
        return value.toCaseFolded();
    case Field::Location: {
        const auto location = Location::parse(value);
        return location ? location->origin() + location->id().toString(QUuid::WithoutBraces) : value;
    }
    default:
        return value;
    }
}

bool isSame(Field field, const QString& a, const QString& b)
{
    return a == b || comparable(field, a) == comparable(field, b);
}

std::optional<AccountIdentity> accountOf(const OfferedRecipient& offer)
{
    return AccountIdentity::of(
        recipientTypeFromText(offer.text(Field::Type)), [&offer](Field field) { return offer.text(field); });
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
    struct Traits {
        std::optional<Location> location;
        QString reference;
        std::optional<AccountIdentity> account;
    };

    int earlierRow(const Traits& traits, const std::vector<Row>& before) const;
    static bool contradicts(const OfferedRecipient& a, const OfferedRecipient& b);
    RecipientKey match(const Traits& traits, OfferedRecipient& offer) const;
    QList<RecipientImport::Change> changesOf(const OfferedRecipient& offer, const Recipient& known) const;
    void remember(const Traits& traits, int row);

    const BookSnapshot& m_book;
    QHash<QString, int> m_rows; //!< by location, reference and account
};

QString keyOf(const Location& location)
{
    return u"L"_s + location.origin() + location.id().toString(QUuid::WithoutBraces);
}

Row Comparison::take(OfferedRecipient offer, const std::vector<Row>& before)
{
    Row row;
    if (offer.isWrong()) {
        row.verdict = Verdict::Wrong;
        row.offer = std::move(offer);
        return row;
    }
    Traits traits;
    if (const auto location = Location::parse(offer.text(Field::Location)))
        traits.location = *location;
    traits.reference = offer.text(Field::Reference).toCaseFolded();
    traits.account = accountOf(offer);

    const int earlier = earlierRow(traits, before);
    if (earlier >= 0) {
        const Row& other = before[static_cast<std::size_t>(earlier)];
        row.sameAs = earlier;
        row.known = other.known;
        if (contradicts(offer, other.offer)) {
            offer.remarks.append({ Remark::Kind::ContradictsLine, {}, {}, other.offer.line });
            row.verdict = Verdict::Wrong;
        } else {
            for (const auto& [field, value] : std::as_const(offer.values)) {
                if (other.offer.text(field).isEmpty())
                    row.changes.append({ field, Layer::Told, {}, value });
            }
            row.verdict = row.changes.isEmpty() ? Verdict::Same : Verdict::Changed;
            if (row.changes.isEmpty())
                offer.remarks.append({ Remark::Kind::RepeatsLine, {}, {}, other.offer.line });
        }
        row.offer = std::move(offer);
        return row;
    }

    row.known = match(traits, offer);
    if (offer.isWrong()) {
        row.verdict = Verdict::Wrong;
    } else if (const auto known = m_book.find(row.known)) {
        row.changes = changesOf(offer, *known);
        row.verdict = row.changes.isEmpty() ? Verdict::Same : Verdict::Changed;
    }
    row.offer = std::move(offer);
    if (row.verdict != Verdict::Wrong)
        remember(traits, static_cast<int>(before.size()));
    return row;
}

int Comparison::earlierRow(const Traits& traits, const std::vector<Row>& before) const
{
    if (traits.location) {
        if (const auto row = m_rows.constFind(keyOf(*traits.location)); row != m_rows.constEnd())
            return *row;
    }
    const auto candidate = [&](const QString& key) {
        const auto row = m_rows.constFind(key);
        if (row == m_rows.constEnd())
            return -1;
        // Two locations are two recipients, whatever else they share.
        const bool hasAnother
            = traits.location && !before[static_cast<std::size_t>(*row)].offer.text(Field::Location).isEmpty();
        return hasAnother ? -1 : *row;
    };
    if (!traits.reference.isEmpty()) {
        if (const int row = candidate(u"R"_s + traits.reference); row >= 0)
            return row;
    }
    return traits.account ? candidate(u"A"_s + traits.account->account + u'|' + traits.account->branch) : -1;
}

void Comparison::remember(const Traits& traits, int row)
{
    if (traits.location)
        m_rows.insert(keyOf(*traits.location), row);
    if (!traits.reference.isEmpty())
        m_rows.insert(u"R"_s + traits.reference, row);
    if (traits.account)
        m_rows.insert(u"A"_s + traits.account->account + u'|' + traits.account->branch, row);
}

bool Comparison::contradicts(const OfferedRecipient& a, const OfferedRecipient& b)
{
    return std::any_of(a.values.cbegin(), a.values.cend(), [&b](const auto& value) {
        const QString other = b.text(value.first);
        return !other.isEmpty() && !isSame(value.first, value.second, other);
    });
}

RecipientKey Comparison::match(const Traits& traits, OfferedRecipient& offer) const
{
    if (traits.location) {
        if (const auto keys = m_book.findByLocation(*traits.location); !keys.isEmpty())
            return keys.first();
    }
    // An entry of another location is another recipient.
    const auto fitting = [&](QList<RecipientKey> keys) {
        keys.removeIf([&](RecipientKey key) {
            const auto known = m_book.find(key);
            return traits.location && known && known->has(Field::Location);
        });
        return keys;
    };
    const QList<RecipientKey> byReference = fitting(m_book.findByReference(traits.reference));
    const QList<RecipientKey> byAccount
        = traits.account ? fitting(m_book.findByAccount(*traits.account)) : QList<RecipientKey>();
    for (const RecipientKey key : byReference) {
        if (byAccount.contains(key))
            return key;
    }
    const bool isTorn = !byReference.isEmpty() && !byAccount.isEmpty();
    const QList<RecipientKey>& keys = byReference.isEmpty() ? byAccount : byReference;
    if (isTorn || keys.size() > 1) {
        offer.remarks.append(
            { Remark::Kind::AmbiguousMatch, isTorn ? std::optional(Field::Reference) : std::nullopt, {}, 0 });
        return RecipientKey::None;
    }
    return keys.isEmpty() ? RecipientKey::None : keys.first();
}

QList<RecipientImport::Change> Comparison::changesOf(const OfferedRecipient& offer, const Recipient& known) const
{
    QList<RecipientImport::Change> changes;
    for (const auto& [field, value] : offer.values) {
        if (field == Field::Location && known.has(Field::Location))
            continue; // the entry was found by it, in one of its spellings
        const std::optional<QString> told = known.value(field, Layer::Told);
        // Where no source has spoken yet, what the person typed is no news either.
        const QString before = told ? *told : known.text(field);
        if (!isSame(field, value, before))
            changes.append({ field, Layer::Told, before, value });
    }
    for (const auto& [field, value] : offer.typed) {
        const QString before = known.value(field, Layer::Typed).value_or(QString());
        if (!isSame(field, value, before))
            changes.append({ field, Layer::Typed, before, value });
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

ChangeSet RecipientImport::toChangeSet(RecipientBook& book, Source source, const QDateTime& time) const
{
    ChangeSet changes;
    changes.source = source;
    changes.time = time.toUTC();
    changes.added = book.takeKeys(count(Verdict::New));
    qsizetype taken = 0;
    std::vector<RecipientKey> keys;
    keys.reserve(m_rows.size());
    for (const Row& row : m_rows) {
        RecipientKey key = row.known;
        if (row.verdict == Verdict::New)
            key = changes.added[taken++];
        else if (row.sameAs >= 0)
            key = keys[static_cast<std::size_t>(row.sameAs)];
        keys.push_back(key);
        if (row.verdict == Verdict::New) {
            for (const auto& [field, value] : row.offer.values)
                changes.edits.append({ key, field, Layer::Told, value });
            for (const auto& [field, value] : row.offer.typed)
                changes.edits.append({ key, field, Layer::Typed, value });
        } else if (row.verdict == Verdict::Changed) {
            for (const Change& change : row.changes)
                changes.edits.append({ key, change.field, change.layer, change.after });
        }
    }
    return changes;
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "trust/WhoIsThis.h"

#include "recipients/UncheckedChanges.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <utility>

namespace PayRecipients {

namespace {

using What = PaymentTrace::What;

QList<RecipientKey> inBoth(const QList<RecipientKey>& a, const QList<RecipientKey>& b)
{
    QList<RecipientKey> both;
    for (const RecipientKey key : a) {
        if (b.contains(key))
            both.append(key);
    }
    return both;
}

//! Who has what.
class Owners {
public:
    explicit Owners(const BookSnapshot& book)
        : m_book(book)
    {
        for (const RecipientBlock& block : book.blocks()) {
            for (int slot = 0; slot < block.size(); ++slot)
                insert(block, slot);
        }
    }

    QList<RecipientKey> of(const PaymentTrace& trace) const
    {
        switch (trace.what) {
        case What::Reference:
            return m_book.findByReference(trace.number);
        case What::Location:
            return m_book.findByLocation(*Location::parse(trace.text));
        case What::Phone:
            return m_phones.values(trace.number);
        case What::Account:
            break;
        }
        QList<RecipientKey> keys = m_accounts.values(trace.number);
        if (!trace.paybill.isEmpty()) {
            keys.removeIf([&](RecipientKey key) {
                const auto recipient = m_book.find(key);
                return !recipient || bareNumber(recipient->text(Field::PaybillNumber)) != trace.paybill;
            });
        }
        return keys;
    }

private:
    void insert(const RecipientBlock& block, int slot)
    {
        const RecipientKey key = block.keyAt(slot);
        if (const QString phone = block.textAt(slot, Field::PhoneNumber); !phone.isEmpty())
            m_phones.insert(barePhone(phone), key);
        for (const Field field : { Field::AccountNumber, Field::TillNumber, Field::PaybillAccountNumber }) {
            if (const QString number = block.textAt(slot, field); !number.isEmpty())
                m_accounts.insert(bareNumber(number), key);
        }
    }

    const BookSnapshot& m_book;
    QMultiHash<QString, RecipientKey> m_phones;
    QMultiHash<QString, RecipientKey> m_accounts;
};

//! Whether a recipient has such a thing at all, so that another one beside its name is a contradiction.
bool hasOwn(const Recipient& recipient, What what)
{
    switch (what) {
    case What::Reference:
        return recipient.has(Field::Reference);
    case What::Location:
        return recipient.has(Field::Location);
    case What::Phone:
        return recipient.has(Field::PhoneNumber);
    case What::Account:
        return recipient.has(Field::AccountNumber) || recipient.has(Field::TillNumber)
            || recipient.has(Field::PaybillAccountNumber);
    }
    return false;
}

void markMismatches(QList<Finding>& ofUnit, const BookSnapshot& book)
{
    std::optional<QList<RecipientKey>> common;
    for (const Finding& finding : std::as_const(ofUnit)) {
        if (!finding.known.isEmpty())
            common = common ? inBoth(*common, finding.known) : finding.known;
    }
    if (!common)
        return; // nobody is known
    for (Finding& finding : ofUnit) {
        if (!finding.known.isEmpty()) {
            finding.marks.setFlag(Finding::Mark::Mismatched, common->isEmpty());
            continue;
        }
        const bool contradicts
            = !common->isEmpty() && std::all_of(common->cbegin(), common->cend(), [&](RecipientKey key) {
                  const auto recipient = book.find(key);
                  return recipient && hasOwn(*recipient, finding.what);
              });
        finding.marks.setFlag(Finding::Mark::Mismatched, contradicts);
    }
}

Finding::Marks marksOf(const QList<RecipientKey>& known, const BookSnapshot& book)
{
    if (known.isEmpty())
        return Finding::Mark::Unknown;
    Finding::Marks marks;
    for (const RecipientKey key : known) {
        const auto recipient = book.find(key);
        if (!recipient)
            continue;
        marks.setFlag(
            Finding::Mark::NotApproved, marks.testFlag(Finding::Mark::NotApproved) || !recipient->isApproved());
        marks.setFlag(Finding::Mark::Changed, marks.testFlag(Finding::Mark::Changed) || needsCheck(*recipient));
    }
    return marks;
}

} // namespace

QList<Finding> whoIsThis(const QString& text, const BookSnapshot& book, const std::function<bool()>& isStopped)
{
    const Owners owners(book);
    QList<Finding> findings;
    const QList<TextUnit> units = textUnits(text);
    for (const TextUnit& unit : units) {
        if (isStopped && isStopped())
            break;
        QList<Finding> ofUnit;
        for (const PaymentTrace& trace : paymentTraces(unit)) {
            Finding finding{ unit.place, unit.number, trace.what, trace.text, owners.of(trace), {} };
            if (finding.known.isEmpty() && !trace.isCertain)
                continue;
            std::sort(finding.known.begin(), finding.known.end());
            finding.known.erase(std::unique(finding.known.begin(), finding.known.end()), finding.known.end());
            finding.marks = marksOf(finding.known, book);
            ofUnit.append(std::move(finding));
        }
        markMismatches(ofUnit, book);
        findings += std::move(ofUnit);
    }
    return findings;
}

} // namespace PayRecipients

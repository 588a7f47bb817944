// SPDX-License-Identifier: MIT
#include "sync/PaymentOffers.h"

#include "recipients/PhoneNumber.h"
#include "recipients/RecipientType.h"

#include <QHash>
#include <QMap>
#include <QStringList>
#include <QUuid>

#include <algorithm>
#include <optional>
#include <vector>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

//! Whom one destination or disbursement tells of; or, put together, one offer.
struct Payee {
    qsizetype place = 0; //!< in the order of all payments
    int line = 0;
    QMap<Field, QString> values;
    QString account; //!< where the money goes, comparable; empty where it is not told
    QStringList notTaken; //!< references that were not put to the proof
    QStringList malformed; //!< what stood where a reference should
    bool typeIsUnknown = false;

    QString type() const { return values.value(Field::Type); }
    QString reference() const { return values.value(Field::Reference); }
};

bool isTransferred(const k2::Disbursement& disbursement)
{
    return disbursement.status && disbursement.status->trimmed().compare("Transferred"_L1, Qt::CaseInsensitive) == 0;
}

bool isMerchantsOwn(const k2::PaymentDestination& destination)
{
    return destination.type && destination.type->trimmed().startsWith("merchant_"_L1, Qt::CaseInsensitive);
}

//! As the book writes UUIDs; what is none stays as it came.
QString referenceOf(const k2::PaymentDestination& destination)
{
    const QString text = destination.reference.value_or(QString()).trimmed();
    const QUuid uuid = QUuid::fromString(text);
    return uuid.isNull() ? text : uuid.toString(QUuid::WithoutBraces);
}

//! The same for each spelling of a number.
QString comparable(Field field, const QString& value)
{
    if (field != Field::PhoneNumber)
        return value.simplified().toCaseFolded();
    const QByteArray digits = asciiDigits(value);
    return QString::fromLatin1(nationalPhoneDigits(digits).value_or(digits));
}

//! The details that tell where the money goes, of whatever is told.
QString accountOf(const QMap<Field, QString>& values)
{
    // The branch is no part of it: whoever leaves it out still means the same account.
    static const QList<QList<Field>> kinds{ { Field::PhoneNumber }, { Field::AccountNumber },
        { Field::PaybillNumber, Field::PaybillAccountNumber }, { Field::TillNumber } };
    for (const QList<Field>& fields : kinds) {
        if (!values.contains(fields.first()))
            continue;
        QStringList parts;
        for (const Field field : fields)
            parts.append(QString::number(static_cast<int>(field)) + u'=' + comparable(field, values.value(field)));
        return parts.join(u' ');
    }
    return {};
}

Payee payeeFrom(const k2::PaymentDestination& destination)
{
    Payee payee;
    const auto tell = [&payee](Field field, const std::optional<QString>& value) {
        const QString text = value.value_or(QString()).trimmed();
        if (!text.isEmpty())
            payee.values.insert(field, text);
    };
    tell(Field::Type, destination.type);
    tell(Field::Nickname, destination.nickname);
    tell(Field::PhoneNumber, destination.phoneNumber);
    tell(Field::Network, destination.network);
    tell(Field::AccountName, destination.accountName);
    tell(Field::AccountNumber, destination.accountNumber);
    tell(Field::BankBranchRef, destination.bankBranchRef);
    tell(Field::TillNumber, destination.tillNumber);
    tell(Field::PaybillNumber, destination.paybillNumber);
    tell(Field::PaybillAccountNumber, destination.paybillAccountNumber);
    if (const auto type = recipientTypeFromText(payee.type()))
        payee.values.insert(Field::Type, recipientTypeText(*type));
    else
        payee.typeIsUnknown = !payee.type().isEmpty();
    payee.account = accountOf(payee.values);
    return payee;
}

Payee payeeFrom(const k2::Disbursement& disbursement)
{
    Payee payee = payeeFrom(disbursement.destination);
    const QString reference = referenceOf(disbursement.destination);
    if (reference.isEmpty())
        return payee;
    if (!isTransferred(disbursement))
        payee.notTaken.append(reference);
    else if (QUuid::fromString(reference).isNull())
        payee.malformed.append(reference);
    else
        payee.values.insert(Field::Reference, reference);
    return payee;
}

std::vector<Payee> payeesOf(const QList<PaymentAtLine>& payments)
{
    std::vector<Payee> payees;
    const auto add = [&payees](int line, Payee payee) {
        payee.place = static_cast<qsizetype>(payees.size());
        payee.line = line;
        payees.push_back(std::move(payee));
    };
    for (const PaymentAtLine& payment : payments) {
        QStringList own;
        for (const k2::PaymentDestination& destination : payment.record.destinations) {
            // Outsiders are paid by their details, only the merchant's own accounts by reference.
            const QString reference = referenceOf(destination);
            if (!reference.isEmpty())
                own.append(reference);
            else if (!isMerchantsOwn(destination))
                add(payment.line, payeeFrom(destination));
        }
        for (const k2::Disbursement& disbursement : payment.record.disbursements) {
            const k2::PaymentDestination& destination = disbursement.destination;
            if (!isMerchantsOwn(destination) && !own.contains(referenceOf(destination)))
                add(payment.line, payeeFrom(disbursement));
        }
    }
    return payees;
}

//! Puts together what tells of the same recipient.
class Offers {
public:
    //! First those that tell most, so that it does not matter in which order payments come.
    explicit Offers(const std::vector<Payee>& payees)
    {
        for (const Payee& payee : payees) {
            if (!payee.account.isEmpty() && !payee.reference().isEmpty())
                take(payee, m_byAccount, payee.account);
        }
        for (const Payee& payee : payees) {
            if (payee.account.isEmpty() && !payee.reference().isEmpty())
                take(payee, m_byReference, payee.reference());
        }
        for (const Payee& payee : payees) {
            if (!payee.account.isEmpty() && payee.reference().isEmpty())
                take(payee, m_byAccount, payee.account);
        }
        for (const Payee& payee : payees) {
            if (payee.account.isEmpty() && payee.reference().isEmpty())
                takeUnproven(payee);
        }
        std::sort(m_offers.begin(), m_offers.end(), [](const Payee& a, const Payee& b) { return a.place < b.place; });
    }

    QList<OfferedRecipient> toList() const;

private:
    using Index = QHash<QString, QList<qsizetype>>;

    //! Joins the payee to every offer of this key that it does not contradict; or it is an offer of its own.
    void take(const Payee& payee, const Index& index, const QString& key)
    {
        bool known = false;
        for (const qsizetype place : index.value(key)) {
            Payee& offer = m_offers[static_cast<std::size_t>(place)];
            if (!contradict(offer, payee)) {
                join(offer, payee);
                known = true;
            }
        }
        if (!known)
            append(payee);
    }

    //! One that tells neither an account nor a reference that can be taken.
    void takeUnproven(const Payee& payee)
    {
        const QString reference = payee.notTaken.value(0);
        if (!reference.isEmpty() && m_byReference.contains(reference)) {
            take(payee, m_byReference, reference);
            return;
        }
        const auto same = std::find_if(m_offers.begin(), m_offers.end(), [&payee](const Payee& offer) {
            return offer.account.isEmpty() && offer.values == payee.values && offer.notTaken == payee.notTaken
                && offer.malformed == payee.malformed;
        });
        if (same == m_offers.end())
            append(payee);
        else
            join(*same, payee);
    }

    static bool contradict(const Payee& offer, const Payee& payee)
    {
        const auto differ = [](const QString& a, const QString& b) {
            return !a.isEmpty() && !b.isEmpty() && a.compare(b, Qt::CaseInsensitive) != 0;
        };
        return differ(offer.type(), payee.type()) || differ(offer.reference(), payee.reference())
            || differ(offer.account, payee.account)
            || differ(offer.values.value(Field::BankBranchRef), payee.values.value(Field::BankBranchRef));
    }

    static void join(Payee& offer, const Payee& payee)
    {
        if (payee.place < offer.place) {
            offer.place = payee.place;
            offer.line = payee.line;
        }
        for (auto value = payee.values.cbegin(); value != payee.values.cend(); ++value) {
            if (!offer.values.contains(value.key()))
                offer.values.insert(value.key(), value.value());
        }
        offer.notTaken += payee.notTaken;
        offer.malformed += payee.malformed;
        offer.typeIsUnknown = offer.typeIsUnknown || payee.typeIsUnknown;
    }

    void append(const Payee& payee)
    {
        const auto place = static_cast<qsizetype>(m_offers.size());
        if (!payee.account.isEmpty())
            m_byAccount[payee.account].append(place);
        if (!payee.reference().isEmpty())
            m_byReference[payee.reference()].append(place);
        m_offers.push_back(payee);
    }

    std::vector<Payee> m_offers;
    Index m_byAccount;
    Index m_byReference;
};

OfferedRecipient offerOf(const Payee& payee)
{
    OfferedRecipient offer;
    offer.line = payee.line;
    for (const Field field : recipientFields) {
        if (payee.values.contains(field))
            offer.values.append({ field, payee.values.value(field) });
    }
    const auto remark = [&offer](Remark::Kind kind, std::optional<Field> field, const QString& text) {
        const Remark made{ kind, field, text, 0 };
        if (!offer.remarks.contains(made))
            offer.remarks.append(made);
    };
    const bool isNamed = payee.values.contains(Field::Nickname) || payee.values.contains(Field::AccountName);
    if (payee.account.isEmpty() && payee.reference().isEmpty() && !isNamed)
        remark(Remark::Kind::NothingToKnowItBy, std::nullopt, {});
    for (const QString& text : payee.malformed)
        remark(Remark::Kind::NotAReference, Field::Reference, text);
    if (payee.typeIsUnknown)
        remark(Remark::Kind::UnknownType, Field::Type, payee.type());
    for (const QString& text : payee.notTaken) {
        if (text != payee.reference())
            remark(Remark::Kind::TransferNotDone, Field::Reference, text);
    }
    return offer;
}

QList<OfferedRecipient> Offers::toList() const
{
    QList<OfferedRecipient> offers;
    offers.reserve(static_cast<qsizetype>(m_offers.size()));
    for (const Payee& payee : m_offers)
        offers.append(offerOf(payee));
    return offers;
}

} // namespace

QList<OfferedRecipient> offersFrom(const QList<PaymentAtLine>& payments)
{
    return Offers(payeesOf(payments)).toList();
}

QList<OfferedRecipient> offersFrom(const k2::PaymentRecord& payment)
{
    return offersFrom(QList{ PaymentAtLine{ 0, payment } });
}

} // namespace PayRecipients

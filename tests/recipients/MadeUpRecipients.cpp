// SPDX-License-Identifier: MIT
#include "MadeUpRecipients.h"

#include "recipients/RecipientType.h"
#include "recipients/UtcTime.h"

#include <QRandomGenerator>
#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

constexpr std::array firstNames{ "Wanjiru", "Otieno", "Amina", "Kipchoge", "Njeri", "Mwangi", "Achieng", "Juma",
    "Fatuma", "Brian", "Faith", "Kamau", "Zainab", "Peter", "Mercy", "Chebet" };
constexpr std::array lastNames{ "Kariuki", "Odhiambo", "Hassan", "Kiprono", "Wambui", "Njoroge", "Atieno", "Mohamed",
    "Mutua", "Kimani", "Nyambura", "Barasa", "Wekesa", "Cherono", "Maina", "Abdi" };

class Maker {
public:
    explicit Maker(RecipientKey key)
        : m_key(key)
        , m_number(static_cast<quint64>(key))
        , m_random(static_cast<quint32>(m_number * 2654435761u))
    {
    }

    QList<Edit> make()
    {
        const RecipientType type = m_number % 10 < 6 ? RecipientType::MobileWallet
            : m_number % 10 < 8                      ? RecipientType::BankAccount
            : m_number % 10 == 8                     ? RecipientType::Till
                                                     : RecipientType::Paybill;
        tell(Field::Type, recipientTypeText(type));
        tell(Field::Status, m_number % 17 == 0 ? u"Pending"_s : m_number % 41 == 0 ? u"Rejected"_s : u"Approved"_s);
        if (m_number % 50 != 0)
            tell(Field::Reference, uuid());
        tell(Field::Location, u"https://api.kopokopo.com/api/v1/pay_recipients/"_s + uuid());
        const QString first = QString::fromLatin1(firstNames[m_random.bounded(16u)]);
        const QString last = QString::fromLatin1(lastNames[m_random.bounded(16u)]);
        const QString numbered = u"%1 %2 %3"_s.arg(first, last).arg(m_number);
        switch (type) {
        case RecipientType::MobileWallet:
            tell(Field::FirstName, first);
            tell(Field::LastName, last);
            tell(Field::PhoneNumber, u"+2547"_s + digits(8));
            tell(Field::Network, u"Safaricom"_s);
            tell(Field::Email, u"%1.%2@example.org"_s.arg(first.toLower()).arg(m_number));
            break;
        case RecipientType::BankAccount:
            tell(Field::AccountName, numbered);
            tell(Field::AccountNumber, u"0"_s + digits(12));
            tell(Field::BankBranchRef, uuid());
            tell(Field::SettlementMethod, m_number % 3 == 0 ? u"EFT"_s : u"RTS"_s);
            tell(Field::Nickname, last);
            break;
        case RecipientType::Till:
        case RecipientType::Merchant:
            tell(Field::TillName, numbered + u" Stores"_s);
            tell(Field::TillNumber, digits(6));
            tell(Field::Nickname, first);
            break;
        case RecipientType::Paybill:
            tell(Field::PaybillName, numbered + u" Sacco"_s);
            tell(Field::PaybillNumber, digits(6));
            tell(Field::PaybillAccountNumber, digits(9));
            break;
        }
        tell(Field::Lookup, u"answered"_s);
        return m_edits;
    }

private:
    void tell(Field field, const QString& text) { m_edits.append({ m_key, field, Layer::Told, text }); }
    QString uuid()
    {
        std::array<quint32, 4> bits{};
        m_random.fillRange(bits.data(), 4);
        const auto half = [](quint32 value, int shift) { return static_cast<quint16>(value >> shift); };
        const auto byte = [](quint32 value, int shift) { return static_cast<quint8>(value >> shift); };
        return QUuid(bits[0], half(bits[1], 16), half(bits[1], 0), byte(bits[2], 24), byte(bits[2], 16),
            byte(bits[2], 8), byte(bits[2], 0), byte(bits[3], 24), byte(bits[3], 16), byte(bits[3], 8),
            byte(bits[3], 0))
            .toString(QUuid::WithoutBraces);
    }
    QString digits(int count)
    {
        QString text;
        for (int i = 0; i < count; ++i)
            text += QString::number(m_random.bounded(i == 0 ? 1 : 0, 10));
        return text;
    }

    RecipientKey m_key;
    quint64 m_number;
    QRandomGenerator m_random;
    QList<Edit> m_edits;
};

} // namespace

ChangeSet madeUpRecipients(const QList<RecipientKey>& keys)
{
    ChangeSet changes{
        .source = Source::Service, .time = utcTime(1'760'000'000'000), .added = keys, .edits = {}, .removed = {}
    };
    for (const RecipientKey key : keys)
        changes.edits.append(Maker(key).make());
    return changes;
}

QList<RecipientKey> consecutiveKeys(int count, quint64 first)
{
    QList<RecipientKey> keys;
    keys.reserve(count);
    for (int i = 0; i < count; ++i)
        keys.append(RecipientKey{ first + static_cast<quint64>(i) });
    return keys;
}

RecipientBlock madeUpBlock(int count, quint64 first)
{
    RecipientBlock block(RecipientBlock::idOf(RecipientKey{ first }));
    block.apply(madeUpRecipients(consecutiveKeys(count, first)));
    return block;
}

} // namespace PayRecipients

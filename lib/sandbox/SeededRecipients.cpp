// SPDX-License-Identifier: MIT
#include "sandbox/SeededRecipients.h"

#include "sandbox/SeededNames.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int branchCount = 12;

//! The word for each letter.
QStringList spelledOut(QStringView letters, const QMap<QChar, QString>& words)
{
    QStringList table;
    for (const QChar letter : letters)
        table += words.value(letter);
    return table;
}

//! What each of twenty recipients is; the first four differ, so that a handful shows all types.
const QStringList& types()
{
    static const QStringList types = spelledOut(u"WBTPWBWTWMWBWPWBTWBW",
        { { u'W', u"mobile_wallet"_s }, { u'B', u"bank_account"_s }, { u'T', u"till"_s }, { u'P', u"paybill"_s },
            { u'M', u"kopo_kopo_merchant"_s } });
    return types;
}

//! The status of each of twenty. Only Approved is documented; the others are invented.
const QStringList& statuses()
{
    static const QStringList statuses = spelledOut(u"AAAPAAAAARAAUAAAAPAA",
        { { u'A', u"Approved"_s }, { u'P', u"Pending"_s }, { u'R', u"Rejected"_s }, { u'U', u"Under review"_s } });
    return statuses;
}

//! The spelling of the location of each of twenty.
RecipientPath::Spelling spelling(int n)
{
    using enum RecipientPath::Spelling;
    const int slot = n % 20;
    return slot == 19 ? Bare : slot == 18 ? V2Old : slot % 3 == 2 ? V2 : V1;
}

//! The numbers from 0 in random order.
QList<int> dealt(Random& random, int count)
{
    QList<int> cards;
    cards.reserve(count);
    for (int i = 0; i < count; ++i) {
        cards.append(i);
    }
    random.shuffle(cards);
    return cards;
}

QString mailbox(const QString& name)
{
    QString letters;
    for (const auto letter : name) {
        if (letter.unicode() < 128 && letter.isLetter()) {
            letters += letter.toLower();
        }
    }
    return letters.first(qMin<qsizetype>(letters.size(), 20));
}

} // namespace

SeededRecipients::SeededRecipients(quint32 seed)
    : m_random(seed)
{
    for (int i = 0; i < branchCount; ++i) {
        m_branches += m_random.uuid();
    }
}

QList<RecipientRecord> SeededRecipients::make(int count, quint32 seed)
{
    SeededRecipients maker(seed);
    const auto kinds = dealt(maker.m_random, count);
    const auto fates = dealt(maker.m_random, count);
    const auto places = dealt(maker.m_random, count);
    QMap<QString, int> made;
    QList<RecipientRecord> records;
    records.reserve(count);
    for (int i = 0; i < count; ++i) {
        const auto& type = types().at(kinds.at(i) % types().size());
        auto record = maker.make(type, made[type]++);
        record.status = statuses().at(fates.at(i) % statuses().size());
        if (record.status == u"Approved"_s) {
            record.reference = maker.m_random.uuid();
        }
        record.spelling = spelling(places.at(i));
        if (RecipientPath{ record.spelling, {} }.isV2() && maker.m_random.chance(60)) {
            record.nickname = maker.m_random.pick(SeededNames::nicknames());
        }
        record.saysNull = places.at(i) % 2 == 1;
        record.saysNewNames = fates.at(i) % 3 == 1;
        records.append(record);
    }
    return records;
}

RecipientRecord SeededRecipients::make(const QString& type, int nth)
{
    RecipientRecord record;
    record.id = m_random.uuid();
    record.type = type;
    record.details = type == u"mobile_wallet"_s ? mobileWallet(nth)
        : type == u"bank_account"_s             ? bankAccount(nth)
        : type == u"till"_s                     ? till(nth)
        : type == u"paybill"_s                  ? paybill(nth)
                                                : merchant();
    return record;
}

QJsonObject SeededRecipients::mobileWallet(int nth)
{
    SeededNames::Person person{ m_random.pick(SeededNames::firstNames()), m_random.pick(SeededNames::lastNames()) };
    switch (nth % 12) {
    case 3:
        person = m_random.pick(SeededNames::longest());
        break;
    case 5:
        person = m_random.pick(SeededNames::accented());
        break;
    case 7:
        person = m_random.pick(SeededNames::rightToLeft());
        break;
    default:
        break;
    }
    QJsonObject details{
        { u"first_name"_s, person.first },
        { u"last_name"_s, person.last },
        { u"phone_number"_s, phoneNumber(nth) },
        { u"network"_s, u"Safaricom"_s },
    };
    const auto name = mailbox(person.first);
    if (nth % 4 != 1 && !name.isEmpty()) {
        details.insert(u"email"_s, name + m_random.digits(2) + u"@nomail.net"_s);
    }
    return details;
}

QJsonObject SeededRecipients::bankAccount(int nth)
{
    const bool company = nth % 2 == 0;
    const auto first = m_random.pick(SeededNames::firstNames());
    const auto person = first + u' ' + m_random.pick(SeededNames::lastNames());
    // Every third account number begins with zeros that a spreadsheet would eat.
    const auto number = nth % 3 == 0 ? u"00"_s + m_random.digits(10) : m_random.number(11);
    return {
        { u"account_name"_s, company ? m_random.pick(SeededNames::companies()) : person },
        { u"account_number"_s, number },
        { u"bank_branch_ref"_s, m_random.pick(m_branches) },
        { u"settlement_method"_s, m_random.chance(70) ? u"EFT"_s : u"RTS"_s },
    };
}

QJsonObject SeededRecipients::till(int nth)
{
    const auto number = nth % 5 == 2 ? u"0"_s + m_random.digits(5) : m_random.number(6);
    return { { u"till_name"_s, shopName(nth) }, { u"till_number"_s, number } };
}

QJsonObject SeededRecipients::paybill(int nth)
{
    const auto number = m_random.number(6);
    const auto house = QChar(u'A' + m_random.below(8));
    const auto account = nth % 3 == 0 ? u"000"_s + m_random.digits(5)
        : nth % 3 == 1                ? u"HSE "_s + house + m_random.digits(2)
                                      : u"INV-"_s + m_random.digits(6);
    return {
        { u"paybill_name"_s, m_random.pick(SeededNames::collectors()) },
        { u"paybill_number"_s, number },
        { u"paybill_account_number"_s, account },
    };
}

QJsonObject SeededRecipients::merchant()
{
    const auto owner = m_random.pick(SeededNames::firstNames());
    const auto trade = m_random.pick(SeededNames::trades());
    return {
        { u"alias_name"_s, owner + u' ' + trade },
        { u"till_number"_s, m_random.number(6) },
    };
}

QString SeededRecipients::phoneNumber(int nth)
{
    // The ways in which the guides and SDKs write them, 01… numbers included.
    const auto rest = m_random.digits(8);
    switch (nth % 6) {
    case 0:
    case 1:
        return u"+2547"_s + rest;
    case 2:
        return u"2547"_s + rest;
    case 3:
        return u"07"_s + rest;
    case 4:
        return u"01"_s + rest;
    default:
        return u"+2541"_s + rest;
    }
}

QString SeededRecipients::shopName(int nth)
{
    const auto owner = m_random.pick(SeededNames::firstNames());
    const auto trade = m_random.pick(SeededNames::trades());
    return nth % 4 == 1 ? SeededNames::shops().at((nth / 4) % SeededNames::shops().size()) : owner + u"'s "_s + trade;
}

} // namespace sandbox

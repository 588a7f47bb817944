// SPDX-License-Identifier: MIT
#include "OpenBook.h"
#include "recipients/UtcTime.h"
#include "trust/LookAlikes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

using Kind = LookAlike::Kind;
using Told = QList<std::pair<Field, QString>>;

namespace {

const QDateTime noon = utcTime(1'760'000'000'000);

Told wallet(const QString& first, const QString& last, const QString& phone, const QString& reference = {})
{
    return { { Field::Type, u"mobile_wallet"_s }, { Field::FirstName, first }, { Field::LastName, last },
        { Field::PhoneNumber, phone }, { Field::Reference, reference } };
}

Told bank(const QString& name, const QString& number, const QString& branch = {}, const QString& phone = {})
{
    return { { Field::Type, u"bank_account"_s }, { Field::AccountName, name }, { Field::AccountNumber, number },
        { Field::BankBranchRef, branch }, { Field::PhoneNumber, phone } };
}

} // namespace

class tst_LookAlikes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_open = std::make_unique<OpenBook>(); }

    void alikeArePointedOut_data();
    void alikeArePointedOut();
    void manyOfOneKindAreOneGroup();
    void dismissedIsSilentUntilAnotherJoinsIn();
    void dismissalIsKeptInTheHistoryOfEach();
    void stoppedSearchEnds();

private:
    RecipientKey add(const Told& told)
    {
        const RecipientKey key = m_open->book.takeKeys(1).first();
        ChangeSet changes{ .source = Source::Import, .time = noon, .added = { key } };
        for (const auto& [field, value] : told)
            changes.edits << Edit{ key, field, Layer::Told, value };
        m_open->book.apply(changes);
        return key;
    }
    std::vector<LookAlike> found() { return findLookAlikes(m_open->book.snapshot()); }

    std::unique_ptr<OpenBook> m_open;
};

void tst_LookAlikes::alikeArePointedOut_data()
{
    QTest::addColumn<Told>("one");
    QTest::addColumn<Told>("other");
    QTest::addColumn<std::optional<Kind>>("kind");
    const auto row = [](const char* name, const Told& one, const Told& other, std::optional<Kind> kind) {
        QTest::newRow(name) << one << other << kind;
    };
    const Told jane = wallet(u"Jane"_s, u"Wanjiru"_s, u"0712345678"_s);
    const QString reference = u"4cab4ebf-8341-4ec1-844e-c954b4741234"_s;
    row("one account, two names", jane, wallet(u"Peter"_s, u"Kamau"_s, u"+254 712 345 678"_s), Kind::SharedAccount);
    row("one account, one name", jane, wallet(u"JANE"_s, u"Wanjiru"_s, u"+254 712 345 678"_s), {}); // a duplicate
    row("one number, two banks", bank(u"Acme"_s, u"0123"_s, u"a"_s), bank(u"Zebra"_s, u"0123"_s, u"b"_s), {});
    row("one number, one bank not named", bank(u"Acme"_s, u"0123"_s, u"a"_s), bank(u"Zebra"_s, u"0123"_s),
        Kind::SharedAccount);
    row("one phone", jane, bank(u"Zebra Ltd"_s, u"0123"_s, {}, u"254712345678"_s), Kind::SharedPhone);
    row("one reference", wallet(u"Jane"_s, u"Doe"_s, u"0712345678"_s, reference),
        wallet(u"Peter"_s, u"Kamau"_s, u"0722000111"_s, reference.toUpper()), Kind::SharedReference);
    row("case and order", jane, wallet(u"WANJIRU"_s, u"jane"_s, u"0722000111"_s), Kind::SameName);
    row("accents", jane, wallet(u"Jane"_s, u"Wanjir\u0169"_s, u"0722000111"_s), Kind::SameName);
    row("wallet and bank account of one name", jane, bank(u"Jane Wanjiru"_s, u"0123"_s), {});
    row("one letter", jane, wallet(u"Jane"_s, u"Wanjiri"_s, u"0722000111"_s), Kind::NearName);
    row("one letter more", jane, wallet(u"Jane"_s, u"Wanjirru"_s, u"0722000111"_s), Kind::NearName);
    row("two letters swapped", jane, wallet(u"Jane"_s, u"Wajniru"_s, u"0722000111"_s), Kind::NearName);
    row("two letters", jane, wallet(u"Jane"_s, u"Wanyuru"_s, u"0722000111"_s), {});
    row("one letter, one account", jane, wallet(u"Jane"_s, u"Wanjiri"_s, u"0712345678"_s), Kind::SharedAccount);
    row("one letter, no account", jane, wallet(u"Jane"_s, u"Wanjiri"_s, {}), {});
    row("first letters", wallet(u"Akinyi"_s, u"Otieno"_s, u"0712345678"_s),
        wallet(u"Akinyi"_s, u"Atieno"_s, u"0722000111"_s), {});
    row("numbered", bank(u"Shop 12 Ltd"_s, u"0123"_s), bank(u"Shop 13 Ltd"_s, u"0124"_s), {});
    row("zero for o", wallet(u"John"_s, u"Otieno"_s, u"0712345678"_s), wallet(u"J0hn"_s, u"Otieno"_s, u"0722000111"_s),
        Kind::ConfusableName);
    row("Cyrillic a", jane, wallet(u"J\u0430ne"_s, u"Wanjiru"_s, u"0722000111"_s), Kind::ConfusableName);
    row("one digit of the reference", wallet(u"Jane"_s, u"Doe"_s, u"0712345678"_s, reference),
        wallet(u"Peter"_s, u"Kamau"_s, u"0722000111"_s, u"4cab4ebf-8341-4ec1-844e-c954b4741235"_s),
        Kind::NearReference);
    row("two digits of the reference", wallet(u"Jane"_s, u"Doe"_s, u"0712345678"_s, reference),
        wallet(u"Peter"_s, u"Kamau"_s, u"0722000111"_s, u"5cab4ebf-8341-4ec1-844e-c954b4741235"_s),
        Kind::NearReference);
    row("three digits of the reference", wallet(u"Jane"_s, u"Doe"_s, u"0712345678"_s, reference),
        wallet(u"Peter"_s, u"Kamau"_s, u"0722000111"_s, u"5cab4ebf-8341-5ec1-844e-c954b4741235"_s), {});
}

void tst_LookAlikes::alikeArePointedOut()
{
    QFETCH(const Told, one);
    QFETCH(const Told, other);
    QFETCH(const std::optional<Kind>, kind);
    const RecipientKey first = add(one);
    add(wallet(u"Somebody"_s, u"Else"_s, u"0733999888"_s, u"11111111-2222-4333-8444-555555555555"_s));
    const RecipientKey second = add(other);
    const auto lookAlikes = found();
    if (!kind) {
        QVERIFY(lookAlikes.empty());
        return;
    }
    QCOMPARE(lookAlikes.size(), std::size_t(1));
    const LookAlike expected{ *kind, { first, second } };
    QVERIFY(lookAlikes.front() == expected);
}

void tst_LookAlikes::manyOfOneKindAreOneGroup()
{
    for (int i = 0; i < 500; ++i)
        add(wallet(u"Jane"_s, u"Wanjiru"_s, u"0712%1"_s.arg(i, 6, 10, QChar(u'0'))));
    const auto lookAlikes = found();
    QCOMPARE(lookAlikes.size(), std::size_t(1));
    QCOMPARE(lookAlikes.front().keys.size(), 500);
}

void tst_LookAlikes::dismissedIsSilentUntilAnotherJoinsIn()
{
    const RecipientKey first = add(wallet(u"Jane"_s, u"Wanjiru"_s, u"0712345678"_s));
    add(wallet(u"Jane"_s, u"Wanjiru"_s, u"0722000111"_s));
    auto lookAlikes = found();
    QCOMPARE(lookAlikes.size(), std::size_t(1));
    m_open->book.apply(dismissal(lookAlikes.front(), *m_open->book.find(first), u"mother and daughter"_s, noon));
    QVERIFY(found().empty());
    add(wallet(u"Jane"_s, u"Wanjiru"_s, u"0733000222"_s));
    lookAlikes = found();
    QCOMPARE(lookAlikes.size(), std::size_t(1));
    QCOMPARE(lookAlikes.front().keys.size(), 3);
    m_open->book.apply(dismissal(lookAlikes.front(), *m_open->book.find(first), u"and an aunt"_s, noon));
    QVERIFY(found().empty());
}

void tst_LookAlikes::dismissalIsKeptInTheHistoryOfEach()
{
    const RecipientKey first = add(wallet(u"Jane"_s, u"Wanjiru"_s, u"0712345678"_s));
    const RecipientKey second = add(wallet(u"Jane"_s, u"Wanjiru"_s, u"0722000111"_s));
    const auto applied
        = m_open->book.apply(dismissal(found().front(), *m_open->book.find(first), u" two sisters "_s, noon));
    QCOMPARE(applied.effective.events.size(), 2);
    QCOMPARE(applied.effective.events.first().key, first);
    QCOMPARE(applied.effective.events.first().other, second);
    QCOMPARE(applied.effective.events.last().key, second);
    QCOMPARE(applied.effective.events.last().other, first);
    QCOMPARE(applied.effective.events.last().words, u"two sisters"_s);
}

void tst_LookAlikes::stoppedSearchEnds()
{
    OpenBook many(2000);
    QVERIFY(findLookAlikes(many.book.snapshot(), [] { return true; }).empty());
}

QTEST_GUILESS_MAIN(tst_LookAlikes)
#include "tst_LookAlikes.moc"

// SPDX-License-Identifier: MIT
#include "MadeUpRecipients.h"
#include "recipients/SearchQuery.h"
#include "recipients/SearchText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

//! One entry among many others that have nothing to do with it.
class Haystack {
public:
    void set(Field field, Layer layer, const QString& text) { m_changes.edits.append({ m_key, field, layer, text }); }

    bool finds(const QString& query)
    {
        RecipientBlock block(0);
        ChangeSet others;
        for (quint64 number = 1; number < 200; ++number) {
            others.added.append(RecipientKey{ number });
            others.edits.append({ RecipientKey{ number }, Field::LastName, Layer::Told, u"xyz"_s });
        }
        block.apply(others);
        block.apply(m_changes);
        const SearchQuery search(query);
        const SlotSet all = search.match(block, SlotSet::firstSlots(block.size()));
        const int slot = block.slotOf(m_key);
        SlotSet alone;
        alone.insert(slot);
        // By a scan of the block and one by one must be the same.
        if (search.match(block, alone).contains(slot) != all.contains(slot))
            qFatal("the two ways of searching disagree");
        return all.contains(slot);
    }

private:
    RecipientKey m_key{ 100 };
    ChangeSet m_changes;
};

} // namespace

class tst_SearchQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldsWhatPeopleDoNotType_data();
    void foldsWhatPeopleDoNotType();
    void numbersFindEachOtherWhateverTheirForm_data();
    void numbersFindEachOtherWhateverTheirForm();
    void wordsAreFoundInAnyOrderAndField_data();
    void wordsAreFoundInAnyOrderAndField();
    void anAccountIsFoundAsItIsShown();
    void bothLayersAreSearched();
    void noMatchReachesFromOneEntryIntoTheNext();
    void anEmptyQueryFindsEverything_data();
    void anEmptyQueryFindsEverything();
    void everyPartOfEveryFieldIsFound();
    void everyPartOfAUuidIsFoundAndNothingElse();
    void typingOnNarrows_data();
    void typingOnNarrows();
    void whatNarrowsFindsNothingElse();
};

void tst_SearchQuery::foldsWhatPeopleDoNotType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("case") << u"JOHN Doe"_s << u"john doe"_s;
    QTest::newRow("white space") << u"  a \t\n b\u00a0c "_s << u"a b c"_s;
    QTest::newRow("accents") << u"Wanjir\u0169 \u00c9lise"_s << u"wanjiru elise"_s;
    QTest::newRow("combining marks") << u"e\u0301"_s << u"e"_s;
    QTest::newRow("sharp s") << u"Stra\u00dfe"_s << u"strasse"_s;
    QTest::newRow("stroke") << u"\u00d8rsted \u0141ukasz"_s << u"orsted lukasz"_s;
    QTest::newRow("wide digits") << u"\uff11\uff12"_s << u"12"_s;
    QTest::newRow("Arabic digits") << u"\u0660\u0661\u0662"_s << u"012"_s;
    QTest::newRow("marks of direction") << u"\u202b\u0639\u0644\u064a\u202c"_s << u"\u0639\u0644\u064a"_s;
    QTest::newRow("dashes") << u"254\u2013712\u2011345"_s << u"254-712-345"_s;
    QTest::newRow("control characters") << u"a\u0001b"_s << u"a b"_s;
    QTest::newRow("NUL") << QString::fromUtf16(u"a\0b", 3) << u"a b"_s;
}

void tst_SearchQuery::foldsWhatPeopleDoNotType()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(QString::fromUtf8(SearchText::folded(text)), folded);
    QCOMPARE(QString::fromUtf8(SearchText::folded(folded)), folded);
}

void tst_SearchQuery::numbersFindEachOtherWhateverTheirForm_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("found");

    for (const char* stored :
        { "+254712345678", "254712345678", "0712345678", "0712 345 678", "+254 (0) 712-345-678", "00254712345678" }) {
        for (const char* query : { "0712 345", "+254712345", "254-712-345", "712345", "712 345 678", "0712345678",
                 "+254 712 345 678", "345 678", "345", "54712345", "4712", "2547", "07", "254", "+254", "12-34-56",
                 "(0712) 345678", "00254 712 345", "254 0712", "+254 (0)712", "\"0712 345\"", "0712 - 345" }) {
            QTest::addRow("%s by %s", stored, query)
                << Field::PhoneNumber << QString::fromLatin1(stored) << QString::fromLatin1(query) << true;
        }
        for (const char* query : { "0713", "254 345", "0345", "712346", "2545", "7123456789", "07123456780" }) {
            QTest::addRow("%s not by %s", stored, query)
                << Field::PhoneNumber << QString::fromLatin1(stored) << QString::fromLatin1(query) << false;
        }
    }
    const auto row = [](const char* name, Field field, const QString& stored, const QString& query, bool found = true) {
        QTest::newRow(name) << field << stored << query << found;
    };
    row("new mobile prefix", Field::PhoneNumber, u"0112345678"_s, u"+254112"_s);
    row("foreign phone", Field::PhoneNumber, u"+255 712 345 678"_s, u"255712345"_s);
    row("foreign phone is no Kenyan one", Field::PhoneNumber, u"+255712345678"_s, u"0712345678"_s, false);
    row("account, leading zeros", Field::AccountNumber, u"0012003400"_s, u"00120034"_s);
    row("account in groups", Field::AccountNumber, u"001-200-34"_s, u"00120034"_s);
    row("account by groups", Field::AccountNumber, u"00120034"_s, u"001 200 34"_s);
    row("account as it is written", Field::AccountNumber, u"001-200-34"_s, u"001-200"_s);
    row("account begins with 254", Field::AccountNumber, u"2547001"_s, u"2547001"_s);
    row("account in which 254 stands", Field::TillNumber, u"9254700"_s, u"254700"_s);
    row("paybill account that is a phone number", Field::PaybillAccountNumber, u"0712345678"_s, u"+254 712 345"_s);
    row("paybill account that is a phone number, 254", Field::PaybillAccountNumber, u"254712345678"_s, u"0712"_s);
    row("paybill account with letters", Field::PaybillAccountNumber, u"ACC-001-22"_s, u"acc-001"_s);
    row("digits within letters", Field::PaybillAccountNumber, u"ACC-001-22"_s, u"001 22"_s);
    row("phone with words", Field::PhoneNumber, u"0712345678 ext 5"_s, u"EXT"_s);
    row("number in a note", Field::Note, u"invoice 2024-17"_s, u"2024-17"_s);
    row("digits alone are one number", Field::Note, u"34 apples, 12 pears"_s, u"12 34"_s, false);
    row("beside a word they may stand apart", Field::Note, u"34 apples, 12 pears"_s, u"12 34 pears"_s);
    row("beside a phrase too", Field::Note, u"34 apples, 12 pears"_s, u"12 34 \"pears\""_s);
}

void tst_SearchQuery::numbersFindEachOtherWhateverTheirForm()
{
    QFETCH(Field, field);
    QFETCH(QString, stored);
    QFETCH(QString, query);
    Haystack haystack;
    haystack.set(field, Layer::Told, stored);
    QTEST(haystack.finds(query), "found");
}

void tst_SearchQuery::wordsAreFoundInAnyOrderAndField_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("found");
    const auto row = [](const QString& query, bool found) { QTest::newRow(qPrintable(query)) << query << found; };
    for (const QString& query : { u"wanjiru"_s, u"WANJIR\u0169"_s, u"njir"_s, u"doe john"_s, u"john doe"_s,
             u"  doe   saf "_s, u"\"john wanjir\u0169 doe\""_s, u"\"wanjiru doe\""_s, u"\u201cwanjiru doe\u201d"_s,
             u"\"John"_s, u"nomail.net"_s, u"johndoe@nomail"_s, u"pend"_s, u"safaricom 0712 345"_s, u"john 345 doe"_s,
             u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s, u"4CAB4EBF"_s, u"8341-4ec1"_s, u"c7f300c0"_s,
             u"f1ef-4151 john"_s, u"c7f300c0-f1ef-4151-9bbe-005005aa3747"_s, u"8341-4"_s, u"john \u00b7 doe"_s,
             u"john - doe"_s, u"4ebf-"_s,
             u"https://api.kopokopo.com/api/v1/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s,
             u"https://api.kopokopo.com/api/v2/external_recipients/C7F300C0-F1EF-4151-9BBE-005005AA3747"_s,
             u"rent \u0645\u062d\u0645\u062f"_s, u"\u0645\u062d\u0645\u062f"_s })
        row(query, true);
    for (const QString& query : { u"jane"_s, u"john smith"_s, u"\"doe john\""_s, u"\"john doe\""_s,
             u"johndoe doejohn"_s, u"approved"_s, u"c7f300c1"_s, u"4cab4ebf8341"_s, u"mobile_wallet"_s, u"answered"_s,
             u"0712 346"_s, u"https://api.kopokopo.com/api/v1/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3748"_s,
             u"\"saf johndoe\""_s })
        row(query, false);
}

void tst_SearchQuery::wordsAreFoundInAnyOrderAndField()
{
    Haystack haystack;
    haystack.set(Field::Type, Layer::Told, u"mobile_wallet"_s);
    haystack.set(Field::Status, Layer::Told, u"Pending"_s);
    haystack.set(Field::Reference, Layer::Told, u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s);
    haystack.set(Field::Location, Layer::Told,
        u"https://api.kopokopo.com/api/v1/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s);
    haystack.set(Field::FirstName, Layer::Told, u"John Wanjir\u0169"_s);
    haystack.set(Field::LastName, Layer::Told, u"Doe"_s);
    haystack.set(Field::PhoneNumber, Layer::Told, u"+254712345678"_s);
    haystack.set(Field::Network, Layer::Told, u"Safaricom"_s);
    haystack.set(Field::Email, Layer::Told, u"johndoe@nomail.net"_s);
    haystack.set(Field::Note, Layer::Typed, u"Rent for \u0645\u064f\u062d\u0645\u062f"_s);
    haystack.set(Field::Lookup, Layer::Told, u"answered"_s);
    QFETCH(QString, query);
    QTEST(haystack.finds(query), "found");
}

void tst_SearchQuery::anAccountIsFoundAsItIsShown()
{
    Haystack haystack;
    haystack.set(Field::PaybillNumber, Layer::Told, u"247247"_s);
    haystack.set(Field::PaybillAccountNumber, Layer::Told, u"0012-7"_s);
    for (const QString& query :
        { u"247247 \u00b7 0012-7"_s, u"247247 0012-7"_s, u"247247 00127"_s, u"0012-7"_s, u"247247"_s })
        QVERIFY2(haystack.finds(query), qPrintable(query));
    QVERIFY(!haystack.finds(u"0012-7 247247"_s));
}

void tst_SearchQuery::bothLayersAreSearched()
{
    Haystack haystack;
    haystack.set(Field::FirstName, Layer::Told, u"Margaret"_s);
    haystack.set(Field::FirstName, Layer::Typed, u"Peggy"_s);
    haystack.set(Field::LastName, Layer::Told, u"Wambui"_s);
    haystack.set(Field::Reference, Layer::Told, u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s);
    haystack.set(Field::Reference, Layer::Typed, u"11111111-2222-4333-8444-555555555555"_s);
    for (const QString& query :
        { u"margaret"_s, u"peggy"_s, u"wambui margaret"_s, u"\"peggy wambui\""_s, u"4ebf-8341"_s, u"8444-555"_s })
        QVERIFY2(haystack.finds(query), qPrintable(query));
    QVERIFY(!haystack.finds(u"\"margaret wambui\""_s));
}

void tst_SearchQuery::noMatchReachesFromOneEntryIntoTheNext()
{
    RecipientBlock block(0);
    ChangeSet changes;
    for (const quint64 number : { 1u, 2u }) {
        changes.added.append(RecipientKey{ number });
        changes.edits.append({ RecipientKey{ number }, Field::Note, Layer::Told, number == 1 ? u"ab"_s : u"cd"_s });
    }
    block.apply(changes);
    for (const QString& query : { u"abcd"_s, u"\"ab cd\""_s, u"b\nc"_s, u"ab cd"_s })
        QVERIFY2(SearchQuery(query).match(block, SlotSet::firstSlots(2)).isEmpty(), qPrintable(query));
    QVERIFY(SearchQuery(u"cd"_s).match(block, SlotSet::firstSlots(2)).contains(1));
}

void tst_SearchQuery::anEmptyQueryFindsEverything_data()
{
    QTest::addColumn<QString>("query");
    for (const QString& query :
        { QString(), u"  \t"_s, u"\""_s, u"\"\""_s, u"\" \""_s, u"\u0301"_s, u"-"_s, u"\u00b7 ."_s })
        QTest::newRow(qPrintable(query)) << query;
}

void tst_SearchQuery::anEmptyQueryFindsEverything()
{
    QFETCH(QString, query);
    QVERIFY(SearchQuery(query).isEmpty());
    QCOMPARE(SearchQuery(query).match(RecipientBlock(0), SlotSet::firstSlots(70)).size(), 70);
}

void tst_SearchQuery::everyPartOfEveryFieldIsFound()
{
    RecipientBlock block = madeUpBlock(256, 256);
    for (int slot = 0; slot < block.size(); slot += 5) {
        for (const Field field : recipientFields) {
            const QString text = block.textAt(slot, field);
            if (text.isEmpty() || field == Field::Type || field == Field::Location)
                continue;
            for (qsizetype begin = 0; begin < text.size(); begin += 3) {
                const QString query = u'"' + text.sliced(begin) + u'"';
                QVERIFY2(SearchQuery(query).match(block, SlotSet::firstSlots(256)).contains(slot), qPrintable(query));
            }
        }
    }
}

void tst_SearchQuery::everyPartOfAUuidIsFoundAndNothingElse()
{
    const QString uuid = u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;
    Haystack haystack;
    haystack.set(Field::Reference, Layer::Told, uuid);
    QStringList parts;
    for (qsizetype begin = 0; begin < uuid.size(); ++begin) {
        for (const qsizetype length : { 1, 2, 3, 4, 5, 9, 36 })
            parts << uuid.sliced(begin).first(std::min(length, uuid.size() - begin));
    }
    for (int number = 0; number < 0x1000; number += 7)
        parts << u"%1"_s.arg(number, 3, 16, QChar(u'0'));
    for (const QString& part : std::as_const(parts)) {
        if (part != u'-')
            QCOMPARE(haystack.finds(u'"' + part + u'"'), uuid.contains(part));
    }
}

void tst_SearchQuery::typingOnNarrows_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("narrows");
    const auto row = [](const QString& before, const QString& after, bool narrows) {
        QTest::newRow(qPrintable(before + u" > "_s + after)) << before << after << narrows;
    };
    row({}, u"w"_s, true);
    row(u"wanj"_s, u"wanji"_s, true);
    row(u"wanjiru"_s, u"wanjiru "_s, true);
    row(u"wanjiru"_s, u"wanjiru k"_s, true);
    row(u"wanjiru ka"_s, u"kamau wanjiru"_s, true);
    row(u"071"_s, u"0712"_s, true);
    row(u"0712"_s, u"0712 3"_s, true);
    row(u"254"_s, u"2547"_s, false); // also finds 07…
    row(u"4cab"_s, u"4cab4"_s, true);
    row(u"\"john d"_s, u"\"john d\""_s, true);
    row(u"wanji"_s, u"wanj"_s, false);
    row(u"w"_s, {}, false);
    row(u"john"_s, u"jane"_s, false);
    row(u"0712"_s, u"254712"_s, false);
    row(u"12 34"_s, u"12 34 pears"_s, false); // these numbers may stand apart
    row(u"\"john doe\""_s, u"john doe"_s, false);
}

void tst_SearchQuery::typingOnNarrows()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(SearchQuery(after).narrows(SearchQuery(before)), "narrows");
}

void tst_SearchQuery::whatNarrowsFindsNothingElse()
{
    RecipientBlock block = madeUpBlock(256, 256);
    const SlotSet all = SlotSet::firstSlots(block.size());
    QStringList queries{ u"0712 34 a"_s, u"254 7"_s, u"07 12"_s, u"00254"_s, u"54"_s, u"4"_s };
    for (int slot = 0; slot < block.size(); slot += 40) {
        for (const Field field : { Field::FirstName, Field::PhoneNumber, Field::Reference, Field::Email }) {
            const QString text = block.textAt(slot, field);
            for (qsizetype begin = 0; begin + 4 < text.size(); begin += 5)
                queries << text.sliced(begin, 1) << text.sliced(begin, 3) << text.sliced(begin, 5)
                        << text.sliced(begin, 2) + u' ' + text.sliced(begin + 2, 2);
        }
    }
    for (const QString& before : std::as_const(queries)) {
        for (const QString& after : std::as_const(queries)) {
            if (!SearchQuery(after).narrows(SearchQuery(before)))
                continue;
            SlotSet others = SearchQuery(after).match(block, all);
            others -= SearchQuery(before).match(block, all);
            QVERIFY2(others.isEmpty(), qPrintable(before + u" > "_s + after));
        }
    }
}

QTEST_GUILESS_MAIN(tst_SearchQuery)
#include "tst_SearchQuery.moc"

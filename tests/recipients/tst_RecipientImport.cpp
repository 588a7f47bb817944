// SPDX-License-Identifier: MIT
#include "../support/FilledBook.h"
#include "recipients/RecipientImport.h"
#include "recipients/UncheckedChanges.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

using Verdict = RecipientImport::Verdict;
using Values = QList<std::pair<Field, QString>>;

const QString reference = u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;
const QString otherReference = u"a3bd6298-8a5a-4a93-b880-7948a621fdfb"_s;
const QString location = u"https://api.kopokopo.com/api/v1/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s;
const QString sameLocation
    = u"https://api.kopokopo.com/api/v2/external_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s;
const QString otherLocation = u"https://api.kopokopo.com/api/v1/pay_recipients/00000000-f1ef-4151-9bbe-005005aa3747"_s;

OfferedRecipient offer(int line, const Values& values)
{
    OfferedRecipient offered;
    offered.line = line;
    offered.values = values;
    return offered;
}

Values wallet(const QString& name, const QString& phone, const QString& withReference = {})
{
    Values values{ { Field::Type, u"mobile_wallet"_s } };
    if (!withReference.isEmpty())
        values.append({ Field::Reference, withReference });
    values.append({ Field::FirstName, name });
    values.append({ Field::PhoneNumber, phone });
    return values;
}

Values without(Values values, Field field)
{
    values.removeIf([field](const auto& value) { return value.first == field; });
    return values;
}

} // namespace

class RecipientImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_book = std::make_unique<FilledBook>();
        QVERIFY(m_book->isReady());
        m_jane = m_book->add(
            { { Field::Type, u"mobile_wallet"_s }, { Field::Reference, reference }, { Field::Location, location },
                { Field::FirstName, u"Jane"_s }, { Field::PhoneNumber, u"+254712345678"_s } });
    }

    void eachOfferHasOneVerdict_data()
    {
        QTest::addColumn<Values>("values");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QList<Field>>("changed");
        const QList<Field> none;
        QTest::newRow("nobody known") << wallet(u"Peter"_s, u"0799000111"_s) << Verdict::New << none;
        QTest::newRow("the same by location") << Values{ { Field::Location, location } } << Verdict::Same << none;
        QTest::newRow("the same by location in another spelling")
            << Values{ { Field::Location, sameLocation } } << Verdict::Same << none;
        QTest::newRow("the same by reference in capitals")
            << Values{ { Field::Reference, reference.toUpper() } } << Verdict::Same << none;
        QTest::newRow("the same by phone in another spelling")
            << wallet(u"Jane"_s, u"0712 345 678"_s, reference) << Verdict::Same << none;
        QTest::newRow("another name") << wallet(u"Joan"_s, u"0712345678"_s, reference) << Verdict::Changed
                                      << QList{ Field::FirstName };
        QTest::newRow("another reference for the phone")
            << wallet(u"Jane"_s, u"0712345678"_s, otherReference) << Verdict::Changed << QList{ Field::Reference };
        QTest::newRow("another phone for the reference")
            << wallet(u"Jane"_s, u"0799000111"_s, reference) << Verdict::Changed << QList{ Field::PhoneNumber };
        QTest::newRow("something that was not known")
            << wallet(u"Jane"_s, u"0712345678"_s) + Values{ { Field::Email, u"j@example.com"_s } } << Verdict::Changed
            << QList{ Field::Email };
        QTest::newRow("another location of the same phone")
            << Values{ { Field::Location, otherLocation } } + wallet(u"Jane"_s, u"0712345678"_s) << Verdict::New
            << none;
    }

    void eachOfferHasOneVerdict()
    {
        QFETCH(Values, values);
        QFETCH(Verdict, verdict);
        QFETCH(QList<Field>, changed);
        const RecipientImport import({ offer(1, values) }, m_book->book.snapshot());
        QCOMPARE(import.rows().front().verdict, verdict);
        QCOMPARE(import.count(verdict), 1);
        QList<Field> fields;
        for (const auto& change : import.rows().front().changes)
            fields.append(change.field);
        QCOMPARE(fields, changed);
    }

    void aReferenceOfOneAndAPhoneOfAnotherIsWrong()
    {
        m_book->add({ { Field::Type, u"mobile_wallet"_s }, { Field::FirstName, u"Peter"_s },
            { Field::PhoneNumber, u"0799000111"_s } });
        const RecipientImport import(
            { offer(1, wallet(u"Jane"_s, u"0799000111"_s, reference)) }, m_book->book.snapshot());
        QCOMPARE(import.rows().front().verdict, Verdict::Wrong);
        QCOMPARE(import.rows().front().offer.remarks.first().kind, Remark::Kind::AmbiguousMatch);
        QCOMPARE(import.rows().front().offer.remarks.first().field, Field::Reference);
        QVERIFY(import
                    .toChangeSet(m_book->book.takeKeys(import.count(RecipientImport::Verdict::New)), Source::Import,
                        QDateTime::currentDateTimeUtc())
                    .isEmpty());
    }

    void anAccountUnderAnotherNameIsRemarked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isOther");
        QTest::newRow("another") << u"Peter Otieno"_s << true;
        QTest::newRow("more of it") << u"JANE Wanjiru"_s << false;
        QTest::newRow("with an accent") << u"Jané"_s << false;
        QTest::newRow("a company of another name") << u"Peter & Sons Ltd."_s << true;
        QTest::newRow("beginning the same") << u"Janet"_s << true;
        QTest::newRow("the nickname that is known") << u"Nurse"_s << false;
    }

    void anAccountUnderAnotherNameIsRemarked()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, isOther);
        ChangeSet typed;
        typed.edits = { { m_jane, Field::Nickname, Layer::Typed, u"The nurse"_s } };
        m_book->book.apply(typed);
        const RecipientImport import({ offer(1, wallet(name, u"0712345678"_s)) }, m_book->book.snapshot());
        QCOMPARE(import.rows().front().verdict, Verdict::Changed);
        const auto& remarks = import.rows().front().offer.remarks;
        QCOMPARE(std::any_of(remarks.begin(), remarks.end(),
                     [](const Remark& remark) {
                         return remark.kind == Remark::Kind::OtherName && remark.text == u"Jane"_s;
                     }),
            isOther);
    }

    void whatComesUnderAnotherNameIsToBeChecked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("keepsName");
        QTest::addColumn<bool>("isOther");
        QTest::newRow("another") << u"Peter Otieno"_s << false << true;
        QTest::newRow("another, older than the name that is known") << u"Peter Otieno"_s << true << true;
        QTest::newRow("more of it") << u"JANE Wanjiru"_s << false << false;
    }

    void whatComesUnderAnotherNameIsToBeChecked()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, keepsName);
        QFETCH(const bool, isOther);
        const RecipientKey key
            = m_book->add({ { Field::TillNumber, u"004321"_s }, { Field::TillName, u"Jane Traders"_s } });
        OfferedRecipient row = offer(
            1, { { Field::Reference, otherReference }, { Field::TillName, name }, { Field::TillNumber, u"004321"_s } });
        if (keepsName)
            row.toldAt = m_book->book.find(key)->toldAt().addDays(-1);
        apply(RecipientImport({ row }, m_book->book.snapshot()));
        const Recipient after = *m_book->book.find(key);
        QCOMPARE(after.text(Field::Reference), otherReference);
        QCOMPARE(after.name(), keepsName ? u"Jane Traders"_s : name);
        QCOMPARE(needsCheck(after), isOther);
        if (isOther)
            QCOMPARE(UncheckedChanges::of(after).items().first().toldAs, name);
    }

    void theNameThatARowRepeatsCountsForTheRest_data()
    {
        QTest::addColumn<Values>("names");
        QTest::addColumn<QString>("toldAs");
        QTest::newRow("a new last name") << Values{ { Field::FirstName, u"Jane"_s }, { Field::LastName, u"Otieno"_s } }
                                         << QString();
        QTest::newRow("a new nickname") << Values{ { Field::FirstName, u"Jane"_s }, { Field::Nickname, u"Rent"_s } }
                                        << QString();
        QTest::newRow("a new nickname for another")
            << Values{ { Field::FirstName, u"Peter"_s }, { Field::Nickname, u"Rent"_s } } << u"Peter"_s;
    }

    void theNameThatARowRepeatsCountsForTheRest()
    {
        QFETCH(const Values, names);
        QFETCH(const QString, toldAs);
        apply(RecipientImport({ offer(1, { { Field::Location, location }, { Field::LastName, u"Wanjiku"_s } }) },
            m_book->book.snapshot()));
        // The second row is about the same entry and repeats nothing of the name.
        apply(RecipientImport({ offer(1, Values{ { Field::Location, location } } + names),
                                  offer(2, { { Field::Location, location }, { Field::AccountNumber, u"0123"_s } }) },
            m_book->book.snapshot()));
        const auto pending = UncheckedChanges::of(*m_book->book.find(m_jane)).pending(*m_book->book.find(m_jane));
        QCOMPARE(pending.isEmpty(), toldAs.isEmpty());
        if (!pending.isEmpty())
            QCOMPARE(pending.first().toldAs, toldAs);
    }

    void aRowUnderAnotherNameCountsBesideOneUnderTheSame()
    {
        apply(RecipientImport(
            { offer(
                  1, { { Field::Location, location }, { Field::FirstName, u"Jane"_s }, { Field::Email, u"j@x.ke"_s } }),
                offer(2,
                    { { Field::Location, location }, { Field::Nickname, u"Peter"_s },
                        { Field::AccountNumber, u"0123"_s } }) },
            m_book->book.snapshot()));
        const Recipient after = *m_book->book.find(m_jane);
        QVERIFY(needsCheck(after));
        QCOMPARE(UncheckedChanges::of(after).items().first().toldAs, u"Peter"_s);
    }

    void anAccountThatTwoEntriesHaveDecidesNothing()
    {
        m_book->add({ { Field::Type, u"mobile_wallet"_s }, { Field::PhoneNumber, u"0712345678"_s } });
        const RecipientImport import({ offer(1, wallet(u"Jane"_s, u"0712345678"_s)) }, m_book->book.snapshot());
        QCOMPARE(import.rows().front().verdict, Verdict::Wrong);
        QCOMPARE(import.rows().front().offer.remarks.first().kind, Remark::Kind::AmbiguousMatch);
    }

    void aRepeatedLineIsTakenOnce()
    {
        const RecipientImport import(
            { offer(3, wallet(u"Peter"_s, u"0799000111"_s)), offer(4, wallet(u"Peter"_s, u"+254799000111"_s)) },
            m_book->book.snapshot());
        QCOMPARE(import.count(Verdict::New), 1);
        QCOMPARE(import.count(Verdict::Same), 1);
        const Remark expected{ Remark::Kind::RepeatsLine, {}, {}, 3 };
        QCOMPARE(import.rows()[1].offer.remarks, QList{ expected });
        apply(import);
        QCOMPARE(m_book->book.size(), 2);
    }

    void aLineThatContradictsAnEarlierOneIsWrong()
    {
        const RecipientImport import(
            { offer(3, wallet(u"Peter"_s, u"0799000111"_s, reference.toUpper().replace(u'4', u'5'))),
                offer(9, wallet(u"Peter"_s, u"0799000111"_s, otherReference)) },
            m_book->book.snapshot());
        QCOMPARE(import.count(Verdict::Wrong), 1);
        const Remark expected{ Remark::Kind::ContradictsLine, {}, {}, 3 };
        QCOMPARE(import.rows()[1].offer.remarks, QList{ expected });
    }

    void aLineThatAddsToAnEarlierOneGoesToTheSameEntry()
    {
        const Values peter = wallet(u"Peter"_s, u"0799000111"_s);
        const RecipientImport import(
            { offer(1, peter), offer(2, without(peter, Field::FirstName) + Values{ { Field::Nickname, u"Pete"_s } }) },
            m_book->book.snapshot());
        apply(import);
        QCOMPARE(m_book->book.size(), 2);
        const Recipient added = m_book->book.at(1);
        QCOMPARE(added.text(Field::FirstName), u"Peter"_s);
        QCOMPARE(added.text(Field::Nickname), u"Pete"_s);
        QCOMPARE(added.toldBy(), Source::Import);
    }

    void whatIsWrongStaysWrongAndIsNotTaken()
    {
        OfferedRecipient wrong = offer(1, wallet(u"Peter"_s, u"2.54E+11"_s));
        wrong.remarks.append({ Remark::Kind::ScientificNotation, Field::PhoneNumber, u"2.54E+11"_s, 0 });
        const RecipientImport import({ wrong, offer(2, wallet(u"Ann"_s, u"0799000112"_s)) }, m_book->book.snapshot());
        QCOMPARE(import.count(Verdict::Wrong), 1);
        apply(import);
        QCOMPARE(m_book->book.size(), 2);
        QCOMPARE(m_book->book.at(1).text(Field::FirstName), u"Ann"_s);
    }

    void changesGoToTheToldLayerAndTheTypedWordStays()
    {
        ChangeSet typed;
        typed.time = QDateTime::currentDateTimeUtc();
        typed.edits.append({ m_jane, Field::FirstName, Layer::Typed, u"Janet"_s });
        m_book->book.apply(typed);
        const RecipientImport import({ offer(1, wallet(u"Joan"_s, u"0712345678"_s)) }, m_book->book.snapshot());
        apply(import);
        const Recipient jane = *m_book->book.find(m_jane);
        QCOMPARE(jane.text(Field::FirstName), u"Janet"_s);
        QCOMPARE(jane.value(Field::FirstName, Layer::Told), u"Joan"_s);
    }

    void typedWordsOfAnOfferAreTypedWords()
    {
        OfferedRecipient shared = offer(0, wallet(u"Jane"_s, u"0712345678"_s));
        shared.typed = { { Field::Note, u"ask Peter"_s } };
        apply(RecipientImport({ shared }, m_book->book.snapshot()));
        QCOMPARE(m_book->book.find(m_jane)->value(Field::Note, Layer::Typed), u"ask Peter"_s);
    }

    void whatWasTypedByHandIsKnownAgain()
    {
        const RecipientKey typed = m_book->add(
            { { Field::Type, u"till"_s }, { Field::TillNumber, u"004321"_s }, { Field::Reference, otherReference } },
            Layer::Typed);
        OfferedRecipient again;
        again.typed
            = { { Field::Type, u"till"_s }, { Field::Reference, otherReference }, { Field::TillNumber, u"004321"_s } };
        const RecipientImport import({ again }, m_book->book.snapshot());
        QCOMPARE(import.rows().front().known, typed);
        QCOMPARE(import.rows().front().verdict, Verdict::Same);
    }

    void eachLineIsHeldAgainstAllBeforeIt()
    {
        const QString phone = u"0799000111"_s;
        const RecipientImport import({ offer(1, wallet(u"Peter"_s, phone)),
                                         offer(2, wallet(u"Peter"_s, phone, reference.toUpper().replace(u'4', u'5'))),
                                         offer(3, wallet(u"Peter"_s, phone, otherReference)) },
            m_book->book.snapshot());
        QCOMPARE(import.rows()[1].verdict, Verdict::Changed);
        QCOMPARE(import.rows()[2].verdict, Verdict::Wrong);
        QCOMPARE(import.rows()[2].offer.remarks.first().kind, Remark::Kind::ContradictsLine);
    }

    void aSecondLineShowsWhatItWouldReplace()
    {
        const RecipientImport import({ offer(1, { { Field::PhoneNumber, u"0712345678"_s } }),
                                         offer(2, wallet(u"Jane"_s, u"0712345678"_s, otherReference)),
                                         offer(3, wallet(u"Jane"_s, u"0712345678"_s, otherReference)) },
            m_book->book.snapshot());
        QCOMPARE(import.rows()[0].verdict, Verdict::Same);
        const RecipientImport::Change expected{ Field::Reference, Layer::Told, reference, otherReference };
        QCOMPARE(import.rows()[1].changes, QList{ expected });
        QCOMPARE(import.rows()[2].verdict, Verdict::Same);
    }

    void anOlderWordDoesNotReplaceANewerOne()
    {
        OfferedRecipient old
            = offer(0, wallet(u"Joan"_s, u"0712345678"_s) + Values{ { Field::Email, u"j@example.com"_s } });
        old.toldAt = QDateTime::currentDateTimeUtc().addDays(-100);
        const RecipientImport import({ old }, m_book->book.snapshot());
        const RecipientImport::Change expected{ Field::Email, Layer::Told, {}, u"j@example.com"_s };
        QCOMPARE(import.rows().front().changes, QList{ expected });
        QCOMPARE(import.rows().front().offer.remarks.first().kind, Remark::Kind::OlderThanKnown);
        old.toldAt = QDateTime::currentDateTimeUtc().addDays(1);
        QCOMPARE(RecipientImport({ old }, m_book->book.snapshot()).rows().front().changes.size(), 2);
    }

    void aTypedWordOfOnesOwnIsNeverReplaced()
    {
        ChangeSet typed;
        typed.time = QDateTime::currentDateTimeUtc();
        typed.edits.append({ m_jane, Field::Note, Layer::Typed, u"mine"_s });
        m_book->book.apply(typed);
        OfferedRecipient shared = offer(0, wallet(u"Jane"_s, u"0712345678"_s));
        shared.typed = { { Field::Note, u"theirs"_s } };
        const RecipientImport import({ shared }, m_book->book.snapshot());
        QCOMPARE(import.rows().front().verdict, Verdict::Same);
        QCOMPARE(import.rows().front().offer.remarks.first().kind, Remark::Kind::OwnWordKept);
    }

    void aNumberWithoutItsBranchNeedsAnotherAgreement_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("the same name") << u"ACME"_s << Verdict::Changed;
        QTest::newRow("another name") << u"Zebra"_s << Verdict::New;
    }

    void aNumberWithoutItsBranchNeedsAnotherAgreement()
    {
        QFETCH(QString, name);
        QFETCH(Verdict, verdict);
        m_book->add({ { Field::Type, u"bank_account"_s }, { Field::AccountName, u"Acme"_s },
            { Field::AccountNumber, u"0123"_s }, { Field::BankBranchRef, u"b1"_s } });
        const RecipientImport import({ offer(1,
                                         { { Field::Type, u"bank_account"_s }, { Field::AccountName, name },
                                             { Field::AccountNumber, u"0123"_s } }) },
            m_book->book.snapshot());
        QCOMPARE(import.rows().front().verdict, verdict);
    }

    void anAccountOfTwoLocationsDecidesNothing()
    {
        const Values account{ { Field::Type, u"till"_s }, { Field::TillNumber, u"7"_s } };
        const RecipientImport import(
            { offer(1, Values{ { Field::Location, otherLocation } } + account),
                offer(2,
                    Values{ { Field::Location, QString(otherLocation).replace(u"00000000"_s, u"11111111"_s) } }
                        + account),
                offer(3, account) },
            m_book->book.snapshot());
        QCOMPARE(import.count(Verdict::New), 2);
        QCOMPARE(import.rows()[2].offer.remarks.first().kind, Remark::Kind::AmbiguousMatch);
    }

    void allOfItIsUndoneAtOnce()
    {
        const Recipient before = *m_book->book.find(m_jane);
        const RecipientImport import(
            { offer(1, wallet(u"Joan"_s, u"0712345678"_s)), offer(2, wallet(u"Ann"_s, u"0799000112"_s)) },
            m_book->book.snapshot());
        const auto applied = apply(import);
        QCOMPARE(m_book->book.size(), 2);
        m_book->book.revert(applied.inverse);
        QCOMPARE(m_book->book.size(), 1);
        QCOMPARE(m_book->book.find(m_jane), before);
    }

    void anImportThatIsStoppedHasNoRows()
    {
        QList<OfferedRecipient> offers;
        for (int line = 1; line <= 5000; ++line)
            offers.append(offer(line, { { Field::Nickname, u"n"_s } }));
        qsizetype last = 0;
        const RecipientImport import(offers, m_book->book.snapshot(), [&last](qsizetype done) {
            last = done;
            return done < 2000;
        });
        QVERIFY(import.rows().empty());
        QVERIFY(!import.hasChanges());
        QVERIFY(last >= 2000 && last < 5000);
    }

private:
    RecipientBook::Applied apply(const RecipientImport& import)
    {
        return m_book->book.apply(import.toChangeSet(m_book->book.takeKeys(import.count(RecipientImport::Verdict::New)),
            Source::Import, QDateTime::currentDateTimeUtc()));
    }

    std::unique_ptr<FilledBook> m_book;
    RecipientKey m_jane{};
};

QTEST_GUILESS_MAIN(RecipientImportTest)
#include "tst_RecipientImport.moc"

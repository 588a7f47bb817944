// SPDX-License-Identifier: MIT
#include "text/FieldText.h"

#include "Translations.h"
#include "support/RecipientWith.h"
#include "text/StatusText.h"

#include <QSet>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class FieldTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasANameOfItsOwnAndACopyButtonNamedForIt()
    {
        QSet<QString> names;
        for (const Field field : recipientFields) {
            const QString name = fieldName(field);
            QVERIFY(!name.isEmpty());
            names.insert(name);
            QCOMPARE(copyFieldText(field), u"Copy "_s + name.at(0).toLower() + name.mid(1));
        }
        QCOMPARE(names.size(), static_cast<qsizetype>(recipientFields.size()));
    }

    void phoneNumbersStandInGroups()
    {
        const QString shown = displayText(Field::PhoneNumber, u"254712345678"_s);
        QCOMPARE(QString(shown).replace(QChar::Nbsp, u' '), u"+254 712 345 678"_s);
        QVERIFY2(!shown.contains(u' '), "a number that wraps is easily read as two");
    }

    void valuesOtherThanPhoneNumbersAndTypesAreShownAsTheyCame_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("leading zeros") << Field::AccountNumber << u"0001234567890"_s;
        QTest::newRow("a number like a phone's") << Field::AccountNumber << u"254712345678"_s;
        QTest::newRow("markup") << Field::TillName << u"<b>Shop</b> & Sons"_s;
        QTest::newRow("a phone that is none") << Field::PhoneNumber << u"ask Peter"_s;
        QTest::newRow("an unknown type") << Field::Type << u"Crypto Wallet"_s;
    }

    void valuesOtherThanPhoneNumbersAndTypesAreShownAsTheyCame()
    {
        QFETCH(Field, field);
        QFETCH(QString, value);
        QCOMPARE(displayText(field, value), value);
    }

    void knownStatusesAreSaidInThePersonsLanguage()
    {
        QCOMPARE(statusText(u"Approved"_s), u"Approved"_s);
        QCOMPARE(statusText(u"approved"_s), u"approved"_s); // in English as it came
        QCOMPARE(statusText(QString()), u"No status yet"_s);
        Translations translations;
        translations.use(u"sw"_s);
        const QString approved = statusText(u"Approved"_s);
        QVERIFY(approved != u"Approved"_s);
        QCOMPARE(statusText(u"approved"_s), approved);
        QVERIFY(statusText(u"under_review"_s) != u"under_review"_s);
        QCOMPARE(statusText(u"KYC escalated"_s), u"KYC escalated"_s);
        QCOMPARE(displayText(Field::Status, u"Approved"_s), approved);
        QCOMPARE(displayText(Field::Status, QString()), QString());
        translations.use(u"en"_s);
    }

    void typesAreShownInWords_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("wallet") << u"mobile_wallet"_s << u"Mobile wallet"_s;
        QTest::newRow("bank") << u"bank_account"_s << u"Bank account"_s;
        QTest::newRow("till") << u"till"_s << u"Till"_s;
        QTest::newRow("paybill") << u"Paybill"_s << u"Paybill"_s;
        QTest::newRow("legacy merchant") << u"Kopo Kopo Merchant"_s << u"Kopo Kopo merchant"_s;
    }

    void typesAreShownInWords()
    {
        QFETCH(QString, value);
        QFETCH(QString, words);
        QCOMPARE(displayText(Field::Type, value), words);
    }

    void theTypedValueIsTheOneShown()
    {
        const Recipient recipient = recipientWith({ { Field::Note, u"told"_s } }, { { Field::Note, u"typed"_s } });
        QCOMPARE(displayText(recipient, Field::Note), u"typed"_s);
    }

    void aRecipientWithoutANameSaysWhy_data()
    {
        QTest::addColumn<Recipient>("recipient");
        QTest::addColumn<QString>("shown");
        const QString location
            = u"https://api.kopokopo.com/api/v1/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s;
        QTest::newRow("has one") << recipientWith({ { Field::TillName, u"Shop"_s }, { Field::Type, u"till"_s } })
                                 << u"Shop"_s;
        QTest::newRow("not fetched") << recipientWith({ { Field::Location, location } }) << u"Not fetched yet"_s;
        QTest::newRow("refused") << recipientWith({ { Field::Location, location }, { Field::Lookup, u"gone"_s } })
                                 << u"No name yet"_s;
        QTest::newRow("only a reference")
            << recipientWith({}, { { Field::Reference, u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s } })
            << u"No name yet"_s;
    }

    void aRecipientWithoutANameSaysWhy()
    {
        QFETCH(Recipient, recipient);
        QFETCH(QString, shown);
        QCOMPARE(shownName(recipient), shown);
    }

    void everyCategoryTypeAndSourceHasAName()
    {
        for (const Category category : allCategories)
            QVERIFY(!categoryName(category).isEmpty());
        for (const Source source :
            { Source::Service, Source::Import, Source::Payment, Source::SharedBook, Source::Person })
            QVERIFY(!sourceText(source).isEmpty());
    }
};

QTEST_GUILESS_MAIN(FieldTextTest)
#include "tst_FieldText.moc"

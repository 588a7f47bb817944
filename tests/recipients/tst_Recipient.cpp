// SPDX-License-Identifier: MIT
#include "recipients/Recipient.h"
#include "recipients/UtcTime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

class tst_Recipient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typedLayerIsShownAndDifferencesAreSeen();
    void emptyTextSilencesALayer();
    void readsEverySpellingOfAType_data();
    void readsEverySpellingOfAType();
    void everyTypeHasACategoryAndFieldsOfItsOwn();
    void nameAndAccountFollowTheFields_data();
    void nameAndAccountFollowTheFields();
    void groupsKenyanPhoneNumbersOnly_data();
    void groupsKenyanPhoneNumbersOnly();
    void stampsAreReadFromTheirFields();
};

void tst_Recipient::typedLayerIsShownAndDifferencesAreSeen()
{
    Recipient recipient(RecipientKey{ 7 });
    recipient.setValue(Field::Reference, Layer::Told, u"told"_s);
    QCOMPARE(recipient.text(Field::Reference), u"told"_s);
    QVERIFY(!recipient.differs(Field::Reference));
    recipient.setValue(Field::Reference, Layer::Typed, u"typed"_s);
    QCOMPARE(recipient.text(Field::Reference), u"typed"_s);
    QCOMPARE(recipient.value(Field::Reference, Layer::Told), u"told"_s);
    QVERIFY(recipient.differs(Field::Reference));
    recipient.setValue(Field::Reference, Layer::Typed, u"told"_s);
    QVERIFY(!recipient.differs(Field::Reference));
    recipient.setValue(Field::Reference, Layer::Typed, std::nullopt);
    QCOMPARE(recipient.text(Field::Reference), u"told"_s);
    QVERIFY(recipient.has(Field::Reference));
    QVERIFY(!recipient.has(Field::Status));
}

void tst_Recipient::emptyTextSilencesALayer()
{
    Recipient recipient;
    recipient.setValue(Field::Note, Layer::Typed, u"n"_s);
    recipient.setValue(Field::Note, Layer::Typed, QString());
    QCOMPARE(recipient.value(Field::Note, Layer::Typed), std::nullopt);
    QVERIFY(recipient == Recipient());
}

void tst_Recipient::readsEverySpellingOfAType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("keptAs");
    QTest::newRow("as answered") << u"Mobile Wallet"_s << u"mobile_wallet"_s;
    QTest::newRow("as created") << u"mobile_wallet"_s << u"mobile_wallet"_s;
    QTest::newRow("capitals") << u"BANK ACCOUNT"_s << u"bank_account"_s;
    QTest::newRow("till") << u"Till"_s << u"till"_s;
    QTest::newRow("paybill") << u"Paybill"_s << u"paybill"_s;
    QTest::newRow("legacy") << u"Kopo Kopo Merchant"_s << u"merchant"_s;
    QTest::newRow("legacy, other spelling") << u"kopo_kopo_merchant"_s << u"merchant"_s;
    QTest::newRow("unknown") << u"Crypto Wallet"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("digits") << u"till2"_s << QString();
}

void tst_Recipient::readsEverySpellingOfAType()
{
    QFETCH(QString, text);
    QFETCH(QString, keptAs);
    const std::optional<RecipientType> type = recipientTypeFromText(text);
    QCOMPARE(type.has_value(), !keptAs.isEmpty());
    if (type)
        QCOMPARE(recipientTypeText(*type), keptAs);
}

void tst_Recipient::everyTypeHasACategoryAndFieldsOfItsOwn()
{
    QCOMPARE(categoryOf(RecipientType::Merchant), Category::Tills);
    for (const RecipientType type : { RecipientType::MobileWallet, RecipientType::BankAccount, RecipientType::Till,
             RecipientType::Paybill, RecipientType::Merchant }) {
        QVERIFY(!fieldsOf(type).empty());
        QCOMPARE(recipientTypeFromText(recipientTypeText(type)), type);
        QVERIFY(std::ranges::find(allCategories, categoryOf(type)) != allCategories.end());
    }
}

void tst_Recipient::nameAndAccountFollowTheFields_data()
{
    using Values = QList<std::pair<Field, QString>>;
    QTest::addColumn<Values>("values");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("account");

    QTest::newRow("nothing known") << Values{} << QString() << QString();
    QTest::newRow("wallet") << Values{ { Field::Type, u"mobile_wallet"_s }, { Field::FirstName, u"John"_s },
        { Field::LastName, u"Doe"_s }, { Field::PhoneNumber, u"0712345678"_s }, { Field::Nickname, u"J"_s } }
                            << u"John Doe"_s << u"+254 712 345 678"_s;
    QTest::newRow("last name only") << Values{ { Field::LastName, u"Doe"_s } } << u"Doe"_s << QString();
    QTest::newRow("bank") << Values{ { Field::Type, u"bank_account"_s }, { Field::AccountName, u"Acme"_s },
        { Field::AccountNumber, u"00123"_s } }
                          << u"Acme"_s << u"00123"_s;
    QTest::newRow("till") << Values{ { Field::TillName, u"Shop"_s }, { Field::TillNumber, u"0567"_s } } << u"Shop"_s
                          << u"0567"_s;
    QTest::newRow("merchant") << Values{ { Field::Type, u"merchant"_s }, { Field::AliasName, u"Alias"_s },
        { Field::TillNumber, u"9"_s } }
                              << u"Alias"_s << u"9"_s;
    QTest::newRow("paybill") << Values{ { Field::PaybillName, u"KPLC"_s }, { Field::PaybillNumber, u"888880"_s },
        { Field::PaybillAccountNumber, u"01-2"_s } }
                             << u"KPLC"_s << u"888880 \u00b7 01-2"_s;
    QTest::newRow("paybill without account")
        << Values{ { Field::PaybillNumber, u"888880"_s } } << QString() << u"888880"_s;
    QTest::newRow("nickname only") << Values{ { Field::Nickname, u"Rent"_s } } << u"Rent"_s << QString();
    QTest::newRow("account of the type first") << Values{ { Field::Type, u"bank_account"_s },
        { Field::PhoneNumber, u"0712345678"_s }, { Field::AccountNumber, u"77"_s } }
                                               << QString() << u"77"_s;
}

void tst_Recipient::nameAndAccountFollowTheFields()
{
    using Values = QList<std::pair<Field, QString>>;
    QFETCH(Values, values);
    Recipient recipient;
    for (const auto& [field, text] : values)
        recipient.setValue(field, Layer::Told, text);
    QTEST(recipient.name(), "name");
    QTEST(recipient.account(), "account");
}

void tst_Recipient::groupsKenyanPhoneNumbersOnly_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("shown");
    for (const char* number : { "+254712345678", "254712345678", "0712345678", "0712 345-678", "00254712345678",
             "+254 (0)712 345678", "712345678" })
        QTest::newRow(number) << QString::fromLatin1(number) << u"+254 712 345 678"_s;
    QTest::newRow("new prefix") << u"0112345678"_s << u"+254 112 345 678"_s;
    for (const char* number : { "+255712345678", "0712 345", "071234567x", "", "987654321", "+2547123456789" })
        QTest::newRow(qPrintable(u"as it is: "_s + QString::fromLatin1(number)))
            << QString::fromLatin1(number) << QString::fromLatin1(number);
}

void tst_Recipient::groupsKenyanPhoneNumbersOnly()
{
    QFETCH(QString, number);
    Recipient recipient;
    recipient.setValue(Field::PhoneNumber, Layer::Told, number);
    QTEST(recipient.account(), "shown");
    QCOMPARE(recipient.text(Field::PhoneNumber), number);
}

void tst_Recipient::stampsAreReadFromTheirFields()
{
    Recipient recipient;
    QVERIFY(!recipient.updatedAt().isValid());
    QVERIFY(!recipient.toldBy());
    QCOMPARE(recipient.lookup(), LookupState::NotAsked);
    recipient.setValue(Field::ToldBy, Layer::Told, u"2"_s);
    recipient.setValue(Field::ToldAt, Layer::Told, u"1760000000123"_s);
    QCOMPARE(recipient.toldBy(), Source::Import);
    QCOMPARE(recipient.updatedAt(), utcTime(1760000000123));
    recipient.setValue(Field::TypedAt, Layer::Typed, u"1760000000124"_s);
    QCOMPARE(recipient.updatedAt(), utcTime(1760000000124));
    QCOMPARE(recipient.toldAt(), utcTime(1760000000123));
    recipient.setValue(Field::Lookup, Layer::Told, u"gone"_s);
    QCOMPARE(recipient.lookup(), LookupState::Gone);
    recipient.setValue(Field::Status, Layer::Told, u"APPROVED"_s);
    QVERIFY(recipient.isApproved());
    recipient.setValue(Field::ToldBy, Layer::Told, u"99"_s);
    QVERIFY(!recipient.toldBy());
}

QTEST_GUILESS_MAIN(tst_Recipient)
#include "tst_Recipient.moc"

// SPDX-License-Identifier: MIT
#include "sync/ServiceFieldNames.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

class ServiceFieldNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messageNamesItsField_data();
    void messageNamesItsField();
    void everyFieldOfEveryFormIsNamedByItsServiceName();
};

void ServiceFieldNamesTest::messageNamesItsField_data()
{
    QTest::addColumn<RecipientType>("type");
    QTest::addColumn<QString>("message");
    QTest::addColumn<std::optional<Field>>("field");

    using enum RecipientType;
    const auto row = [](const char* message, RecipientType type, std::optional<Field> field) {
        QTest::addRow("%s (%s)", message, qPrintable(recipientTypeText(type)))
            << type << QString::fromUtf8(message) << field;
    };
    row("Subscriber phone number is an invalid number", MobileWallet, Field::PhoneNumber);
    row("phone_number can't be blank", MobileWallet, Field::PhoneNumber);
    row("phone_number is an invalid number", MobileWallet, Field::PhoneNumber);
    row("PhoneNumber: wrong", MobileWallet, Field::PhoneNumber);
    row("external_recipient.phoneNumber is missing", MobileWallet, Field::PhoneNumber);
    row("PHONE NUMBER IS WRONG", MobileWallet, Field::PhoneNumber);
    row("The phone is not registered", MobileWallet, Field::PhoneNumber);
    row("email is not an e-mail address", MobileWallet, Field::Email);
    row("E-mail has already been taken", MobileWallet, Field::Email);
    row("network is not included in the list", MobileWallet, Field::Network);
    row("First name and last name can't be blank", MobileWallet, Field::FirstName);
    row("Last name is too short (first name is fine)", MobileWallet, Field::LastName);
    row("nickname has already been taken", MobileWallet, Field::Nickname);
    row("Bank branch ref is invalid", BankAccount, Field::BankBranchRef);
    row("Bank branch must exist", BankAccount, Field::BankBranchRef);
    row("settlement_method must be EFT or RTS", BankAccount, Field::SettlementMethod);
    row("Bank account number is unknown at this branch", BankAccount, Field::AccountNumber);
    row("account_name can't be blank", BankAccount, Field::AccountName);
    row("till_number can't be blank", Till, Field::TillNumber);
    row("Till name is too long", Till, Field::TillName);
    row("Paybill number is unknown", Paybill, Field::PaybillNumber);
    row("paybill_account_number can't be blank", Paybill, Field::PaybillAccountNumber);
    row("Account number is not valid for this paybill", Paybill, Field::PaybillAccountNumber);

    row("type can't be blank", Till, std::nullopt);
    row("external_recipient can't be blank", Till, std::nullopt);
    row("Phone number is an invalid number", Till, std::nullopt); // its form has none
    row("Telephones are out of order", MobileWallet, std::nullopt);
    row("The networks do not answer", MobileWallet, std::nullopt);
    row("Something went wrong", BankAccount, std::nullopt);
    row("", BankAccount, std::nullopt);
}

void ServiceFieldNamesTest::messageNamesItsField()
{
    QFETCH(const RecipientType, type);
    QFETCH(const QString, message);
    QFETCH(const std::optional<Field>, field);
    QCOMPARE(fieldNamedBy(message, type), field);
}

void ServiceFieldNamesTest::everyFieldOfEveryFormIsNamedByItsServiceName()
{
    using enum RecipientType;
    for (const RecipientType type : { MobileWallet, BankAccount, Till, Paybill }) {
        for (const Field field : fieldsOf(type)) {
            const QString name = serviceNameOf(field);
            QVERIFY(!name.isEmpty());
            QCOMPARE(fieldNamedBy(name + u" can't be blank"_s, type), std::optional(field));
        }
    }
}

QTEST_GUILESS_MAIN(ServiceFieldNamesTest)
#include "tst_ServiceFieldNames.moc"

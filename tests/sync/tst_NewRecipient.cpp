// SPDX-License-Identifier: MIT
#include "sync/NewRecipient.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using Values = QList<std::pair<Field, QString>>;

class NewRecipientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void againIsWhatIsShownOfTheEntry();
    void againNeedsATypeThatTheServiceCreates_data();
    void againNeedsATypeThatTheServiceCreates();
};

void NewRecipientTest::againIsWhatIsShownOfTheEntry()
{
    Recipient entry(RecipientKey{ 7 });
    entry.setValue(Field::Type, Layer::Told, u"mobile_wallet"_s);
    entry.setValue(Field::FirstName, Layer::Told, u"Jane"_s);
    entry.setValue(Field::PhoneNumber, Layer::Told, u"0712345678"_s);
    entry.setValue(Field::PhoneNumber, Layer::Typed, u"0799999999"_s);
    entry.setValue(Field::TillNumber, Layer::Told, u"0123"_s);
    entry.setValue(Field::Nickname, Layer::Told, u"Nurse"_s);
    entry.setValue(Field::Note, Layer::Typed, u"called her"_s);
    entry.setValue(Field::Creation, Layer::Told, u"asked"_s);

    const std::optional<NewRecipient> again = NewRecipient::again(entry);
    QVERIFY(again);
    QCOMPARE(again->type, RecipientType::MobileWallet);
    QCOMPARE(again->entry, RecipientKey{ 7 });
    const Values expected{ { Field::FirstName, u"Jane"_s }, { Field::PhoneNumber, u"0799999999"_s },
        { Field::Nickname, u"Nurse"_s } };
    QCOMPARE(again->values, expected);
}

void NewRecipientTest::againNeedsATypeThatTheServiceCreates_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("possible");
    QTest::newRow("a till") << u"till"_s << true;
    QTest::newRow("a legacy merchant") << u"merchant"_s << false;
    QTest::newRow("a type that nobody knows yet") << u"crypto_wallet"_s << false;
    QTest::newRow("no type") << QString() << false;
}

void NewRecipientTest::againNeedsATypeThatTheServiceCreates()
{
    QFETCH(const QString, type);
    QFETCH(const bool, possible);
    Recipient entry(RecipientKey{ 7 });
    entry.setValue(Field::Type, Layer::Told, type);
    QCOMPARE(NewRecipient::again(entry).has_value(), possible);
}

QTEST_GUILESS_MAIN(NewRecipientTest)
#include "tst_NewRecipient.moc"

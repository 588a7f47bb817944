// SPDX-License-Identifier: MIT
#include "OpenBook.h"
#include "recipients/UtcTime.h"
#include "trust/WhoIsThis.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

using Mark = Finding::Mark;
using What = PaymentTrace::What;

namespace {

const QDateTime noon = utcTime(1'760'000'000'000);
const QString janesReference = u"4cab4ebf-8341-4ec1-844e-c954b4741234"_s;
const QString shopsReference = u"9a0b4ebf-1341-4ec1-844e-c954b4749999"_s;
const QString strangeReference = u"77777777-8341-4ec1-844e-c954b4741234"_s;
const QString janesLocation = u"https://api.kopokopo.com/api/v1/pay_recipients/0aab4ebf-8341-4ec1-844e-c954b4741234"_s;

} // namespace

class tst_WhoIsThis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenBook>();
        m_jane = add({ { Field::Type, u"mobile_wallet"_s }, { Field::FirstName, u"Jane"_s },
            { Field::PhoneNumber, u"+254712345678"_s }, { Field::Reference, janesReference },
            { Field::Location, janesLocation }, { Field::Status, u"Approved"_s } });
        m_shop = add({ { Field::Type, u"till"_s }, { Field::TillName, u"Shop"_s }, { Field::TillNumber, u"123456"_s },
            { Field::Reference, shopsReference }, { Field::Status, u"Pending"_s } });
        m_power = add(
            { { Field::Type, u"paybill"_s }, { Field::PaybillName, u"Power"_s }, { Field::PaybillNumber, u"888880"_s },
                { Field::PaybillAccountNumber, u"14-22 7"_s }, { Field::Status, u"Approved"_s } });
    }

    void oneThingIsNamed_data();
    void oneThingIsNamed();
    void numbersThatMeanNothingAreLeftOut();
    void referenceOfOneAndPhoneOfAnotherAreMismatched_data();
    void referenceOfOneAndPhoneOfAnotherAreMismatched();
    void whatBelongsTogetherIsNoMismatch_data();
    void whatBelongsTogetherIsNoMismatch();
    void changedRecipientIsMarked();
    void resultOfAPaymentIsRead();

private:
    RecipientKey add(const QList<std::pair<Field, QString>>& told)
    {
        const RecipientKey key = m_open->book.takeKeys(1).first();
        ChangeSet changes{ .source = Source::Import, .time = noon, .added = { key } };
        for (const auto& [field, value] : told)
            changes.edits << Edit{ key, field, Layer::Told, value };
        m_open->book.apply(changes);
        return key;
    }
    QList<Finding> find(const QString& text) { return whoIsThis(text, m_open->book.snapshot()); }
    RecipientKey keyOf(const QString& name) const
    {
        return name == u"Jane"_s ? m_jane
            : name == u"Shop"_s  ? m_shop
            : name == u"Power"_s ? m_power
                                 : RecipientKey::None;
    }

    std::unique_ptr<OpenBook> m_open;
    RecipientKey m_jane{};
    RecipientKey m_shop{};
    RecipientKey m_power{};
};

void tst_WhoIsThis::oneThingIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<What>("what");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("marks");
    constexpr int unknown = static_cast<int>(Mark::Unknown);
    constexpr int notApproved = static_cast<int>(Mark::NotApproved);
    QTest::newRow("reference") << janesReference << What::Reference << u"Jane"_s << 0;
    QTest::newRow("in capitals") << janesReference.toUpper() << What::Reference << u"Jane"_s << 0;
    QTest::newRow("strange reference") << strangeReference << What::Reference << QString() << unknown;
    QTest::newRow("not approved") << shopsReference << What::Reference << u"Shop"_s << notApproved;
    QTest::newRow("phone") << u"please pay 0712 345 678 today"_s << What::Phone << u"Jane"_s << 0;
    QTest::newRow("international") << u"+254-712-345-678"_s << What::Phone << u"Jane"_s << 0;
    QTest::newRow("after a time") << u"2026-11-24 09:15 0712345678"_s << What::Phone << u"Jane"_s << 0;
    QTest::newRow("strange phone") << u"0799 000 111"_s << What::Phone << QString() << unknown;
    QTest::newRow("till") << u"till 123456"_s << What::Account << u"Shop"_s << notApproved;
    QTest::newRow("labelled till") << u"till_number: 654321"_s << What::Account << QString() << unknown;
    QTest::newRow("paybill account") << u"{\"paybill_number\":\"888880\",\"paybill_account_number\":\"14227\"}"_s
                                     << What::Account << u"Power"_s << 0;
    QTest::newRow("account of another paybill")
        << u"{\"paybill_number\":\"999990\",\"paybill_account_number\":\"14227\"}"_s << What::Account << QString()
        << unknown;
    QTest::newRow("location") << u"GET "_s + janesLocation + u" 200"_s << What::Location << u"Jane"_s << 0;
    QTest::newRow("strange location") << QString(janesLocation).replace(u"0aab"_s, u"0bbb"_s) << What::Location
                                      << QString() << unknown;
    QTest::newRow("escaped location") << u"{\"location\":\""_s + QString(janesLocation).replace(u"/"_s, u"\\/"_s)
            + u"\"}"_s << What::Location
                                      << u"Jane"_s << 0;
    QTest::newRow("v1 request") << u"{\"destination_type\":\"mobile_wallet\",\"destination_reference\":\"%1\","
                                   "\"amount\":{\"currency\":\"KES\",\"value\":1200}}"_s.arg(janesReference)
                                << What::Reference << u"Jane"_s << 0;
    QTest::newRow("CSV") << u"Payee,Phone\nJane,0712345678\n"_s << What::Phone << u"Jane"_s << 0;
}

void tst_WhoIsThis::oneThingIsNamed()
{
    QFETCH(const QString, text);
    QFETCH(const What, what);
    QFETCH(const QString, name);
    QFETCH(const int, marks);
    const auto findings = find(text);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().what, what);
    QCOMPARE(findings.first().known, name.isEmpty() ? QList<RecipientKey>() : QList<RecipientKey>{ keyOf(name) });
    QCOMPARE(static_cast<int>(findings.first().marks), marks);
}

void tst_WhoIsThis::numbersThatMeanNothingAreLeftOut()
{
    for (const QString& text : { u"2026-11-24T09:15:00 200 OK in 1234567 us"_s, u"KES 1,200.00"_s,
             u"https://api.kopokopo.com/api/v1/payments/0aab4ebf-8341-4ec1-844e-c954b4741234"_s,
             u"{\"id\":\"cccccccc-8341-4ec1-844e-c954b4741234\",\"amount\":\"712345000\"}"_s, QString() })
        QVERIFY2(find(text).isEmpty(), qPrintable(text));
}

void tst_WhoIsThis::referenceOfOneAndPhoneOfAnotherAreMismatched_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("JSON, v1 with a phone")
        << u"{\"destination_reference\":\"%1\",\"phone_number\":\"0712345678\"}"_s.arg(shopsReference);
    QTest::newRow("JSON, nested")
        << u"[{\"to\":{\"destination_reference\":\"%1\"},\"metadata\":{\"phone\":\"0712345678\"}}]"_s.arg(
               shopsReference);
    QTest::newRow("CSV") << u"Phone;Reference\n0712345678;%1"_s.arg(shopsReference);
    QTest::newRow("line") << u"pay 0712345678 (%1)"_s.arg(shopsReference);
    QTest::newRow("strange reference beside a phone") << u"pay 0712345678 (%1)"_s.arg(strangeReference);
    QTest::newRow("strange phone beside a reference") << u"pay 0799000111 (%1)"_s.arg(janesReference);
}

void tst_WhoIsThis::referenceOfOneAndPhoneOfAnotherAreMismatched()
{
    QFETCH(const QString, text);
    const auto findings = find(text);
    QCOMPARE(findings.size(), 2);
    QVERIFY(findings[0].marks.testFlag(Mark::Mismatched) || findings[1].marks.testFlag(Mark::Mismatched));
}

void tst_WhoIsThis::whatBelongsTogetherIsNoMismatch_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one line") << u"Jane 0712345678 %1"_s.arg(janesReference);
    QTest::newRow("two lines") << u"%1\n0799000111"_s.arg(janesReference);
    QTest::newRow("two objects") << u"[{\"destination_reference\":\"%1\"},{\"phone_number\":\"0712345678\"}]"_s.arg(
        shopsReference);
    QTest::newRow("contact phone of a till")
        << u"{\"destination_reference\":\"%1\",\"phone_number\":\"0799000111\"}"_s.arg(
               shopsReference); // the till has none of its own
}

void tst_WhoIsThis::whatBelongsTogetherIsNoMismatch()
{
    QFETCH(const QString, text);
    const auto findings = find(text);
    QCOMPARE(findings.size(), 2);
    for (const Finding& finding : findings)
        QVERIFY(!finding.marks.testFlag(Mark::Mismatched));
}

void tst_WhoIsThis::changedRecipientIsMarked()
{
    ChangeSet changes{ .source = Source::Service, .time = noon };
    changes.edits << Edit{ m_jane, Field::Reference, Layer::Told, strangeReference };
    m_open->book.apply(changes);
    const auto findings = find(strangeReference);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().marks, Finding::Marks(Mark::Changed));
    QCOMPARE(find(janesReference).first().marks, Finding::Marks(Mark::Unknown)); // it is hers no more
}

void tst_WhoIsThis::resultOfAPaymentIsRead()
{
    const auto findings = find(
        u"{\"data\":{\"id\":\"cac95329-9fa5-42f1-a4fc-c08af7b868fb\",\"type\":\"send_money\",\"attributes\":{"
        "\"transfer_batches\":[{\"status\":\"Transferred\",\"disbursements\":[{\"amount\":\"10.0\",\"destination_"
        "type\":"
        "\"Mobile Wallet\",\"destination_reference\":\"%1\"},{\"destination_type\":\"Till\",\"destination_reference\":"
        "\"%2\"}]}],\"_links\":{\"self\":\"https://api.kopokopo.com/api/v2/send_money/247b1bd8\"}}}}"_s.arg(
            janesReference, strangeReference));
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings[0].known, QList<RecipientKey>{ m_jane });
    QCOMPARE(findings[1].marks, Finding::Marks(Mark::Unknown));
    QVERIFY(findings[0].number != findings[1].number);
}

QTEST_GUILESS_MAIN(tst_WhoIsThis)
#include "tst_WhoIsThis.moc"

// SPDX-License-Identifier: MIT
#include "SandboxClient.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

const QByteArray johnDoe = R"({"first_name":"John","last_name":"Doe","phone_number":"+254999999999",
    "network":"Safaricom","email":"johndoe@nomail.net"})";
const QByteArray bankAccount = R"({"account_name":"Acme Ltd","account_number":"0012345678",
    "bank_branch_ref":"9ed38155-7d6f-11e3-83c3-5404a6144203","settlement_method":"EFT"})";
const QByteArray till = R"({"till_name":"Mama Njeri","till_number":"012345"})";
const QByteArray paybill = R"({"paybill_name":"Maji","paybill_number":"888888","paybill_account_number":"007"})";
const QByteArray merchant = R"({"alias_name":"Acme Merchant","till_number":"112233"})";

} // namespace

//! One row for each thing that the guides and SDKs show the service to do with recipients.
class tst_SandboxContract : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void recipientIsCreatedAndQueried_data();
    void recipientIsCreatedAndQueried();
    void queryAnswersAsTheGuidesPrintIt();
    void eachSpellingLeadsToTheSameRecipient_data();
    void eachSpellingLeadsToTheSameRecipient();
    void recipientWithoutReferenceHasNoneOrNull_data();
    void recipientWithoutReferenceHasNoneOrNull();
    void incompleteRecipientIsRefusedByField_data();
    void incompleteRecipientIsRefusedByField();
    void optionalFieldMayBeAbsent_data();
    void optionalFieldMayBeAbsent();
    void phoneNumberIsTakenAsWritten_data();
    void phoneNumberIsTakenAsWritten();
    void acceptHeaderDoesNotMatter_data();
    void acceptHeaderDoesNotMatter();
    void unknownThingsAreNotFound_data();
    void unknownThingsAreNotFound();

private:
    QString create(const QString& path, const QByteArray& wrapper, const QByteArray& type, const QByteArray& fields);

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<SandboxClient> m_client;
};

void tst_SandboxContract::initTestCase()
{
    m_sandbox = std::make_unique<sandbox::Sandbox>();
    QVERIFY(m_sandbox->start());
    m_client = std::make_unique<SandboxClient>(*m_sandbox);
}

QString tst_SandboxContract::create(
    const QString& path, const QByteArray& wrapper, const QByteArray& type, const QByteArray& fields)
{
    const auto reply
        = m_client->sendSigned("POST", path, R"({"type":")" + type + R"(",")" + wrapper + R"(":)" + fields + "}");
    return reply.status == 201 ? QString::fromLatin1(reply.header("location")) : QString();
}

void tst_SandboxContract::recipientIsCreatedAndQueried_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("wrapper");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("typeInWords");
    struct Type {
        QByteArray name;
        QByteArray fields;
        QString inWords;
    };
    const QList<Type> types{
        { "mobile_wallet", johnDoe, u"Mobile Wallet"_s },
        { "bank_account", bankAccount, u"Bank Account"_s },
        { "till", till, u"Till"_s },
        { "paybill", paybill, u"Paybill"_s },
        { "kopo_kopo_merchant", merchant, u"Kopo Kopo Merchant"_s },
    };
    const QList<std::pair<QString, QByteArray>> paths{
        { u"/api/v1/pay_recipients"_s, "pay_recipient" },
        { u"/api/v2/external_recipients"_s, "external_recipient" },
        { u"/api/v2/external_recipients"_s, "pay_recipient" },
        { u"/api/v2/pay_recipients"_s, "pay_recipient" },
        { u"/pay_recipients"_s, "pay_recipient" },
    };
    for (const auto& type : types) {
        for (const auto& [path, wrapper] : paths) {
            QTest::addRow("%s by %s in %s", type.name.constData(), qPrintable(path), wrapper.constData())
                << path << wrapper << type.name << type.fields << type.inWords;
        }
    }
}

void tst_SandboxContract::recipientIsCreatedAndQueried()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, wrapper);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, fields);
    QFETCH(QString, typeInWords);
    const auto location = create(path, wrapper, type, fields);
    const auto id = location.section(u'/', -1);
    QCOMPARE(location, m_client->baseUrl() + path + u'/' + id);
    QVERIFY(!QUuid::fromString(id).isNull());
    QVERIFY(m_sandbox->locations().contains(location));

    const auto reply = m_client->get(location);
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.header("Content-Type").startsWith("application/json"));
    const auto data = reply.json().value(u"data"_s).toObject();
    QCOMPARE(data.value(u"id"_s).toString(), id);
    QCOMPARE(data.value(u"type"_s).toString(), path.contains(u"v2"_s) ? u"external_recipient"_s : u"pay_recipient"_s);
    auto expected = object(fields);
    expected.insert(u"recipient_type"_s, typeInWords);
    expected.insert(u"status"_s, u"Pending"_s);
    QCOMPARE(reply.attributes(), expected);
}

void tst_SandboxContract::queryAnswersAsTheGuidesPrintIt()
{
    const auto location = create(u"/api/v1/pay_recipients"_s, "pay_recipient", "mobile_wallet", johnDoe);
    const auto id = location.section(u'/', -1);
    const auto arranged = m_client->put(u"/_sandbox/recipients/"_s + id,
        R"({"status":"Approved","recipient_reference":"4cab4ebf-8341-4ec1-844e-c954b4740bf5"})");
    QCOMPARE(arranged.status, 200);
    QCOMPARE(m_client->get(location).json(), object(R"({"data":{"id":")" + id.toLatin1() + R"(","type":"pay_recipient",
        "attributes":{"recipient_type":"Mobile Wallet","status":"Approved","first_name":"John","last_name":"Doe",
        "phone_number":"+254999999999","network":"Safaricom","email":"johndoe@nomail.net",
        "recipient_reference":"4cab4ebf-8341-4ec1-844e-c954b4740bf5"}}})"));
}

void tst_SandboxContract::eachSpellingLeadsToTheSameRecipient_data()
{
    QTest::addColumn<QString>("collection");
    QTest::addColumn<QString>("type");
    QTest::newRow("v1") << u"/api/v1/pay_recipients/"_s << u"pay_recipient"_s;
    QTest::newRow("v2") << u"/api/v2/external_recipients/"_s << u"external_recipient"_s;
    QTest::newRow("v2 as ruby spelled it") << u"/api/v2/pay_recipients/"_s << u"external_recipient"_s;
    QTest::newRow("without a version") << u"/pay_recipients/"_s << u"pay_recipient"_s;
}

void tst_SandboxContract::eachSpellingLeadsToTheSameRecipient()
{
    QFETCH(QString, collection);
    QFETCH(QString, type);
    for (const auto& location : m_sandbox->locations().first(20)) {
        const auto id = location.section(u'/', -1);
        const auto reply = m_client->get(collection + id);
        QCOMPARE(reply.status, 200);
        const auto data = reply.json().value(u"data"_s).toObject();
        QCOMPARE(data.value(u"id"_s).toString(), id);
        QCOMPARE(data.value(u"type"_s).toString(), type);
        QCOMPARE(m_client->get(collection + id.toUpper()).body, reply.body);
    }
}

void tst_SandboxContract::recipientWithoutReferenceHasNoneOrNull_data()
{
    QTest::addColumn<bool>("isNull");
    QTest::newRow("left out") << false;
    QTest::newRow("null") << true;
}

void tst_SandboxContract::recipientWithoutReferenceHasNoneOrNull()
{
    QFETCH(bool, isNull);
    const auto name = u"recipient_reference"_s;
    int found = 0;
    for (const auto& location : m_sandbox->locations()) {
        const auto attributes = m_client->get(u"/api/v1/pay_recipients/"_s + location.section(u'/', -1)).attributes();
        if (attributes.value(u"status"_s).toString() == u"Approved"_s) {
            QVERIFY(!attributes.value(name).toString().isEmpty());
        } else if (attributes.value(name).isNull() == isNull && attributes.contains(name) == isNull) {
            ++found;
        }
    }
    QVERIFY(found > 0);
}

void tst_SandboxContract::incompleteRecipientIsRefusedByField_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("named");
    const QList<std::pair<QByteArray, QByteArray>> types{ { "mobile_wallet", johnDoe }, { "bank_account", bankAccount },
        { "till", till }, { "paybill", paybill } };
    const auto v1 = u"/api/v1/pay_recipients"_s;
    const auto v2 = u"/api/v2/external_recipients"_s;
    const auto body = [](const QByteArray& type, const QString& wrapper, const QJsonObject& fields) {
        const QJsonObject all{ { u"type"_s, QString::fromLatin1(type) }, { wrapper, fields } };
        return QJsonDocument(all).toJson(QJsonDocument::Compact);
    };
    for (const auto& [type, fields] : types) {
        for (const auto& field : object(fields).keys()) {
            for (const auto& [version, wrapper] :
                { std::pair{ v1, u"pay_recipient"_s }, std::pair{ v2, u"external_recipient"_s } }) {
                const bool optional = field == u"email"_s || (field == u"settlement_method"_s && version == v2);
                if (optional) {
                    continue;
                }
                auto changed = object(fields);
                changed.insert(field, u"  "_s);
                QTest::addRow("%s, blank %s, %s", type.constData(), qPrintable(field), qPrintable(version))
                    << version << body(type, wrapper, changed) << field;
                changed.insert(field, QJsonValue::Null);
                QTest::addRow("%s, null %s, %s", type.constData(), qPrintable(field), qPrintable(version))
                    << version << body(type, wrapper, changed) << field;
                changed.remove(field);
                QTest::addRow("%s, no %s, %s", type.constData(), qPrintable(field), qPrintable(version))
                    << version << body(type, wrapper, changed) << field;
            }
        }
    }
    auto wallet = object(johnDoe);
    wallet.insert(u"phone_number"_s, u"12345"_s);
    QTest::newRow("no phone number") << v1 << body("mobile_wallet", u"pay_recipient"_s, wallet) << u"phone_number"_s;
    wallet = object(johnDoe);
    wallet.insert(u"email"_s, u"nobody"_s);
    QTest::newRow("no e-mail address") << v1 << body("mobile_wallet", u"pay_recipient"_s, wallet) << u"email"_s;
    auto account = object(bankAccount);
    account.insert(u"settlement_method"_s, u"CASH"_s);
    QTest::newRow("no settlement method")
        << v1 << body("bank_account", u"pay_recipient"_s, account) << u"settlement_method"_s;
    QTest::newRow("unknown type") << v1 << body("shoe_box", u"pay_recipient"_s, object(till)) << u"type"_s;
    QTest::newRow("no type") << v1 << QByteArray(R"({"pay_recipient":{}})") << u"type"_s;
    QTest::newRow("no details, v1") << v1 << QByteArray(R"({"type":"till"})") << u"pay_recipient"_s;
    QTest::newRow("no details, v2") << v2 << QByteArray(R"({"type":"till"})") << u"external_recipient"_s;
    QTest::newRow("malformed JSON") << v1 << QByteArray(R"({"type":"till",)") << u"JSON"_s;
    QTest::newRow("no JSON object") << v2 << QByteArray(R"(["till"])") << u"JSON"_s;
    QTest::newRow("nothing") << v2 << QByteArray() << u"JSON"_s;
}

void tst_SandboxContract::incompleteRecipientIsRefusedByField()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(QString, named);
    const auto before = m_sandbox->recipients();
    const auto reply = m_client->sendSigned("POST", path, body);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.json().value(u"error_code"_s).toInt(), 400);
    const auto message = reply.json().value(u"error_message"_s).toString();
    QVERIFY2(message.contains(named), qPrintable(message));
    QVERIFY(reply.header("location").isEmpty());
    QCOMPARE(m_sandbox->recipients(), before);
}

void tst_SandboxContract::optionalFieldMayBeAbsent_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("wrapper");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("absent");
    const auto v1 = u"/api/v1/pay_recipients"_s;
    const auto v2 = u"/api/v2/external_recipients"_s;
    const QByteArray wallet = R"("first_name":"A","last_name":"B","phone_number":"0712345678","network":"Safaricom")";
    const QByteArray account = R"("account_name":"A","account_number":"1","bank_branch_ref":"b")";
    QTest::newRow("no e-mail") << v1 << QByteArray("pay_recipient") << QByteArray("mobile_wallet") << '{' + wallet + '}'
                               << u"email"_s;
    QTest::newRow("null e-mail, as the php SDK sends")
        << v1 << QByteArray("pay_recipient") << QByteArray("mobile_wallet") << '{' + wallet + R"(,"email":null})"
        << u"email"_s;
    QTest::newRow("empty e-mail") << v2 << QByteArray("external_recipient") << QByteArray("mobile_wallet")
                                  << '{' + wallet + R"(,"email":""})" << u"email"_s;
    QTest::newRow("no settlement method, as ruby and python send in v2")
        << v2 << QByteArray("external_recipient") << QByteArray("bank_account") << '{' + account + '}'
        << u"settlement_method"_s;
    QTest::newRow("empty nickname") << v2 << QByteArray("external_recipient") << QByteArray("bank_account")
                                    << '{' + account + R"(,"nickname":" "})" << u"nickname"_s;
}

void tst_SandboxContract::optionalFieldMayBeAbsent()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, wrapper);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, fields);
    QFETCH(QString, absent);
    const auto location = create(path, wrapper, type, fields);
    QVERIFY(!location.isEmpty());
    QVERIFY(!m_client->get(location).attributes().contains(absent));
}

void tst_SandboxContract::phoneNumberIsTakenAsWritten_data()
{
    QTest::addColumn<QString>("number");
    for (const auto* number : { "+254712345678", "254712345678", "0712345678", "+254112345678", "0112345678" }) {
        QTest::newRow(number) << QString::fromLatin1(number);
    }
}

void tst_SandboxContract::phoneNumberIsTakenAsWritten()
{
    QFETCH(QString, number);
    auto fields = object(johnDoe);
    fields.insert(u"phone_number"_s, number);
    fields.insert(u"nickname"_s, u"Milk"_s);
    const auto location = create(u"/api/v2/external_recipients"_s, "external_recipient", "mobile_wallet",
        QJsonDocument(fields).toJson(QJsonDocument::Compact));
    const auto attributes = m_client->get(location).attributes();
    QCOMPARE(attributes.value(u"phone_number"_s).toString(), number);
    QCOMPARE(attributes.value(u"nickname"_s).toString(), u"Milk"_s);
}

void tst_SandboxContract::acceptHeaderDoesNotMatter_data()
{
    QTest::addColumn<QByteArray>("accept");
    for (const auto* accept : { "application/json", "*/*", "application/vnd.kopokopo.v4.hal+json", "text/html" }) {
        QTest::newRow(accept) << QByteArray(accept);
    }
}

void tst_SandboxContract::acceptHeaderDoesNotMatter()
{
    QFETCH(QByteArray, accept);
    const auto location = m_sandbox->locations().constFirst();
    const auto reply = m_client->send(
        "GET", location, {}, { { "Accept", accept }, { "Authorization", "Bearer " + m_client->newToken() } });
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.header("Content-Type").startsWith("application/json"));
    QCOMPARE(reply.body, m_client->get(location).body);
}

void tst_SandboxContract::unknownThingsAreNotFound_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    const auto unknown = u"/00000000-0000-4000-8000-000000000000"_s;
    for (const auto& collection : { u"/api/v1/pay_recipients"_s, u"/api/v2/external_recipients"_s,
             u"/api/v2/pay_recipients"_s, u"/pay_recipients"_s, u"/api/v1/payments"_s, u"/api/v2/send_money"_s }) {
        QTest::addRow("unknown id below %s", qPrintable(collection)) << QByteArray("GET") << collection + unknown;
        QTest::addRow("list of %s", qPrintable(collection)) << QByteArray("GET") << collection;
        QTest::addRow("deletion below %s", qPrintable(collection)) << QByteArray("DELETE") << collection + unknown;
    }
    QTest::newRow("another path") << QByteArray("GET") << u"/api/v3/pay_recipients"_s;
    QTest::newRow("a deeper path") << QByteArray("GET") << u"/api/v1/pay_recipients"_s + unknown + u"/details"_s;
}

void tst_SandboxContract::unknownThingsAreNotFound()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    const auto reply = m_client->sendSigned(method, path);
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.json().value(u"error_code"_s).toInt(), 404);
    QVERIFY(!reply.json().value(u"error_message"_s).toString().isEmpty());
}

QTEST_GUILESS_MAIN(tst_SandboxContract)
#include "tst_SandboxContract.moc"

// SPDX-License-Identifier: MIT
#include "SandboxClient.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

using Headers = SandboxClient::Headers;

//! What an SDK takes out of the answer; it fails when that is not there.
enum class Reads { AccessToken, Location, Data, Json };

const QByteArray form = "application/x-www-form-urlencoded";
const QByteArray jsonType = "application/json";
const QByteArray halJson = "application/vnd.kopokopo.v4.hal+json";
const QByteArray oldHalJson = "application/vnd.kopokopo.v4.hal + json";

} // namespace

//! The requests of the official SDKs, header by header as each of them writes them. `{id}`, `{secret}`, `{token}`,
//! `{recipient}` and `{reference}` stand for what the sandbox gave.
class tst_SandboxSdkRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sdkGetsWhatItReads_data();
    void sdkGetsWhatItReads();
    void bodyOfAGetDoesNotSpoilTheConnection();

private:
    void addNodeRows();
    void addRubyRows();
    void addPythonRows();
    void addPhpRows();
    QByteArray filled(QByteArray text) const;

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<SandboxClient> m_client;
    QByteArray m_token;
    QByteArray m_recipient; //!< the id of an approved one
    QByteArray m_reference; //!< its reference
};

Q_DECLARE_METATYPE(Reads)

void tst_SandboxSdkRequests::initTestCase()
{
    m_sandbox = std::make_unique<sandbox::Sandbox>();
    QVERIFY(m_sandbox->start());
    m_client = std::make_unique<SandboxClient>(*m_sandbox);
    m_token = m_client->newToken();
    for (const auto& location : m_sandbox->locations()) {
        const auto id = location.section(u'/', -1);
        const auto attributes = m_client->get(u"/api/v1/pay_recipients/"_s + id).attributes();
        m_reference = attributes.value(u"recipient_reference"_s).toString().toLatin1();
        if (!m_reference.isEmpty()) {
            m_recipient = id.toLatin1();
            break;
        }
    }
    QVERIFY(!m_recipient.isEmpty());
}

QByteArray tst_SandboxSdkRequests::filled(QByteArray text) const
{
    return text.replace("{id}", m_client->clientId().toLatin1())
        .replace("{secret}", m_client->clientSecret().toLatin1())
        .replace("{token}", m_token)
        .replace("{recipient}", m_recipient)
        .replace("{reference}", m_reference);
}

void tst_SandboxSdkRequests::addNodeRows()
{
    const Headers signedJson{ { "Accept", jsonType }, { "Content-Type", jsonType },
        { "Authorization", "Bearer {token}" }, { "User-Agent", "axios/1.7.9" },
        { "Accept-Encoding", "gzip, compress, deflate, br" } };
    const Headers unsignedJson{ { "Accept", jsonType }, { "Content-Type", jsonType },
        { "Authorization", "Bearer null" } };
    QTest::newRow("node: token") << "POST /oauth/token"_ba
                                 << Headers{ { "Accept", jsonType }, { "Content-Type", form } }
                                 << "client_id={id}&client_secret={secret}&grant_type=client_credentials"_ba
                                 << Reads::AccessToken;
    QTest::newRow("node: introspection") << "POST /oauth/introspect"_ba << unsignedJson
                                         << R"({"client_id":"{id}","client_secret":"{secret}","token":"{token}"})"_ba
                                         << Reads::Json;
    QTest::newRow("node: information on the token")
        << "GET /oauth/token/info"_ba << signedJson << QByteArray() << Reads::Json;
    QTest::newRow("node 1.3: wallet without e-mail")
        << "POST /api/v1/pay_recipients"_ba << signedJson
        << R"({"type":"mobile_wallet","pay_recipient":{"first_name":"A","last_name":"B","phone_number":"0712345678",
            "network":"Safaricom"}})"_ba
        << Reads::Location;
    QTest::newRow("node 1.3: payment")
        << "POST /api/v1/payments"_ba << signedJson
        << R"({"destination_type":"mobile_wallet","destination_reference":"{reference}","amount":{"currency":"KES",
            "value":200},"description":"d","_links":{"callback_url":"http://localhost:8000/test"}})"_ba
        << Reads::Location;
    QTest::newRow("node 2: bank account in the old wrapper")
        << "POST /api/v2/external_recipients"_ba << signedJson
        << R"({"type":"bank_account","pay_recipient":{"account_name":"A","bank_branch_ref":"b","account_number":"1",
            "settlement_method":"RTS","nickname":"n"}})"_ba
        << Reads::Location;
    QTest::newRow("node 2: till")
        << "POST /api/v2/external_recipients"_ba << signedJson
        << R"({"type":"till","external_recipient":{"till_name":"A","till_number":"1","nickname":"n"}})"_ba
        << Reads::Location;
    QTest::newRow("node 2: send money to the merchant itself")
        << "POST /api/v2/send_money"_ba << signedJson
        << R"({"currency":"KES","_links":{"callback_url":"http://localhost/x"},
            "destinations":[{"reference":"own","amount":10,"description":"d"}]})"_ba
        << Reads::Location;
    QTest::newRow("node: status") << "GET /api/v1/pay_recipients/{recipient}"_ba << signedJson << QByteArray()
                                  << Reads::Data;
}

void tst_SandboxSdkRequests::addRubyRows()
{
    const Headers sent{ { "Accept", jsonType }, { "Content-Type", jsonType }, { "User-Agent", "Kopokopo-Ruby-SDK" },
        { "Accept-Encoding", "gzip;q=1.0,deflate;q=0.6,identity;q=0.3" } };
    const auto signedJson = sent + Headers{ { "Authorization", "Bearer {token}" } };
    // as_json of its validated models also writes what belongs to the validation.
    const QByteArray wallet = R"({"type":"mobile_wallet","first_name":"A","last_name":"B","phone_number":"254712345678",
        "network":"Safaricom","email":"a@b.c","validation_context":null,"errors":{}})";
    QTest::newRow("ruby: token")
        << "POST /oauth/token"_ba << sent
        << R"({"client_id":"{id}","client_secret":"{secret}","grant_type":"client_credentials"})"_ba
        << Reads::AccessToken;
    QTest::newRow("ruby: revocation of another token")
        << "POST /oauth/revoke"_ba << Headers{ { "Content-Type", form }, { "Accept", "*/*" } }
        << "client_id={id}&client_secret={secret}&access_token=another"_ba << Reads::Json;
    QTest::newRow("ruby: introspection") << "POST /oauth/introspect"_ba << sent
                                         << R"({"client_id":"{id}","client_secret":"{secret}","token":"{token}"})"_ba
                                         << Reads::Json;
    QTest::newRow("ruby until February 2026: wallet")
        << "POST /api/v2/pay_recipients"_ba << signedJson
        << R"({"type":"mobile_wallet","pay_recipient":)" + wallet + "}" << Reads::Location;
    QTest::newRow("ruby: wallet") << "POST /api/v2/external_recipients"_ba << signedJson
                                  << R"({"type":"mobile_wallet","external_recipient":)" + wallet + "}"
                                  << Reads::Location;
    QTest::newRow("ruby: send money without destinations")
        << "POST /api/v2/send_money"_ba << signedJson
        << R"({"source_identifier":null,"destinations":null,"currency":"KES","metadata":null,
            "_links":{"callback_url":"https://a.b"}})"_ba
        << Reads::Location;
    QTest::newRow("ruby: status") << "GET /api/v2/pay_recipients/{recipient}"_ba << signedJson << QByteArray()
                                  << Reads::Data;
    QTest::newRow("ruby before 2: status, with a body")
        << "GET /api/v1/pay_recipients/{recipient}"_ba << signedJson << "null"_ba << Reads::Data;
}

void tst_SandboxSdkRequests::addPythonRows()
{
    const Headers first{ { "Accept", oldHalJson }, { "Content-Type", form }, { "User-Agent", "python-requests/2.32.3" },
        { "Accept-Encoding", "gzip, deflate" } };
    const Headers second{ { "Accept", halJson }, { "Content-Type", jsonType }, { "User-Agent", "Kopokopo-Python-SDK" },
        { "Accept-Encoding", "gzip, deflate" }, { "Authorization", "Bearer {token}" } };
    QTest::newRow("python: token") << "POST /oauth/token"_ba << first
                                   << "client_id={id}&client_secret={secret}&grant_type=client_credentials"_ba
                                   << Reads::AccessToken;
    QTest::newRow("python 1: paybill")
        << "POST /api/v1/pay_recipients"_ba
        << Headers{ { "Accept", oldHalJson }, { "Content-Type", oldHalJson }, { "Authorization", "Bearer {token}" } }
        << R"({"type": "paybill", "pay_recipient": {"paybill_name": "A", "paybill_number": "888880",
            "paybill_account_number": "007"}})"_ba
        << Reads::Location;
    QTest::newRow("python 2: bank account")
        << "POST /api/v2/external_recipients"_ba << second
        << R"({"type": "bank_account", "external_recipient": {"account_name": "A", "account_number": "1",
            "bank_branch_ref": "b", "nickname": null}})"_ba
        << Reads::Location;
    QTest::newRow("python 2: send money")
        << "POST /api/v2/send_money"_ba << second
        << R"({"source_identifier": null, "destinations": [{"type": "till", "till_number": "1", "amount": "10",
            "nickname": null, "description": null, "favourite": false}], "currency": "KES", "metadata": {},
            "_links": {"callback_url": "https://a.b"}})"_ba
        << Reads::Location;
    QTest::newRow("python 2: status") << "GET /api/v2/external_recipients/{recipient}"_ba << second << QByteArray()
                                      << Reads::Data;
}

void tst_SandboxSdkRequests::addPhpRows()
{
    const Headers signedJson{ { "Accept", jsonType }, { "Content-Type", jsonType },
        { "Authorization", "Bearer {token}" }, { "User-Agent", "GuzzleHttp/7" } };
    QTest::newRow("php: token") << "POST /oauth/token"_ba
                                << Headers{ { "Accept", jsonType }, { "Content-Type", form },
                                       { "User-Agent", "GuzzleHttp/7" } }
                                << "client_id={id}&client_secret={secret}&grant_type=client_credentials"_ba
                                << Reads::AccessToken;
    QTest::newRow("php: wallet without e-mail")
        << "POST /api/v1/pay_recipients"_ba << signedJson
        << R"({"type":"mobile_wallet","pay_recipient":{"first_name":"A","last_name":"B","email":null,
            "phone_number":"+254712345678","network":"Safaricom"}})"_ba
        << Reads::Location;
    QTest::newRow("php: merchant") << "POST /api/v1/pay_recipients"_ba << signedJson
                                   << R"({"type":"kopo_kopo_merchant","pay_recipient":{"alias_name":"A",
            "till_number":"1"}})"_ba
                                   << Reads::Location;
    QTest::newRow("php: payment")
        << "POST /api/v1/payments"_ba << signedJson
        << R"({"destination_reference":"{reference}","destination_type":"till","amount":{"currency":"KES",
            "value":"100"},"description":"d","category":null,"tags":null,"metadata":null,
            "_links":{"callback_url":"http:\/\/localhost:8000\/webhook"}})"_ba
        << Reads::Location;
    QTest::newRow("php 2: till in the old wrapper")
        << "POST /api/v2/external_recipients"_ba << signedJson
        << R"({"type":"till","pay_recipient":{"till_name":"A","till_number":"1"}})"_ba << Reads::Location;
    QTest::newRow("php 2: send money")
        << "POST /api/v2/send_money"_ba << signedJson
        << R"({"destinations":null,"currency":"KES","source_identifier":null,"metadata":null,
            "_links":{"callback_url":"http:\/\/localhost"}})"_ba
        << Reads::Location;
    QTest::newRow("php: status") << "GET /api/v1/pay_recipients/{recipient}"_ba << signedJson << QByteArray()
                                 << Reads::Data;
}

void tst_SandboxSdkRequests::sdkGetsWhatItReads_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Reads>("reads");
    addNodeRows();
    addRubyRows();
    addPythonRows();
    addPhpRows();
}

void tst_SandboxSdkRequests::sdkGetsWhatItReads()
{
    QFETCH(QByteArray, request);
    QFETCH(Headers, headers);
    QFETCH(QByteArray, body);
    QFETCH(Reads, reads);
    for (auto& header : headers) {
        header.second = filled(header.second);
    }
    const auto space = request.indexOf(' ');
    const auto path = QString::fromLatin1(filled(request.sliced(space + 1)));
    const auto reply = m_client->send(request.first(space), path, filled(body), headers);
    QVERIFY2(reply.status / 100 == 2, reply.body.constData());
    // Several of them parse every body.
    QVERIFY(!QJsonDocument::fromJson(reply.body).isNull());
    switch (reads) {
    case Reads::AccessToken:
        QVERIFY(reply.json().value(u"access_token"_s).isString());
        break;
    case Reads::Location: {
        // The php SDK finds it in this spelling only; all of them then query it.
        const auto location = QString::fromLatin1(reply.header("location"));
        QVERIFY(location.startsWith(m_client->baseUrl() + path + u'/'));
        QCOMPARE(m_client->get(location).status, 200);
        break;
    }
    case Reads::Data:
        QCOMPARE(reply.json().value(u"data"_s).toObject().value(u"id"_s).toString(), QString::fromLatin1(m_recipient));
        break;
    case Reads::Json:
        break;
    }
}

void tst_SandboxSdkRequests::bodyOfAGetDoesNotSpoilTheConnection()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_sandbox->baseUrl().port()));
    socket.write("GET /api/v1/pay_recipients/" + m_recipient + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
        + m_token + "\r\nContent-Length: 4\r\n\r\nnull");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    const auto answer = socket.readAll();
    QCOMPARE(answer.count("HTTP/1.1"), 1);
    QVERIFY(answer.startsWith("HTTP/1.1 200"));
    QVERIFY(answer.contains(m_recipient));
}

QTEST_GUILESS_MAIN(tst_SandboxSdkRequests)
#include "tst_SandboxSdkRequests.moc"

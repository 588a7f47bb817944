// SPDX-License-Identifier: MIT
#include "K2Answers.h"
#include "RunToEnd.h"
#include "k2/Client.h"
#include "k2/RecipientCreation.h"
#include "k2/RecipientQuery.h"
#include "k2/TokenRevocation.h"
#include "k2/TokenSource.h"

#include <QLoggingCategory>
#include <QTest>

using namespace Qt::StringLiterals;
using test::RawPeer;
using test::RawReply;
using test::RawRequest;

class tst_HttpLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void logsMethodPathStatusAndDurationAndNothingElse();
    void isSilentUnlessItIsAskedFor();
};

namespace {

QStringList logged;

void keep(QtMsgType, const QMessageLogContext& context, const QString& message)
{
    logged.append(QString::fromLatin1(context.category) + u": "_s + message);
}

constexpr char till[] = "Mama Duka";

// One call of each kind, some of which fail.
void callEverything()
{
    RawPeer peer([](const RawRequest& request) {
        if (request.target.contains("garbage"))
            return RawReply::json("{\"phone_number\":\"+254999999999\" garbage");
        if (request.target.contains("gone"))
            return RawReply::http(410, R"({"error_message":"some-token is gone"})");
        if (request.target.contains("dropped"))
            return RawReply::close();
        if (request.target.startsWith("/api/v2"))
            return RawReply::http(400, R"({"error_message":"Mama Duka is invalid"})");
        return test::answerAll(request);
    });
    test::ManualClock clock;
    k2::Service service = test::serviceOf(peer);
    service.maximumTries = 1;
    k2::Client client(service, clock);
    client.setCredentials(test::someCredentials());
    for (const QString& id : { u"right?hidden=1"_s, u"garbage"_s, u"gone"_s, u"dropped"_s }) {
        k2::RecipientQuery query(client, test::locationAt(peer, id));
        QCOMPARE(!test::errorOf(query, clock), id.startsWith(u"right"));
    }
    k2::RecipientCreation creation(
        client, k2::RecipientCreation::ApiVersion::V2, u"till"_s, { { u"till_name"_s, QString::fromLatin1(till) } });
    QVERIFY(test::errorOf(creation, clock));
    k2::TokenRevocation revocation(client, test::someCredentials(), client.tokens().current().value_or(k2::Token()));
    QVERIFY(!test::errorOf(revocation, clock));
}

} // namespace

void tst_HttpLog::init()
{
    logged.clear();
    qInstallMessageHandler(keep);
}

void tst_HttpLog::cleanup()
{
    qInstallMessageHandler(nullptr);
    QLoggingCategory::setFilterRules(QString());
}

void tst_HttpLog::logsMethodPathStatusAndDurationAndNothingElse()
{
    QLoggingCategory::setFilterRules(u"payrecipients.*=true"_s);

    callEverything();
    qInstallMessageHandler(nullptr);

    QCOMPARE(logged,
        (QStringList{
            u"payrecipients.http: POST /oauth/token 200 0 ms"_s,
            u"payrecipients.http: GET /api/v1/pay_recipients/right 200 0 ms"_s,
            u"payrecipients.http: GET /api/v1/pay_recipients/garbage 200 0 ms"_s,
            u"payrecipients.http: GET /api/v1/pay_recipients/gone 410 0 ms"_s,
            u"payrecipients.http: GET /api/v1/pay_recipients/dropped no answer 0 ms"_s,
            u"payrecipients.http: POST /api/v2/external_recipients 400 0 ms"_s,
            u"payrecipients.http: POST /oauth/revoke 200 0 ms"_s,
        }));
}

void tst_HttpLog::isSilentUnlessItIsAskedFor()
{
    callEverything();
    qInstallMessageHandler(nullptr);

    QCOMPARE(logged, QStringList());
}

QTEST_GUILESS_MAIN(tst_HttpLog)
#include "tst_HttpLog.moc"

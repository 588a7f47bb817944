// SPDX-License-Identifier: MIT
#include "BadReplies.h"
#include "K2Answers.h"
#include "Stage.h"
#include "k2/Client.h"
#include "k2/TokenSource.h"
#include "support/Cost.h"
#include "text/ErrorText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using test::RawPeer;
using test::RawReply;
using test::RawRequest;
using test::Stage;

//! What each call makes of an answer that was made to do harm: one outcome, one sentence, little time and memory.
class HostileAnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachHasOneOutcome_data();
    void eachHasOneOutcome();
};

namespace {

const QByteArray notUnderstood = "could not be understood";
const QByteArray nobodyKnows = "does not say whether it was done";

} // namespace

void HostileAnswersTest::eachHasOneOutcome_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<RawReply>("reply");
    QTest::addColumn<QByteArray>("outcome");

    for (const Stage stage : test::allStages) {
        for (const test::BadReply& bad : test::largeReplies(stage) + test::hostileReplies(stage)) {
            QTest::addRow("%s: %s", test::nameOf(stage), bad.name.constData())
                << stage << bad.reply << (stage == Stage::Creation ? "Success"_ba : bad.outcome);
        }
    }
    QTest::addRow("token: two of them, the last of which breaks the header")
        << Stage::Token
        << test::replyWith(Stage::Token, test::answerWith(Stage::Token, R"(,"access_token":"a\r\nX-Y: z")"))
        << "BadResponse"_ba;
    const QByteArray elsewhere = "Location: https://name.invalid/api/v2/external_recipients/1\r\n";
    QTest::addRow("creation: a location elsewhere")
        << Stage::Creation << RawReply::http(201, "{}", elsewhere) << "OutcomeUnknown"_ba;
    QTest::addRow("creation: two locations")
        << Stage::Creation << test::replyWith(Stage::Creation, "{}", elsewhere) << "OutcomeUnknown"_ba;
}

void HostileAnswersTest::eachHasOneOutcome()
{
    QFETCH(const Stage, stage);
    QFETCH(const RawReply, reply);
    QFETCH(const QByteArray, outcome);
    bool hostile = false;
    RawPeer peer([&](const RawRequest& request) {
        const bool isMeant = (request.target == "/oauth/token") == (stage == Stage::Token);
        return hostile && isMeant ? reply : test::answerAll(request);
    });
    test::ManualClock clock;
    k2::Client client(test::serviceOf(peer), clock);
    client.setCredentials(test::someCredentials());
    bool hasToken = false;
    client.tokens().request(this, [&hasToken](const auto& token) { hasToken = token.has_value(); });
    QTRY_VERIFY(hasToken);
    hostile = true;
    const test::Locations locations{ client.urlOf(u"/api/v1/pay_recipients/1"_s),
        client.urlOf(u"/api/v1/payments/1"_s) };
    const test::Cost cost;

    const test::Outcome became = test::ask(stage, client, locations, clock);

    QCOMPARE(test::nameOf(became), outcome);
    QVERIFY(cost.isBounded());
    if (became.error) {
        const QString sentence = errorText(*became.error, u"Kopo Kopo"_s);
        const QByteArray part = outcome == "OutcomeUnknown" ? nobodyKnows : notUnderstood;
        QVERIFY2(sentence.contains(QString::fromLatin1(part)), qPrintable(sentence));
    }
}

QTEST_GUILESS_MAIN(HostileAnswersTest)
#include "tst_HostileAnswers.moc"

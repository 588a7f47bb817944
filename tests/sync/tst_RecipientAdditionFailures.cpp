// SPDX-License-Identifier: MIT
#include "AdditionSetting.h"

#include "sync/UnknownCreation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace PayRecipients;
using test::RawReply;
using Answer = ScriptedStore::Answer;
using Kind = k2::Error::Kind;
using Outcome = AdditionReport::Outcome;

namespace {

//! When something happens to the addition.
enum class When { Never, SavingIntent, AskingForToken, Asking, SavingLocation };

//! What happens then.
enum class What { Nothing, Deadline, Cancel, Destroy };

//! What is in the book at the end.
enum class Entry {
    AsBefore, //!< it is gone if it was added, else it has its earlier values
    Marked, //!< with the values, as one of unknown outcome
    Located, //!< with the values and the location
};

struct Row {
    QList<Answer> script{};
    RawReply toToken = RawReply::token("some-token");
    RawReply toCreation = AdditionSetting::created();
    When when = When::Never;
    What what = What::Nothing;
    std::optional<Outcome> outcome{}; //!< nothing is told where it is destroyed
    std::optional<Kind> kind{};
    std::optional<Field> field{};
    bool storeError = false;
    int posts = 0;
    Entry entry = Entry::AsBefore;
};

RawReply refusal(int status)
{
    return RawReply::http(status, R"({"error_code":400,"error_message":"Till number is an invalid number"})");
}

RawReply createdButSilent()
{
    RawReply reply = AdditionSetting::created();
    reply.bytes.replace("Content-Length: 0", "Content-Length: 50");
    return reply;
}

Row answered(const RawReply& reply, Outcome outcome, Kind kind, Entry entry)
{
    return { .toCreation = reply, .outcome = outcome, .kind = kind, .posts = 1, .entry = entry };
}

Row unknownAfter(const RawReply& reply)
{
    return answered(reply, Outcome::Unknown, Kind::OutcomeUnknown, Entry::Marked);
}

Row refusedBy(const RawReply& reply, Kind kind)
{
    return answered(reply, Outcome::NotCreated, kind, Entry::AsBefore);
}

Row withoutToken(const RawReply& reply, Kind kind)
{
    return { .toToken = reply, .outcome = Outcome::NotCreated, .kind = kind };
}

Row withField(Row row)
{
    row.field = Field::TillNumber;
    return row;
}

QList<std::pair<const char*, Row>> failuresOfTheStore()
{
    return {
        { "the intent cannot be saved",
            { .script = { Answer::Fails }, .outcome = Outcome::NotSaved, .storeError = true } },
        { "neither the intent nor that it is taken back can be saved",
            { .script = { Answer::Fails, Answer::Fails }, .outcome = Outcome::NotSaved, .storeError = true } },
        { "the location cannot be saved",
            { .script = { Answer::Saves, Answer::Fails },
                .outcome = Outcome::Created,
                .storeError = true,
                .posts = 1,
                .entry = Entry::Located } },
    };
}

QList<std::pair<const char*, Row>> failuresOfTheToken()
{
    return {
        { "the credentials are refused",
            withoutToken(RawReply::http(401, R"({"error":"invalid_client"})"), Kind::Unauthorised) },
        { "the token's endpoint is busy", withoutToken(RawReply::http(503), Kind::Server) },
        { "the token's connection is closed", withoutToken(RawReply::close(), Kind::Unreachable) },
        { "the token is none", withoutToken(RawReply::http(200, "<html>"), Kind::BadResponse) },
        { "the token does not come in time",
            { .toToken = RawReply::nothing(),
                .when = When::AskingForToken,
                .what = What::Deadline,
                .outcome = Outcome::NotCreated,
                .kind = Kind::Timeout } },
    };
}

QList<std::pair<const char*, Row>> answersToTheCreation()
{
    Row unauthorised = refusedBy(refusal(401), Kind::Unauthorised);
    unauthorised.posts = 2; // refused for its token, and so not carried out, it is sent once more with another one
    return {
        { "400", withField(refusedBy(refusal(400), Kind::Rejected)) },
        { "400 without words", refusedBy(RawReply::http(400), Kind::Rejected) },
        { "401, always", unauthorised },
        { "403", refusedBy(refusal(403), Kind::Forbidden) },
        { "404", refusedBy(refusal(404), Kind::NotFound) },
        { "408", unknownAfter(refusal(408)) },
        { "409", withField(refusedBy(refusal(409), Kind::Rejected)) },
        { "422", withField(refusedBy(refusal(422), Kind::Rejected)) },
        { "429", refusedBy(RawReply::http(429, {}, "Retry-After: 1\r\n"), Kind::RateLimited) },
        { "500", unknownAfter(refusal(500)) },
        { "503 of a gateway",
            unknownAfter(RawReply::http(503, "<html>Bad gateway</html>", "Content-Type: text/html\r\n")) },
        { "303 to a page", unknownAfter(RawReply::http(303, {}, "Location: /done\r\n")) },
        { "closed before the answer", unknownAfter(RawReply::close()) },
        { "reset before the answer", unknownAfter(RawReply::reset()) },
        { "closed within the answer",
            unknownAfter({ .bytes = "HTTP/1.1 201 Created\r\nloc", .then = RawReply::Then::Close }) },
        { "200", unknownAfter(RawReply::json("{}")) },
        { "202 with a location of another shape",
            unknownAfter(RawReply::http(202, {}, "Location: /api/v3/payees/17\r\n")) },
        { "202 with a location", unknownAfter(RawReply::http(202, {}, "Location: /api/v2/external_recipients/1\r\n")) },
        { "204", unknownAfter(RawReply::http(204)) },
        { "201 without a location", unknownAfter(RawReply::http(201)) },
        { "201 with a location elsewhere",
            unknownAfter(RawReply::http(201, {}, "Location: https://name.invalid/api/v2/external_recipients/1\r\n")) },
        { "201 with a location of another shape",
            unknownAfter(RawReply::http(201, {}, "Location: /api/v3/payees/17\r\n")) },
        { "201 with a location without an id",
            unknownAfter(RawReply::http(201, {}, "Location: /api/v2/external_recipients/\r\n")) },
        { "no answer in time",
            { .toCreation = RawReply::nothing(),
                .when = When::Asking,
                .what = What::Deadline,
                .outcome = Outcome::Unknown,
                .kind = Kind::OutcomeUnknown,
                .posts = 1,
                .entry = Entry::Marked } },
        { "201", { .outcome = Outcome::Created, .posts = 1, .entry = Entry::Located } },
        { "201, whose body never comes",
            { .toCreation = createdButSilent(), .outcome = Outcome::Created, .posts = 1, .entry = Entry::Located } },
    };
}

//! \param what Cancel or Destroy
QList<std::pair<const char*, Row>> ends(What what)
{
    const auto told = [what](Outcome outcome) { return what == What::Cancel ? std::optional(outcome) : std::nullopt; };
    const auto because = [what](Kind kind) { return what == What::Cancel ? std::optional(kind) : std::nullopt; };
    return {
        { "while the intent is saved",
            { .script = { Answer::Waits },
                .when = When::SavingIntent,
                .what = what,
                .outcome = told(Outcome::NotCreated),
                .kind = because(Kind::Cancelled) } },
        { "while a token is asked for",
            { .toToken = RawReply::nothing(),
                .when = When::AskingForToken,
                .what = what,
                .outcome = told(Outcome::NotCreated),
                .kind = because(Kind::Cancelled) } },
        { "while the service is asked",
            { .toCreation = RawReply::nothing(),
                .when = When::Asking,
                .what = what,
                .outcome = told(Outcome::Unknown),
                .kind = because(Kind::OutcomeUnknown),
                .posts = 1,
                .entry = Entry::Marked } },
        { "while the location is saved",
            { .script = { Answer::Saves, Answer::Waits },
                .when = When::SavingLocation,
                .what = what,
                .outcome = told(Outcome::Created),
                .posts = 1,
                .entry = Entry::Located } },
    };
}

bool waitFor(When when, AdditionSetting& setting, qsizetype commitsBefore)
{
    return QTest::qWaitFor([&] {
        switch (when) {
        case When::Never:
            return true;
        case When::SavingIntent:
            return setting.store.commits.size() == commitsBefore + 1;
        case When::AskingForToken:
            return setting.peer.count("POST", "/oauth/token") == 1;
        case When::Asking:
            return setting.posts() == 1;
        case When::SavingLocation:
            return setting.store.commits.size() == commitsBefore + 2;
        }
        return false;
    });
}

void happen(What what, AdditionSetting& setting)
{
    switch (what) {
    case What::Nothing:
        return;
    case What::Deadline:
        setting.clock.advance(30s);
        return;
    case What::Cancel:
        setting.addition->cancel();
        return;
    case What::Destroy:
        setting.addition.reset();
        return;
    }
}

//! An entry whose creation had an unknown outcome, with other values than those that are sent now.
RecipientKey addUnknown(RecipientBook& book)
{
    const RecipientKey key = book.takeKeys(1).first();
    ChangeSet changes{ Source::Person, QDateTime::currentDateTimeUtc(), { key }, {}, {} };
    for (const auto& [field, value] : { std::pair(Field::Type, u"mobile_wallet"_s), { Field::FirstName, u"Jane"_s },
             { Field::TillNumber, u"1"_s }, { Field::Creation, creationAsked() } })
        changes.edits.append(Edit{ key, field, Layer::Told, value });
    changes.edits.append(Edit{ key, Field::PhoneNumber, Layer::Typed, u"0712345678"_s });
    book.apply(std::move(changes));
    return key;
}

} // namespace

Q_DECLARE_METATYPE(Row)

class RecipientAdditionFailuresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsAsItMustAndAsksAtMostOnce_data();
    void endsAsItMustAndAsksAtMostOnce();
    void locationOfAnotherShapeIsToldWithoutItsQuery();
    void whatTheAnswerNamesStaysWithTheEntry_data();
    void whatTheAnswerNamesStaysWithTheEntry();
};

void RecipientAdditionFailuresTest::endsAsItMustAndAsksAtMostOnce_data()
{
    QTest::addColumn<Row>("row");
    QTest::addColumn<bool>("again");

    for (const bool again : { false, true }) {
        const auto add = [again](const char* prefix, const QList<std::pair<const char*, Row>>& rows) {
            for (const auto& [name, row] : rows)
                QTest::addRow("%s%s (%s)", prefix, name, again ? "an entry again" : "a new entry") << row << again;
        };
        add("", failuresOfTheStore());
        add("", failuresOfTheToken());
        add("", answersToTheCreation());
        add("cancelled ", ends(What::Cancel));
        add("destroyed ", ends(What::Destroy));
    }
}

void RecipientAdditionFailuresTest::endsAsItMustAndAsksAtMostOnce()
{
    QFETCH(const Row, row);
    QFETCH(const bool, again);
    AdditionSetting setting(row.toCreation, row.toToken);
    QVERIFY(setting.open());
    RecipientKey key = again ? addUnknown(setting.book) : RecipientKey::None;
    QTRY_VERIFY(!setting.book.hasUnsavedChanges());
    const qsizetype commitsBefore = setting.store.commits.size();
    const int savedBefore = setting.store.saved;
    const int sizeBefore = setting.book.size();
    const Recipient before = setting.entry(key);
    setting.store.script = row.script;

    RecipientAddition& addition = setting.make(AdditionSetting::someTill(key));
    addition.start();
    addition.start(); // does nothing
    key = addition.key();
    QVERIFY(setting.entry(key).value(Field::Creation, Layer::Told) == creationAsked());
    QVERIFY(addition.isRunning());
    QVERIFY(waitFor(row.when, setting, commitsBefore));
    happen(row.what, setting);
    QVERIFY(setting.reports.isEmpty()); // not from within start() and cancel()
    setting.store.answerWaiting();

    if (row.outcome) {
        const std::optional<AdditionReport> report = setting.ended();
        QVERIFY(report);
        QCOMPARE(report->outcome, *row.outcome);
        QCOMPARE(report->key, key);
        QCOMPARE(report->error ? std::optional(report->error->kind) : std::nullopt, row.kind);
        QCOMPARE(report->field, row.field);
        QCOMPARE(report->storeError, row.storeError ? std::optional(ScriptedStore::error()) : std::nullopt);
        QCOMPARE(report->location.isEmpty(), *row.outcome != Outcome::Created);
        QVERIFY(!addition.isRunning());
    }
    setting.clock.advance(1h);
    setting.store.answerWaiting();
    QVERIFY(setting.exchangeSomethingElse());
    QCOMPARE(setting.reports.size(), row.outcome ? 1 : 0);
    QCOMPARE(setting.posts(), row.posts);
    if (row.posts > 0)
        QVERIFY(setting.savedAtPost > savedBefore);

    const Recipient entry = setting.entry(key);
    switch (row.entry) {
    case Entry::AsBefore:
        QCOMPARE(setting.book.size(), sizeBefore);
        QVERIFY(entry == before);
        return;
    case Entry::Marked:
        QVERIFY(entry.isCreationOpen());
        QCOMPARE(answeredAddress(entry).has_value(),
            row.toCreation.bytes.startsWith("HTTP/1.1 201") && row.toCreation.then == RawReply::Then::KeepOpen);
        QVERIFY(!entry.has(Field::Location));
        break;
    case Entry::Located:
        QVERIFY(!entry.isCreationOpen());
        QVERIFY(entry.text(Field::Location).startsWith(setting.peer.baseUrl().toString() + u"/api/v2/"_s));
        break;
    }
    QCOMPARE(setting.book.size(), again ? sizeBefore : sizeBefore + 1);
    QCOMPARE(entry.type(), RecipientType::Till);
    QCOMPARE(entry.text(Field::TillName), u"Duka"_s);
    QCOMPARE(entry.text(Field::TillNumber), u"012345"_s);
    QCOMPARE(entry.text(Field::Nickname), u"Shop"_s);
    QVERIFY(!entry.has(Field::FirstName));
    QVERIFY(!entry.has(Field::PhoneNumber));
}

void RecipientAdditionFailuresTest::locationOfAnotherShapeIsToldWithoutItsQuery()
{
    AdditionSetting setting(RawReply::http(201, {}, "Location: /api/v3/payees/17?token=hidden\r\n"));
    QVERIFY(setting.open());
    setting.make(AdditionSetting::someTill()).start();

    const std::optional<AdditionReport> report = setting.ended();

    QVERIFY(report && report->error);
    QCOMPARE(report->error->httpStatus, 201);
    QVERIFY2(report->error->detail.endsWith(setting.peer.baseUrl().toString() + u"/api/v3/payees/17"_s),
        qPrintable(report->error->detail));
}

void RecipientAdditionFailuresTest::whatTheAnswerNamesStaysWithTheEntry_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("address");

    QTest::newRow("none") << QByteArray() << QString();
    QTest::newRow("of another shape") << QByteArray("/api/v3/payees/17?token=hidden") << u"HERE/api/v3/payees/17"_s;
    QTest::newRow("elsewhere") << QByteArray("https://name.invalid/payees/17") << u"https://name.invalid/payees/17"_s;
}

void RecipientAdditionFailuresTest::whatTheAnswerNamesStaysWithTheEntry()
{
    QFETCH(const QByteArray, location);
    QFETCH(QString, address);
    AdditionSetting setting(
        RawReply::http(201, {}, location.isEmpty() ? QByteArray() : "Location: " + location + "\r\n"));
    QVERIFY(setting.open());
    RecipientAddition& addition = setting.make(AdditionSetting::someTill());
    addition.start();
    QVERIFY(setting.ended());

    const Recipient entry = setting.entry(addition.key());
    QCOMPARE(answeredAddress(entry), address.replace(u"HERE"_s, setting.peer.baseUrl().toString()));
    QCOMPARE(entry.toldBy(), Source::Person);
    QVERIFY(!answeredAddress(setting.entry(addUnknown(setting.book))));
}

QTEST_GUILESS_MAIN(RecipientAdditionFailuresTest)
#include "tst_RecipientAdditionFailures.moc"

// SPDX-License-Identifier: MIT
#include "AdditionSetting.h"
#include "ServiceAndBook.h"

#include "k2/RecipientCreation.h"
#include "recipients/Location.h"
#include "sync/UnknownCreation.h"

#include <QCoreApplication>
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using test::RawReply;
using Answer = ScriptedStore::Answer;
using Outcome = AdditionReport::Outcome;
using Values = QList<std::pair<Field, QString>>;

namespace {

//! Of each type one that the sandbox takes.
NewRecipient validRecipient(RecipientType type)
{
    switch (type) {
    case RecipientType::MobileWallet:
        return { type,
            { { Field::FirstName, u"Jane"_s }, { Field::LastName, u"Wanjiru"_s },
                { Field::PhoneNumber, u"0712345678"_s }, { Field::Network, u"Safaricom"_s },
                { Field::Email, u"jane@mail.example"_s } } };
    case RecipientType::BankAccount:
        return { type,
            { { Field::AccountName, u"Acme"_s }, { Field::AccountNumber, u"0012345"_s },
                { Field::BankBranchRef, u"633aa26c-7b7c-4091-ae28-96c0687cf886"_s },
                { Field::SettlementMethod, u"EFT"_s } } };
    case RecipientType::Till:
        return { type, { { Field::TillName, u"Duka"_s }, { Field::TillNumber, u"012345"_s } } };
    case RecipientType::Paybill:
        return { type,
            { { Field::PaybillName, u"Power"_s }, { Field::PaybillNumber, u"888880"_s },
                { Field::PaybillAccountNumber, u"00045"_s } } };
    case RecipientType::Merchant:
        break;
    }
    return {};
}

//! Does something as soon as a creation has its answer, before anybody hears of it.
class BeforeTheAnswerIsTold : public QObject {
public:
    explicit BeforeTheAnswerIsTold(std::function<void()> action)
        : m_action(std::move(action))
    {
        QCoreApplication::instance()->installEventFilter(this);
    }

    bool hasCome() const { return !m_action; }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (!m_action || event->type() != QEvent::MetaCall || !qobject_cast<k2::RecipientCreation*>(watched))
            return false;
        std::exchange(m_action, nullptr)();
        return true;
    }

private:
    std::function<void()> m_action;
};

std::optional<AdditionReport> run(ServiceAndBook& service, const NewRecipient& recipient, ApiVersion version)
{
    RecipientAddition addition(service.book, *service.client, version, recipient);
    std::optional<AdditionReport> report;
    QObject::connect(&addition, &RecipientAddition::finished, &service.book,
        [&report](const AdditionReport& told) { report = told; });
    addition.start();
    return QTest::qWaitFor([&report] { return report.has_value(); }, 30'000) ? report : std::nullopt;
}

} // namespace

class RecipientAdditionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createsAndFetchesEachTypeAtTheService_data();
    void createsAndFetchesEachTypeAtTheService();
    void refusalOfTheServiceNamesTheFieldAndLeavesNoEntry_data();
    void refusalOfTheServiceNamesTheFieldAndLeavesNoEntry();
    void sendsAndWritesWhatWasFilledInOnly_data();
    void sendsAndWritesWhatWasFilledInOnly();
    void nothingIsSentBeforeTheIntentIsSaved();
    void nothingIsToldBeforeTheLocationIsSaved();
    void whatCouldNotBeSavedEarlierIsTriedAgainFirst();
    void whatFailsToBeSavedWhileTheServiceIsAskedDoesNotHoldUpTheEnd();
    void entryThatThePersonChangedMeanwhileOnlyLosesItsMark();
    void entryAgainKeepsWhatThePersonChangedMeanwhile();
    void entryRemovedBeforeItWasSentIsNotSent();
    void entryRemovedWhileTheServiceWasAskedComesBackWithItsLocation();
    void entryOfUnknownOutcomeIsCreatedAgainWithoutASecondEntry();
    void answerThatHasComeIsKeptWhereItIsDestroyed_data();
    void answerThatHasComeIsKeptWhereItIsDestroyed();
    void mayBeDestroyedByWhoHearsOfItsEnd();
};

void RecipientAdditionTest::createsAndFetchesEachTypeAtTheService_data()
{
    QTest::addColumn<RecipientType>("type");
    QTest::addColumn<ApiVersion>("version");
    for (const RecipientType type :
        { RecipientType::MobileWallet, RecipientType::BankAccount, RecipientType::Till, RecipientType::Paybill }) {
        QTest::addRow("%s by v1", qPrintable(recipientTypeText(type))) << type << ApiVersion::V1;
        QTest::addRow("%s by v2", qPrintable(recipientTypeText(type))) << type << ApiVersion::V2;
    }
}

void RecipientAdditionTest::createsAndFetchesEachTypeAtTheService()
{
    QFETCH(const RecipientType, type);
    QFETCH(const ApiVersion, version);
    const auto m = ServiceAndBook::started(0);
    const NewRecipient recipient = validRecipient(type);

    const std::optional<AdditionReport> report = run(*m, recipient, version);
    QVERIFY(report);
    QCOMPARE(report->outcome, Outcome::Created);
    QCOMPARE(m->sandbox.recipients(), 1);
    QCOMPARE(m->book.size(), 1);
    QCOMPARE(m->text(report->key, Field::Location), report->location);
    QVERIFY(Location::parse(report->location));
    QCOMPARE(m->lookup(report->key), LookupState::NotAsked);

    const std::optional<SyncReport> refreshed = m->refreshed({ report->key });
    QVERIFY(refreshed);
    QCOMPARE(refreshed->answered, 1);
    QCOMPARE(m->lookup(report->key), LookupState::Answered);
    QVERIFY(!m->text(report->key, Field::Status).isEmpty());
    for (const auto& [field, value] : recipient.values)
        QCOMPARE(m->text(report->key, field), value);
}

void RecipientAdditionTest::refusalOfTheServiceNamesTheFieldAndLeavesNoEntry_data()
{
    QTest::addColumn<RecipientType>("type");
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("a phone number") << RecipientType::MobileWallet << Field::PhoneNumber << u"12"_s;
    QTest::newRow("no phone number") << RecipientType::MobileWallet << Field::PhoneNumber << u" "_s;
    QTest::newRow("an e-mail address") << RecipientType::MobileWallet << Field::Email << u"nobody"_s;
    QTest::newRow("no network") << RecipientType::MobileWallet << Field::Network << QString();
    QTest::newRow("a settlement method") << RecipientType::BankAccount << Field::SettlementMethod << u"cash"_s;
    QTest::newRow("no branch") << RecipientType::BankAccount << Field::BankBranchRef << QString();
    QTest::newRow("no till number") << RecipientType::Till << Field::TillNumber << QString();
    QTest::newRow("no account at a paybill") << RecipientType::Paybill << Field::PaybillAccountNumber << QString();
}

void RecipientAdditionTest::refusalOfTheServiceNamesTheFieldAndLeavesNoEntry()
{
    QFETCH(const RecipientType, type);
    QFETCH(const Field, field);
    QFETCH(const QString, value);
    const auto m = ServiceAndBook::started(0);
    NewRecipient recipient = validRecipient(type);
    for (auto& [name, text] : recipient.values)
        text = name == field ? value : text;

    const std::optional<AdditionReport> report = run(*m, recipient, ApiVersion::V2);
    QVERIFY(report);
    QCOMPARE(report->outcome, Outcome::NotCreated);
    QCOMPARE(report->error->kind, k2::Error::Kind::Rejected);
    QVERIFY(!report->error->serverMessage.isEmpty());
    QCOMPARE(report->field, field);
    QCOMPARE(m->sandbox.recipients(), 0);
    QCOMPARE(m->book.size(), 0);
}

void RecipientAdditionTest::sendsAndWritesWhatWasFilledInOnly_data()
{
    QTest::addColumn<NewRecipient>("recipient");
    QTest::addColumn<ApiVersion>("version");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Values>("told");
    QTest::addColumn<QString>("note");

    const Values wallet{ { Field::FirstName, u" Jane "_s }, { Field::LastName, u"  "_s },
        { Field::PhoneNumber, u"0712345678"_s }, { Field::Email, QString() }, { Field::Nickname, u"Nurse"_s },
        { Field::Note, u"called her"_s } };
    const Values walletTold{ { Field::Nickname, u"Nurse"_s }, { Field::FirstName, u"Jane"_s },
        { Field::PhoneNumber, u"0712345678"_s } };
    QTest::newRow("blank ones are left out, and the note is the person's own")
        << NewRecipient{ RecipientType::MobileWallet, wallet } << ApiVersion::V2
        << R"({"type":"mobile_wallet","external_recipient":{"first_name":"Jane","phone_number":"0712345678",
               "nickname":"Nurse"}})"_ba
        << walletTold << u"called her"_s;
    QTest::newRow("v1 knows no nickname")
        << NewRecipient{ RecipientType::MobileWallet, wallet } << ApiVersion::V1
        << R"({"type":"mobile_wallet","pay_recipient":{"first_name":"Jane","phone_number":"0712345678"}})"_ba
        << walletTold << u"called her"_s;
    QTest::newRow("fields that the type does not have are left out")
        << NewRecipient{ RecipientType::Till,
               { { Field::TillNumber, u"012345"_s }, { Field::PhoneNumber, u"0712345678"_s },
                   { Field::Status, u"Approved"_s }, { Field::Reference, u"x"_s } } }
        << ApiVersion::V2 << R"({"type":"till","external_recipient":{"till_number":"012345"}})"_ba
        << Values{ { Field::TillNumber, u"012345"_s } } << QString();
    QTest::newRow("nothing filled in is for the service to refuse")
        << NewRecipient{ RecipientType::Paybill, {} } << ApiVersion::V2
        << R"({"type":"paybill","external_recipient":{}})"_ba << Values{} << QString();
}

void RecipientAdditionTest::sendsAndWritesWhatWasFilledInOnly()
{
    QFETCH(const NewRecipient, recipient);
    QFETCH(const ApiVersion, version);
    QFETCH(const QByteArray, body);
    QFETCH(const Values, told);
    QFETCH(const QString, note);
    AdditionSetting setting(AdditionSetting::created());
    QVERIFY(setting.open());

    setting.make(recipient, version).start();
    const std::optional<AdditionReport> report = setting.ended();

    QVERIFY(report);
    QCOMPARE(report->outcome, Outcome::Created);
    QCOMPARE(QJsonDocument::fromJson(setting.peer.requests().last().body), QJsonDocument::fromJson(body));
    Values inBook;
    setting.entry(report->key).forEachValue([&inBook](Field field, Layer layer, const QString& text) {
        if (layer == Layer::Told && field < Field::Lookup && field != Field::Type && field != Field::Location)
            inBook.append({ field, text });
    });
    QCOMPARE(inBook, told);
    QCOMPARE(setting.entry(report->key).type(), recipient.type);
    QCOMPARE(setting.entry(report->key).value(Field::Note, Layer::Typed).value_or(QString()), note);
}

void RecipientAdditionTest::nothingIsSentBeforeTheIntentIsSaved()
{
    AdditionSetting setting(AdditionSetting::created());
    QVERIFY(setting.open());
    setting.store.script = { Answer::Waits };
    setting.make(AdditionSetting::someTill()).start();
    QVERIFY(setting.exchangeSomethingElse());
    QCOMPARE(setting.posts(), 0);

    setting.store.answerWaiting();
    QVERIFY(setting.ended());
    QCOMPARE(setting.reports.first().outcome, Outcome::Created);
    QCOMPARE(setting.savedAtPost, 1);
    QCOMPARE(setting.posts(), 1);
    // What was saved then tells all that is needed to understand it after a crash.
    const ChangeSet intent = setting.store.commits.first();
    QCOMPARE(intent.source, Source::Person);
    QCOMPARE(intent.added, QList{ setting.reports.first().key });
    QVERIFY(intent.edits.contains(Edit{ setting.reports.first().key, Field::Creation, Layer::Told, u"asked"_s }));
    QVERIFY(intent.edits.contains(Edit{ setting.reports.first().key, Field::TillNumber, Layer::Told, u"012345"_s }));
}

void RecipientAdditionTest::nothingIsToldBeforeTheLocationIsSaved()
{
    AdditionSetting setting(AdditionSetting::created());
    QVERIFY(setting.open());
    setting.store.script = { Answer::Saves, Answer::Waits };
    RecipientAddition& addition = setting.make(AdditionSetting::someTill());
    addition.start();
    QTRY_COMPARE(setting.store.commits.size(), 2);
    QVERIFY(setting.exchangeSomethingElse());
    QVERIFY(setting.reports.isEmpty());
    QVERIFY(addition.isRunning());

    setting.store.answerWaiting();
    QVERIFY(setting.ended());
    QCOMPARE(setting.reports.first().outcome, Outcome::Created);
}

void RecipientAdditionTest::whatCouldNotBeSavedEarlierIsTriedAgainFirst()
{
    AdditionSetting setting(AdditionSetting::created());
    QVERIFY(setting.open());
    QSignalSpy failed(&setting.book, &RecipientBook::savingFailed);
    setting.store.script = { Answer::Fails };
    const RecipientKey other = setting.book.takeKeys(1).first();
    setting.book.apply({ Source::Person, setting.clock.utcTime(), { other }, {}, {} });
    QVERIFY(failed.wait());

    setting.make(AdditionSetting::someTill()).start();
    QVERIFY(setting.ended());
    QCOMPARE(setting.reports.first().outcome, Outcome::Created);
    QVERIFY(!setting.book.hasUnsavedChanges());
    QCOMPARE(setting.store.commits.at(1).added, QList{ other });
    QCOMPARE(setting.savedAtPost, 2);
}

void RecipientAdditionTest::whatFailsToBeSavedWhileTheServiceIsAskedDoesNotHoldUpTheEnd()
{
    AdditionSetting setting(RawReply::nothing());
    QVERIFY(setting.open());
    RecipientAddition& addition = setting.make(AdditionSetting::someTill());
    addition.start();
    QTRY_COMPARE(setting.posts(), 1);
    QSignalSpy failed(&setting.book, &RecipientBook::savingFailed);
    setting.store.script = { Answer::Fails };
    setting.book.apply({ Source::Person, setting.clock.utcTime(), {},
        { Edit{ addition.key(), Field::Note, Layer::Typed, u"soon"_s } }, {} });
    QVERIFY(failed.wait());

    setting.peer.send(AdditionSetting::created().bytes);
    QVERIFY(setting.ended());
    QCOMPARE(setting.reports.first().outcome, Outcome::Created);
    QVERIFY(!setting.reports.first().storeError);
    QVERIFY(!setting.book.hasUnsavedChanges());
}

void RecipientAdditionTest::entryThatThePersonChangedMeanwhileOnlyLosesItsMark()
{
    AdditionSetting setting(RawReply::nothing());
    QVERIFY(setting.open());
    RecipientAddition& addition = setting.make(AdditionSetting::someTill());
    addition.start();
    QTRY_COMPARE(setting.posts(), 1);
    setting.book.apply({ Source::Person, setting.clock.utcTime(), {},
        { Edit{ addition.key(), Field::Note, Layer::Typed, u"soon"_s } }, {} });

    setting.peer.send(RawReply::http(400).bytes);
    QVERIFY(setting.ended());
    QCOMPARE(setting.reports.first().outcome, Outcome::NotCreated);
    const Recipient entry = setting.entry(addition.key());
    QVERIFY(!entry.isCreationOpen());
    QCOMPARE(entry.text(Field::Note), u"soon"_s);
    QCOMPARE(entry.text(Field::TillNumber), u"012345"_s);
}

void RecipientAdditionTest::entryAgainKeepsWhatThePersonChangedMeanwhile()
{
    AdditionSetting setting(RawReply::nothing());
    QVERIFY(setting.open());
    const RecipientKey key = setting.book.takeKeys(1).first();
    setting.book.apply({ Source::Person, setting.clock.utcTime(), { key },
        { Edit{ key, Field::TillNumber, Layer::Told, u"1"_s }, Edit{ key, Field::TillName, Layer::Told, u"Old"_s } },
        {} });
    RecipientAddition& addition = setting.make(AdditionSetting::someTill(key));
    addition.start();
    QTRY_COMPARE(setting.posts(), 1);
    setting.book.apply({ Source::Person, setting.clock.utcTime(), {},
        { Edit{ key, Field::TillNumber, Layer::Typed, u"2"_s }, Edit{ key, Field::TillName, Layer::Told, u"New"_s } },
        {} });

    setting.peer.send(RawReply::http(400).bytes);
    QVERIFY(setting.ended());
    const Recipient entry = setting.entry(key);
    QVERIFY(!entry.isCreationOpen());
    QCOMPARE(entry.value(Field::TillNumber, Layer::Told), u"1"_s);
    QCOMPARE(entry.value(Field::TillNumber, Layer::Typed), u"2"_s);
    QCOMPARE(entry.value(Field::TillName, Layer::Told), u"New"_s);
    QVERIFY(!entry.has(Field::Nickname));
}

void RecipientAdditionTest::entryRemovedBeforeItWasSentIsNotSent()
{
    AdditionSetting setting(AdditionSetting::created());
    QVERIFY(setting.open());
    setting.store.script = { Answer::Waits };
    RecipientAddition& addition = setting.make(AdditionSetting::someTill());
    addition.start();
    setting.book.apply({ Source::Person, setting.clock.utcTime(), {}, {}, { addition.key() } });
    setting.store.answerWaiting();

    QVERIFY(setting.ended());
    QCOMPARE(setting.reports.first().outcome, Outcome::NotCreated);
    QCOMPARE(setting.reports.first().error->kind, k2::Error::Kind::Cancelled);
    QVERIFY(setting.exchangeSomethingElse());
    QCOMPARE(setting.posts(), 0);
    QCOMPARE(setting.book.size(), 0);
}

void RecipientAdditionTest::entryRemovedWhileTheServiceWasAskedComesBackWithItsLocation()
{
    AdditionSetting setting(RawReply::nothing());
    QVERIFY(setting.open());
    RecipientAddition& addition = setting.make(AdditionSetting::someTill());
    addition.start();
    QTRY_COMPARE(setting.posts(), 1);
    setting.book.apply({ Source::Person, setting.clock.utcTime(), {}, {}, { addition.key() } });

    setting.peer.send(AdditionSetting::created().bytes);
    QVERIFY(setting.ended());
    QCOMPARE(setting.reports.first().outcome, Outcome::Created);
    const Recipient entry = setting.entry(addition.key());
    QCOMPARE(entry.text(Field::Location), setting.reports.first().location);
    QCOMPARE(entry.text(Field::TillNumber), u"012345"_s);
    QVERIFY(!entry.isCreationOpen());
}

void RecipientAdditionTest::entryOfUnknownOutcomeIsCreatedAgainWithoutASecondEntry()
{
    AdditionSetting setting(RawReply::close());
    QVERIFY(setting.open());
    setting.make(AdditionSetting::someTill()).start();
    QVERIFY(setting.ended());
    QCOMPARE(setting.reports.first().outcome, Outcome::Unknown);
    const RecipientKey key = setting.reports.first().key;

    setting.book.apply(itDoesNotExist(key, setting.clock.utcTime()));
    QVERIFY(!setting.entry(key).isCreationOpen());
    const std::optional<NewRecipient> again = NewRecipient::again(setting.entry(key));
    QVERIFY(again);
    QCOMPARE(again->values.size(), 3);
    setting.reports.clear();
    setting.toCreation = AdditionSetting::created();
    setting.make(*again).start();
    QVERIFY(setting.ended());
    QCOMPARE(setting.reports.first().outcome, Outcome::Created);
    QCOMPARE(setting.reports.first().key, key);
    QCOMPARE(setting.book.size(), 1);
    QVERIFY(setting.entry(key).has(Field::Location));
    QCOMPARE(setting.posts(), 2);
}

void RecipientAdditionTest::answerThatHasComeIsKeptWhereItIsDestroyed_data()
{
    QTest::addColumn<RawReply>("answer");
    QTest::addColumn<int>("entries");
    QTest::addColumn<bool>("located");
    QTest::newRow("created") << AdditionSetting::created() << 1 << true;
    QTest::newRow("refused") << RawReply::http(400) << 0 << false;
    QTest::newRow("unknown") << RawReply::http(500) << 1 << false;
    QTest::newRow("created at an unusable location")
        << RawReply::http(201, {}, "Location: /api/v3/payees/17\r\n") << 1 << false;
}

void RecipientAdditionTest::answerThatHasComeIsKeptWhereItIsDestroyed()
{
    QFETCH(const RawReply, answer);
    QFETCH(const int, entries);
    QFETCH(const bool, located);
    AdditionSetting setting(answer);
    QVERIFY(setting.open());
    RecipientAddition& addition = setting.make(AdditionSetting::someTill());
    addition.start();
    const RecipientKey key = addition.key();
    const BeforeTheAnswerIsTold destruction([&setting] { setting.addition.reset(); });
    QTRY_VERIFY(destruction.hasCome());
    QTRY_VERIFY(!setting.book.hasUnsavedChanges());

    QVERIFY(setting.reports.isEmpty());
    QCOMPARE(setting.book.size(), entries);
    QCOMPARE(setting.entry(key).has(Field::Location), located);
    QCOMPARE(setting.entry(key).isCreationOpen(), entries == 1 && !located);
    QCOMPARE(setting.posts(), 1);
}

void RecipientAdditionTest::mayBeDestroyedByWhoHearsOfItsEnd()
{
    AdditionSetting setting(AdditionSetting::created());
    QVERIFY(setting.open());
    RecipientAddition& addition = setting.make(AdditionSetting::someTill());
    connect(&addition, &RecipientAddition::finished, &setting.book, [&setting] { setting.addition.reset(); });
    addition.start();
    QTRY_VERIFY(!setting.addition);
    QVERIFY(setting.exchangeSomethingElse());
    QCOMPARE(setting.reports.size(), 1);
    QCOMPARE(setting.book.size(), 1);
    QCOMPARE(setting.posts(), 1);
}

QTEST_GUILESS_MAIN(RecipientAdditionTest)
#include "tst_RecipientAddition.moc"

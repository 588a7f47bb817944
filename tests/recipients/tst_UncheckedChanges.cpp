// SPDX-License-Identifier: MIT
#include "OpenBook.h"
#include "recipients/Duplicates.h"
#include "recipients/UncheckedChanges.h"
#include "recipients/UtcTime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

using Values = QList<std::pair<Field, QString>>;

const QDateTime noon = utcTime(1'760'000'000'000);
const QString reference = u"4cab4ebf-8341-4ec1-844e-c954b4740001"_s;
const QString otherReference = u"4cab4ebf-8341-4ec1-844e-c954b4740002"_s;

} // namespace

class tst_UncheckedChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenBook>();
        m_key = book().takeKeys(1).first();
        ChangeSet arrival{ .source = Source::Import, .time = noon, .added = { m_key } };
        arrival.edits = { { m_key, Field::Type, Layer::Told, u"mobile_wallet"_s },
            { m_key, Field::FirstName, Layer::Told, u"Jane"_s }, { m_key, Field::Reference, Layer::Told, reference },
            { m_key, Field::PhoneNumber, Layer::Told, u"+254712345678"_s } };
        book().apply(arrival);
        QVERIFY(!needsCheck(recipient()));
    }

    void changesOfWhereMoneyGoesAreMarked_data()
    {
        QTest::addColumn<Source>("source");
        QTest::addColumn<Field>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isMarked");
        QTest::newRow("refresh, reference") << Source::Service << Field::Reference << otherReference << true;
        QTest::newRow("import, phone") << Source::Import << Field::PhoneNumber << u"+254712345679"_s << true;
        QTest::newRow("payment, reference") << Source::Payment << Field::Reference << otherReference << true;
        QTest::newRow("shared book, phone") << Source::SharedBook << Field::PhoneNumber << u"0722000111"_s << true;
        QTest::newRow("refresh, type") << Source::Service << Field::Type << u"till"_s << true;
        QTest::newRow("another spelling") << Source::Import << Field::PhoneNumber << u"0712 345 678"_s << false;
        QTest::newRow("capitals") << Source::Import << Field::Reference << reference.toUpper() << false;
        QTest::newRow("nothing was known") << Source::Service << Field::AccountNumber << u"0123"_s << false;
        QTest::newRow("name") << Source::Service << Field::FirstName << u"Janet"_s << false;
        QTest::newRow("status") << Source::Service << Field::Status << u"Approved"_s << false;
        QTest::newRow("own typing") << Source::Person << Field::Reference << otherReference << false;
    }
    void changesOfWhereMoneyGoesAreMarked()
    {
        QFETCH(const Source, source);
        QFETCH(const Field, field);
        QFETCH(const QString, value);
        QFETCH(const bool, isMarked);
        const QString before = recipient().text(field);
        tell(source, field, value, source == Source::Person ? Layer::Typed : Layer::Told);
        QCOMPARE(needsCheck(recipient()), isMarked);
        if (isMarked) {
            const auto pending = UncheckedChanges::of(recipient()).pending(recipient());
            QCOMPARE(pending.size(), 1);
            QCOMPARE(pending.first().field, field);
            QCOMPARE(pending.first().trusted, before);
        }
    }

    void whatComesUnderAnotherNameIsMarkedWhereThereWasNone_data()
    {
        QTest::addColumn<Source>("source");
        QTest::addColumn<Field>("field");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isMarked");
        const auto row = [](const char* title, Source source, Field field, const QString& name, bool isMarked) {
            QTest::newRow(title) << source << field << name << isMarked;
        };
        row("import, account", Source::Import, Field::AccountNumber, u"Peter Otieno"_s, true);
        row("refresh, till", Source::Service, Field::TillNumber, u"Peter Otieno"_s, true);
        row("payment, location", Source::Payment, Field::Location, u"Peter Otieno"_s, true);
        row("import, more of the name", Source::Import, Field::AccountNumber, u"Wanjiru, JANE"_s, false);
        row("import, no name", Source::Import, Field::AccountNumber, {}, false);
        row("import, a word of many", Source::Import, Field::AccountNumber, u"The Traders Ltd"_s, false);
        row("import, e-mail", Source::Import, Field::Email, u"Peter Otieno"_s, false);
        row("own typing", Source::Person, Field::AccountNumber, u"Peter Otieno"_s, false);
    }
    void whatComesUnderAnotherNameIsMarkedWhereThereWasNone()
    {
        QFETCH(const Source, source);
        QFETCH(const Field, field);
        QFETCH(const QString, name);
        QFETCH(const bool, isMarked);
        ChangeSet changes{ .source = source, .time = noon };
        changes.edits = { { m_key, field, Layer::Told, u"0123"_s } };
        if (!name.isEmpty())
            changes.edits << Edit{ m_key, Field::FirstName, Layer::Told, name };
        const Recipient before = recipient();
        const auto applied = book().apply(changes);
        QCOMPARE(needsCheck(recipient()), isMarked);
        if (isMarked) {
            const UncheckedChanges::Item expected{ field, Layer::Told, {}, u"Jane"_s, name };
            QCOMPARE(UncheckedChanges::of(recipient()).pending(recipient()), QList{ expected });
            QCOMPARE(UncheckedChanges::fromText(recipient().text(Field::Unchecked)).items(), QList{ expected });
        }
        const auto undone = book().revert(applied.inverse);
        QCOMPARE(recipient(), before);
        book().revert(undone.inverse);
        QCOMPARE(needsCheck(recipient()), isMarked);
    }

    void nameThatTheSourceSaysOutsideTheEditsCounts()
    {
        ChangeSet changes{ .source = Source::SharedBook, .time = noon };
        changes.edits = { { m_key, Field::AccountNumber, Layer::Told, u"0123"_s } };
        changes.names = { { m_key, u"Peter Otieno"_s } };
        book().apply(changes);
        QCOMPARE(UncheckedChanges::of(recipient()).pending(recipient()).first().toldAs, u"Peter Otieno"_s);
    }

    void ownNameDoesNotHideThatASourceHasAnother()
    {
        tell(Source::Person, Field::FirstName, u"Landlady"_s, Layer::Typed);
        tell(Source::Service, Field::AccountNumber, u"0123"_s);
        const UncheckedChanges::Item expected{ Field::AccountNumber, Layer::Told, {}, u"Landlady"_s, u"Jane"_s };
        QCOMPARE(UncheckedChanges::of(recipient()).pending(recipient()), QList{ expected });
    }

    void nicknameInCommonIsNoOtherName()
    {
        tell(Source::Person, Field::FirstName, u"Landlady"_s, Layer::Typed);
        ChangeSet changes{ .source = Source::Service, .time = noon };
        changes.edits = { { m_key, Field::Nickname, Layer::Told, u"The landlady"_s },
            { m_key, Field::AccountNumber, Layer::Told, u"0123"_s } };
        book().apply(changes);
        QVERIFY(!needsCheck(recipient()));
    }

    void nameThatAnotherSourceToldIsNotTheNameOfThisOne_data()
    {
        QTest::addColumn<Values>("known");
        QTest::addColumn<Values>("told");
        QTest::addColumn<QString>("toldAs");
        const Values nickname{ { Field::Nickname, u"Jane Wanjiku"_s } };
        const Values names{ { Field::FirstName, u"Jane"_s }, { Field::LastName, u"Wanjiku"_s } };
        const auto row = [](const char* title, const Values& known, const Values& told, const QString& toldAs) {
            QTest::newRow(title) << known << told << toldAs;
        };
        row("beside an imported nickname", nickname,
            { { Field::FirstName, u"Mallory"_s }, { Field::LastName, u"Otieno"_s } }, u"Mallory Otieno"_s);
        row("beside an imported first name, till", names, { { Field::TillName, u"Mallory Stores"_s } },
            u"Mallory Stores"_s);
        row("beside an imported first name, bank", names, { { Field::AccountName, u"Mallory Otieno"_s } },
            u"Mallory Otieno"_s);
        row("beside an imported last name", names, { { Field::FirstName, u"Mallory"_s } }, u"Mallory"_s);
        row("a nickname alone", names, { { Field::Nickname, u"Mallory"_s } }, u"Mallory"_s);
        row("the same name", names, names, {});
        row("the same nickname", nickname, nickname, {});
        row("the same first name", names, { { Field::FirstName, u"Jane"_s }, { Field::LastName, u"Otieno"_s } }, {});
        row("the same nickname beside another name", nickname, Values{ { Field::FirstName, u"Mallory"_s } } + nickname,
            {});
        row("another case", names, { { Field::AccountName, u"WANJIKU JANE"_s } }, {});
        row("no name", names, {}, {});
    }
    void nameThatAnotherSourceToldIsNotTheNameOfThisOne()
    {
        QFETCH(const Values, known);
        QFETCH(const Values, told);
        QFETCH(const QString, toldAs);
        m_key = book().takeKeys(1).first();
        ChangeSet arrival{ .source = Source::Import, .time = noon, .added = { m_key } };
        arrival.edits = editsOf(known + Values{ { Field::Location, u"0123"_s } });
        book().apply(arrival);
        const QString knownAs = recipient().name();
        ChangeSet answer{ .source = Source::Service, .time = noon };
        answer.edits
            = editsOf(told + Values{ { Field::Reference, reference }, { Field::PhoneNumber, u"+254712345678"_s } });
        book().apply(answer);
        QList<UncheckedChanges::Item> expected;
        if (!toldAs.isEmpty())
            expected = { { Field::Reference, Layer::Told, {}, knownAs, toldAs },
                { Field::PhoneNumber, Layer::Told, {}, knownAs, toldAs } };
        QCOMPARE(UncheckedChanges::of(recipient()).pending(recipient()), expected);
    }

    void nameFromBeforeTakesTheOtherNameBack_data()
    {
        QTest::addColumn<bool>("hasTypedName");
        QTest::newRow("where the person typed the name") << true;
        QTest::newRow("where the entry took the other name") << false;
    }
    void nameFromBeforeTakesTheOtherNameBack()
    {
        QFETCH(const bool, hasTypedName);
        if (hasTypedName)
            tell(Source::Person, Field::FirstName, u"Jane"_s, Layer::Typed);
        const auto tellAll = [this](const QString& name, const QString& number, const QString& phone) {
            ChangeSet changes{ .source = Source::Import, .time = noon };
            changes.edits = editsOf({ { Field::FirstName, name }, { Field::AccountNumber, number },
                { Field::Location, number }, { Field::PhoneNumber, phone } });
            book().apply(changes);
        };
        tellAll(u"Peter"_s, u"0123"_s, u"+254700000001"_s);
        QCOMPARE(UncheckedChanges::of(recipient()).pending(recipient()).size(), 3);
        tellAll(u"Peter"_s, u"0456"_s, u"+254700000002"_s); // as the entry may be called by now
        const QString phone = u"+254712345678"_s;
        QList<UncheckedChanges::Item> expected{ { Field::Location, Layer::Told, {}, u"Jane"_s, u"Peter"_s },
            { Field::PhoneNumber, Layer::Told, phone, u"Jane"_s, u"Peter"_s },
            { Field::AccountNumber, Layer::Told, {}, u"Jane"_s, u"Peter"_s } };
        QCOMPARE(UncheckedChanges::of(recipient()).pending(recipient()), expected);
        tellAll(u"Jane"_s, u"0789"_s, u"+254700000003"_s);
        expected = { { Field::PhoneNumber, Layer::Told, phone } };
        QCOMPARE(UncheckedChanges::of(recipient()).pending(recipient()), expected);
        QCOMPARE(UncheckedChanges::of(recipient()).items(), expected);
    }

    void honestValueIsNoChangeWhereTheOtherOneWent()
    {
        tell(Source::Person, Field::FirstName, u"Jane"_s, Layer::Typed);
        ChangeSet changes{ .source = Source::Import, .time = noon };
        changes.edits = editsOf({ { Field::FirstName, u"Peter"_s }, { Field::AccountNumber, u"0123"_s } });
        book().apply(changes);
        tell(Source::SharedBook, Field::AccountNumber, {});
        changes.edits = editsOf({ { Field::FirstName, u"Jane"_s }, { Field::AccountNumber, u"0456"_s } });
        book().apply(changes);
        QVERIFY(!needsCheck(recipient()));
        QVERIFY(!recipient().has(Field::Unchecked));
    }

    void otherNameIsSaidOfAChangeThatIsMarkedAlready()
    {
        tell(Source::Service, Field::PhoneNumber, u"+254700000001"_s);
        ChangeSet changes{ .source = Source::Import, .time = noon };
        changes.edits = { { m_key, Field::FirstName, Layer::Told, u"Peter"_s },
            { m_key, Field::PhoneNumber, Layer::Told, u"+254700000002"_s } };
        book().apply(changes);
        const UncheckedChanges::Item expected{ Field::PhoneNumber, Layer::Told, u"+254712345678"_s, u"Jane"_s,
            u"Peter"_s };
        QCOMPARE(UncheckedChanges::of(recipient()).pending(recipient()), QList{ expected });
    }

    void sameValueUnderAnotherNameIsNoChangeOfWhereMoneyGoes()
    {
        ChangeSet changes{ .source = Source::Import, .time = noon };
        changes.edits = { { m_key, Field::FirstName, Layer::Told, u"Peter"_s },
            { m_key, Field::PhoneNumber, Layer::Told, u"0712 345 678"_s } };
        book().apply(changes);
        QVERIFY(!needsCheck(recipient()));
    }

    void secondChangeIsHeldAgainstWhatWasTrusted()
    {
        tell(Source::Service, Field::PhoneNumber, u"+254700000001"_s);
        tell(Source::Service, Field::PhoneNumber, u"+254700000002"_s);
        QCOMPARE(UncheckedChanges::of(recipient()).items().first().trusted, u"+254712345678"_s);
        tell(Source::Service, Field::PhoneNumber, u"0712345678"_s); // as it was
        QVERIFY(!needsCheck(recipient()));
        QVERIFY(!recipient().has(Field::Unchecked));
    }

    void valueThatWentAndCameBackAsAnotherIsMarked()
    {
        tell(Source::SharedBook, Field::Reference, {});
        QVERIFY(!needsCheck(recipient())); // nothing to copy
        tell(Source::Service, Field::Reference, otherReference);
        QVERIFY(needsCheck(recipient()));
    }

    void ownWordHidesTheChangeUntilItIsDropped()
    {
        tell(Source::Person, Field::PhoneNumber, u"0799 111 222"_s, Layer::Typed);
        tell(Source::Service, Field::PhoneNumber, u"+254700000001"_s);
        QVERIFY(!needsCheck(recipient()));
        tell(Source::Person, Field::PhoneNumber, {}, Layer::Typed);
        QVERIFY(needsCheck(recipient()));
    }

    void wordThatAColleagueTypedIsMarked()
    {
        tell(Source::SharedBook, Field::PhoneNumber, u"+254700000001"_s, Layer::Typed);
        QVERIFY(needsCheck(recipient()));
        tell(Source::Person, Field::PhoneNumber, u"+254700000001"_s, Layer::Typed); // says the same: nothing changed
        QVERIFY(needsCheck(recipient()));
        tell(Source::Person, Field::PhoneNumber, u"+254700000009"_s, Layer::Typed);
        QVERIFY(!needsCheck(recipient()));
    }

    void undoingTheChangeClearsTheMark()
    {
        ChangeSet change{ .source = Source::Import, .time = noon };
        change.edits = { { m_key, Field::Reference, Layer::Told, otherReference } };
        const auto applied = book().apply(change);
        QVERIFY(needsCheck(recipient()));
        const auto undone = book().revert(applied.inverse);
        QVERIFY(!needsCheck(recipient()));
        book().revert(undone.inverse);
        QVERIFY(needsCheck(recipient()));
    }

    void undoingAChangeKeepsTheMarkOfALaterOne()
    {
        ChangeSet change{ .source = Source::Import, .time = noon };
        change.edits = { { m_key, Field::PhoneNumber, Layer::Told, u"+254700000001"_s } };
        const auto applied = book().apply(change);
        tell(Source::Service, Field::Reference, otherReference);
        book().revert(applied.inverse);
        const auto pending = UncheckedChanges::of(recipient()).pending(recipient());
        QCOMPARE(pending.size(), 1);
        QCOMPARE(pending.first().field, Field::Reference);
        QCOMPARE(pending.first().trusted, reference);
    }

    void markStaysWithAnEntryThatIsBroughtBack()
    {
        tell(Source::Service, Field::Reference, otherReference);
        const auto removed = book().apply(ChangeSet{ .time = noon, .removed = { m_key } });
        book().revert(removed.inverse);
        QVERIFY(needsCheck(recipient()));
    }

    void mergingTakesTheMarkAlongWithTheValue()
    {
        tell(Source::Service, Field::Reference, otherReference);
        Recipient kept(RecipientKey{ 99 });
        kept.setValue(Field::PhoneNumber, Layer::Told, u"0712345678"_s);
        const ChangeSet merged = mergeChanges({ kept, recipient() }, noon);
        for (const Edit& edit : merged.edits)
            kept.setValue(edit.field, edit.layer, edit.value);
        QVERIFY(needsCheck(kept));
        Recipient withOwn(RecipientKey{ 98 });
        withOwn.setValue(Field::Reference, Layer::Told, reference);
        for (const Edit& edit : mergeChanges({ withOwn, recipient() }, noon).edits)
            withOwn.setValue(edit.field, edit.layer, edit.value);
        QVERIFY(!needsCheck(withOwn));
    }

    void tenThousandHonestChangesRaiseNoAlarm()
    {
        OpenBook open(10'000);
        ChangeSet changes{ .source = Source::Service, .time = noon };
        for (int row = 0; row < 10'000; ++row) {
            const RecipientKey key = open.book.keyAt(row);
            const Recipient before = open.book.at(row);
            changes.edits << Edit{ key, Field::Status, Layer::Told, u"Scheduled"_s }
                          << Edit{ key, Field::Email, Layer::Told, u"new.%1@example.com"_s.arg(row) }
                          << Edit{ key, Field::Nickname, Layer::Told, u"nick %1"_s.arg(row) };
            if (const QString phone = before.text(Field::PhoneNumber); phone.startsWith(u"+254"))
                changes.edits << Edit{ key, Field::PhoneNumber, Layer::Told, u'0' + phone.mid(4) };
        }
        const auto applied = open.book.apply(changes);
        QVERIFY(applied.effective.edits.size() > 30'000);
        for (int row = 0; row < 10'000; ++row)
            QVERIFY(!needsCheck(open.book.at(row)));
    }

    void anyOtherTextIsNone()
    {
        for (const QString& text : { u""_s, u"x"_s, u"[]"_s, u"{\"a\":1}"_s, u"[[21,0,\"note\"]]"_s, u"[[3,0]]"_s })
            QVERIFY(UncheckedChanges::fromText(text).items().isEmpty());
    }

private:
    RecipientBook& book() { return m_open->book; }
    Recipient recipient() { return *book().find(m_key); }
    QList<Edit> editsOf(const Values& values) const
    {
        QList<Edit> edits;
        for (const auto& [field, value] : values)
            edits << Edit{ m_key, field, Layer::Told, value };
        return edits;
    }
    void tell(Source source, Field field, const QString& value, Layer layer = Layer::Told)
    {
        ChangeSet changes{ .source = source, .time = noon };
        changes.edits = { { m_key, field, layer, value } };
        book().apply(changes);
    }

    std::unique_ptr<OpenBook> m_open;
    RecipientKey m_key{};
};

QTEST_GUILESS_MAIN(tst_UncheckedChanges)
#include "tst_UncheckedChanges.moc"

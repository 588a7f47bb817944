// SPDX-License-Identifier: MIT
#include "ArbitraryText.h"
#include "BookEdits.h"
#include "OpenBook.h"
#include "recipients/LookupText.h"
#include "recipients/RecipientBook.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace PayRecipients;

namespace {

QList<Recipient> replayed(const std::vector<std::pair<quint64, ChangeSet>>& commits)
{
    PatientStore store;
    RecipientBook book(store);
    book.open();
    Q_EMIT store.opened(1);
    for (const auto& commit : commits)
        book.revert(commit.second);
    return allOf(book);
}

} // namespace

class tst_RecipientBook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWithBlocksInOrder();
    void whatArrivesInGoodTimeIsShownAtOnce();
    void saysWhyItCouldNotBeOpened();
    void opensAgainAfterAFailure();
    void rowsAndKeysBelongTogether();
    void editsThatSayWhatIsKnownChangeNothing_data();
    void editsThatSayWhatIsKnownChangeNothing();
    void stampsTheLayerThatChanged();
    void theEndOfALookUpIsNoNewsOfTheRecipient();
    void anEmptyValueFallsSilent();
    void keepsTypesAndLocationsInTheirOneForm();
    void ignoresUnknownEntriesAndAddsNoneTwice();
    void revertBringsEverythingBack();
    void revertCanBeReverted();
    void anyChangesCanBeReverted();
    void removedEntriesKeepTheirKeys();
    void keysAreNeverGivenTwice();
    void tellsRowsPrecisely();
    void insertsBetweenOthersInRuns();
    void findsByLocationAndReference();
    void countsByStatusWhateverTheCase();
};

void tst_RecipientBook::opensWithBlocksInOrder()
{
    PatientStore store;
    RecipientBook book(store, 0ms);
    QCOMPARE(book.state(), RecipientBook::State::Closed);
    QSignalSpy inserted(&book, &RecipientBook::rowsInserted);
    QSignalSpy states(&book, &RecipientBook::stateChanged);
    QSignalSpy changes(&book, &RecipientBook::changed);
    book.open();
    QCOMPARE(store.timesOpened, 1);
    QCOMPARE(book.state(), RecipientBook::State::Loading);
    for (const quint64 id : { 0u, 3u })
        Q_EMIT store.blockLoaded(madeUpBlock(10, id * 256 + 1));
    QTRY_COMPARE(book.size(), 20); // what arrives together is shown together
    Q_EMIT store.blockLoaded(madeUpBlock(3, 5 * 256));
    Q_EMIT store.opened(2000);
    QCOMPARE(book.size(), 23);
    QCOMPARE(book.state(), RecipientBook::State::Ready);
    QCOMPARE(states.size(), 2);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(inserted, (QList<QVariantList>{ { 0, 19 }, { 20, 22 } }));
    QCOMPARE(book.takeKeys(1), QList{ RecipientKey{ 2000 } });
    book.open();
    QCOMPARE(store.timesOpened, 1);
}

void tst_RecipientBook::whatArrivesInGoodTimeIsShownAtOnce()
{
    PatientStore store;
    RecipientBook book(store, 1h);
    const QSignalSpy inserted(&book, &RecipientBook::rowsInserted);
    book.open();
    for (const quint64 id : { 0u, 3u }) {
        Q_EMIT store.blockLoaded(madeUpBlock(10, id * 256 + 1));
        QCoreApplication::processEvents();
        QCOMPARE(book.size(), 0);
    }
    Q_EMIT store.opened(2000);
    QCOMPARE(inserted, (QList<QVariantList>{ { 0, 19 } }));
}

void tst_RecipientBook::saysWhyItCouldNotBeOpened()
{
    PatientStore store;
    RecipientBook book(store);
    book.open();
    const StoreError error{ StoreError::Kind::WrongKey, u"book.sqlite"_s, {} };
    Q_EMIT store.openFailed(error);
    QCOMPARE(book.state(), RecipientBook::State::Failed);
    QVERIFY(book.openError() == error);
}

void tst_RecipientBook::opensAgainAfterAFailure()
{
    PatientStore store;
    RecipientBook book(store);
    book.open();
    const RecipientBlock block = madeUpBlock(10);
    Q_EMIT store.blockLoaded(block);
    Q_EMIT store.openFailed({ StoreError::Kind::Damaged, {}, {} });
    QCOMPARE(book.size(), 10);
    QSignalSpy removed(&book, &RecipientBook::rowsRemoved);
    book.open();
    QCOMPARE(removed, (QList<QVariantList>{ { 0, 9 } }));
    QVERIFY(!book.openError());
    Q_EMIT store.blockLoaded(block);
    Q_EMIT store.opened(11);
    QCOMPARE(book.size(), 10);
    QCOMPARE(store.timesOpened, 2);
}

void tst_RecipientBook::rowsAndKeysBelongTogether()
{
    OpenBook open(1000);
    QCOMPARE(open.book.size(), 1000);
    for (int row = 0; row < 1000; ++row) {
        const RecipientKey key = open.book.keyAt(row);
        QCOMPARE(open.book.rowOf(key), row);
        QCOMPARE(open.book.at(row).key(), key);
        QCOMPARE(open.book.textAt(row, Field::Reference), open.book.at(row).text(Field::Reference));
        const auto [block, slot] = open.book.slotOf(row);
        QCOMPARE(open.book.firstRowOf(block) + slot, row);
    }
    QCOMPARE(open.book.rowOf(RecipientKey{ 5000 }), -1);
    QVERIFY(!open.book.find(RecipientKey::None));
}

void tst_RecipientBook::editsThatSayWhatIsKnownChangeNothing_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("the same words") << Field::FirstName << QString();
    QTest::newRow("the same type, spelled as the service answers") << Field::Type << u"Mobile Wallet"_s;
}

void tst_RecipientBook::editsThatSayWhatIsKnownChangeNothing()
{
    QFETCH(Field, field);
    QFETCH(QString, text);
    OpenBook open(5);
    QSignalSpy rows(&open.book, &RecipientBook::rowsChanged);
    const std::size_t commits = open.store.commits.size();
    const Recipient before = open.book.at(0);
    const auto applied = open.book.apply(edit(before.key(), field, text.isEmpty() ? before.text(field) : text));
    QCOMPARE(applied.sequence, 0u);
    QVERIFY(applied.effective.isEmpty());
    QVERIFY(rows.isEmpty());
    QCOMPARE(open.store.commits.size(), commits);
    QVERIFY(open.book.at(0) == before);
}

void tst_RecipientBook::stampsTheLayerThatChanged()
{
    OpenBook open(2);
    const RecipientKey key = open.book.keyAt(0);
    QCOMPARE(open.book.at(0).toldAt(), then);
    QVERIFY(!open.book.at(0).typedAt().isValid());

    open.book.apply(edit(key, Field::Note, u"landlord"_s, Source::Person, Layer::Typed, later));
    QCOMPARE(open.book.at(0).typedAt(), later);
    QCOMPARE(open.book.at(0).toldAt(), then);
    QCOMPARE(open.book.at(0).toldBy(), Source::Service);

    open.book.apply(edit(key, Field::Nickname, u"new"_s, Source::Payment, Layer::Told, later.addMSecs(1)));
    QCOMPARE(open.book.at(0).toldAt(), later.addMSecs(1));
    QCOMPARE(open.book.at(0).toldBy(), Source::Payment);

    // Nobody stamps by hand.
    const Recipient before = open.book.at(0);
    open.book.apply(edit(key, Field::ToldAt, u"5"_s));
    QVERIFY(open.book.at(0) == before);
    QCOMPARE(open.book.at(1).toldAt(), then);
}

void tst_RecipientBook::theEndOfALookUpIsNoNewsOfTheRecipient()
{
    OpenBook open(1);
    open.book.apply(edit(open.book.keyAt(0), Field::Lookup, *lookupText(LookupState::Gone)));
    QCOMPARE(open.book.at(0).lookup(), LookupState::Gone);
    QCOMPARE(open.book.at(0).toldAt(), then);
}

void tst_RecipientBook::anEmptyValueFallsSilent()
{
    OpenBook open(1);
    const RecipientKey key = open.book.keyAt(0);
    open.book.apply(edit(key, Field::Note, u"x"_s, Source::Person, Layer::Typed));
    open.book.apply(edit(key, Field::Note, QString(), Source::Person, Layer::Typed));
    QVERIFY(!open.book.at(0).value(Field::Note, Layer::Typed));
    QCOMPARE(open.book.apply(edit(key, Field::Note, QString(), Source::Person, Layer::Typed)).sequence, 0u);
}

void tst_RecipientBook::keepsTypesAndLocationsInTheirOneForm()
{
    OpenBook open;
    const QList<RecipientKey> keys = open.book.takeKeys(1);
    ChangeSet changes{ .source = Source::Import, .time = then, .added = keys, .edits = {}, .removed = {} };
    changes.edits = { { keys[0], Field::Type, Layer::Told, u"Kopo Kopo Merchant"_s },
        { keys[0], Field::Location, Layer::Told,
            u"https://API.kopokopo.com:443/pay_recipients/C7F300C0-F1EF-4151-9BBE-005005AA3747/"_s } };
    open.book.apply(changes);
    QCOMPARE(open.book.textAt(0, Field::Type), u"merchant"_s);
    QCOMPARE(open.book.textAt(0, Field::Location),
        u"https://api.kopokopo.com/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s);
    open.book.apply(edit(keys[0], Field::Type, u"Crypto Wallet"_s));
    QCOMPARE(open.book.textAt(0, Field::Type), u"Crypto Wallet"_s);
}

void tst_RecipientBook::ignoresUnknownEntriesAndAddsNoneTwice()
{
    OpenBook open(3);
    const QList<Recipient> before = allOf(open.book);
    ChangeSet changes = edit(RecipientKey{ 99 }, Field::Note, u"x"_s);
    changes.added = { open.book.keyAt(0), RecipientKey::None, RecipientKey{ 50 }, RecipientKey{ 50 } };
    changes.removed = { RecipientKey{ 98 }, RecipientKey{ 50 } };
    QCOMPARE(open.book.apply(changes).sequence, 0u);
    QVERIFY(allOf(open.book) == before);
}

void tst_RecipientBook::revertBringsEverythingBack()
{
    OpenBook open(600);
    const QList<Recipient> before = allOf(open.book);
    ChangeSet changes = madeUpRecipients(open.book.takeKeys(300));
    changes.time = later;
    changes.edits.append({ open.book.keyAt(5), Field::Reference, Layer::Typed, u"typed"_s });
    changes.edits.append({ open.book.keyAt(6), Field::FirstName, Layer::Told, std::nullopt });
    for (int row = 10; row < 500; row += 7)
        changes.removed.append(open.book.keyAt(row));
    const auto applied = open.book.apply(changes);
    QCOMPARE(open.book.size(), 600 + 300 - 70);
    open.book.revert(applied.inverse);
    QVERIFY(allOf(open.book) == before);
    QVERIFY(replayed(open.store.commits) == before);
}

void tst_RecipientBook::revertCanBeReverted()
{
    OpenBook open(20);
    ChangeSet changes;
    changes.time = later;
    changes.removed = { open.book.keyAt(3), open.book.keyAt(4) };
    changes.edits = { { open.book.keyAt(0), Field::Status, Layer::Told, u"Rejected"_s } };
    const auto applied = open.book.apply(changes);
    const QList<Recipient> after = allOf(open.book);
    const auto undone = open.book.revert(applied.inverse);
    QVERIFY(allOf(open.book) != after);
    open.book.revert(undone.inverse);
    QVERIFY(allOf(open.book) == after);
}

void tst_RecipientBook::anyChangesCanBeReverted()
{
    QVERIFY(rc::check([] {
        OpenBook open(40);
        const auto key = rc::gen::map(
            rc::gen::inRange(1, 60), [](int number) { return RecipientKey{ static_cast<quint64>(number) }; });
        const auto keys = rc::gen::container<std::vector<RecipientKey>>(key);
        QList<QList<Recipient>> states;
        QList<ChangeSet> inverses;
        for (int step = 0; step < 3; ++step) {
            ChangeSet changes;
            changes.source = static_cast<Source>(*rc::gen::inRange(1, 6));
            changes.time = later.addSecs(step);
            for (const RecipientKey added : *keys)
                changes.added.append(added);
            for (const RecipientKey edited : *keys) {
                changes.edits.append({ edited, static_cast<Field>(*rc::gen::inRange(1, 46)),
                    static_cast<Layer>(*rc::gen::inRange(0, 2)), *arbitraryText() });
            }
            for (const RecipientKey removed : *rc::gen::resize(3, keys))
                changes.removed.append(removed);
            states.append(allOf(open.book));
            inverses.append(open.book.apply(changes).inverse);
        }
        RC_ASSERT(replayed(open.store.commits) == allOf(open.book));
        while (!states.isEmpty()) {
            open.book.revert(inverses.takeLast());
            RC_ASSERT(allOf(open.book) == states.takeLast());
        }
    }));
}

void tst_RecipientBook::removedEntriesKeepTheirKeys()
{
    OpenBook open(3);
    const RecipientKey last = open.book.keyAt(2);
    ChangeSet removal;
    removal.removed = { last };
    const auto applied = open.book.apply(removal);
    QVERIFY(!open.book.takeKeys(1).contains(last));
    open.book.revert(applied.inverse);
    QCOMPARE(open.book.keyAt(2), last);
}

void tst_RecipientBook::keysAreNeverGivenTwice()
{
    OpenBook open;
    const QList<RecipientKey> first = open.book.takeKeys(3);
    QCOMPARE(first, consecutiveKeys(3));
    QCOMPARE(open.book.takeKeys(2), consecutiveKeys(2, 4));
    ChangeSet foreign;
    foreign.added = { RecipientKey{ 900 } };
    open.book.apply(foreign);
    QCOMPARE(open.book.takeKeys(1), consecutiveKeys(1, 901));
}

void tst_RecipientBook::tellsRowsPrecisely()
{
    OpenBook open(1000);
    QList<QVariantList> told;
    connect(&open.book, &RecipientBook::rowsInserted, this, [&](int first, int last) {
        told.append({ u"inserted"_s, first, last });
    });
    connect(&open.book, &RecipientBook::rowsRemoved, this, [&](int first, int last) {
        told.append({ u"removed"_s, first, last });
    });
    connect(&open.book, &RecipientBook::rowsChanged, this, [&](const QList<int>& rows) {
        told.append({ u"changed"_s, QVariant::fromValue(rows) });
    });
    QSignalSpy changed(&open.book, &RecipientBook::changed);

    ChangeSet changes;
    changes.source = Source::Service;
    changes.time = later;
    changes.added = open.book.takeKeys(2);
    for (const int row : { 700, 3, 256 })
        changes.edits.append({ open.book.keyAt(row), Field::Status, Layer::Told, u"Suspended"_s });
    changes.edits.append({ open.book.keyAt(4), Field::Type, Layer::Told, open.book.textAt(4, Field::Type) });
    for (const int row : { 10, 12, 11, 999 })
        changes.removed.append(open.book.keyAt(row));
    open.book.apply(changes);
    const QList<QVariantList> expected{ { u"inserted"_s, 1000, 1001 },
        { u"changed"_s, QVariant::fromValue(QList{ 3, 256, 700 }) }, { u"removed"_s, 999, 999 },
        { u"removed"_s, 10, 12 } };
    QCOMPARE(told, expected);
    QCOMPARE(changed.size(), 1);
}

void tst_RecipientBook::insertsBetweenOthersInRuns()
{
    OpenBook open(1000);
    ChangeSet removal;
    for (const int row : { 5, 6, 250, 251, 252, 253, 254, 255, 256, 257, 999 })
        removal.removed.append(open.book.keyAt(row));
    const auto applied = open.book.apply(removal);
    QSignalSpy inserted(&open.book, &RecipientBook::rowsInserted);
    open.book.revert(applied.inverse);
    QCOMPARE(inserted, (QList<QVariantList>{ { 5, 6 }, { 250, 257 }, { 999, 999 } }));
}

void tst_RecipientBook::findsByLocationAndReference()
{
    OpenBook open(300);
    const RecipientKey key = open.book.keyAt(270);
    const Location location = *Location::parse(open.book.textAt(270, Field::Location));
    const QString reference = open.book.textAt(270, Field::Reference);
    QCOMPARE(open.book.findByLocation(location), key);
    QCOMPARE(open.book.findByReference(u" "_s + reference.toUpper()), QList{ key });
    const QString v2
        = u"https://api.kopokopo.com/api/v2/external_recipients/"_s + location.id().toString(QUuid::WithoutBraces);
    QCOMPARE(open.book.findByLocation(*Location::parse(v2)), key);
    const QString elsewhere
        = u"https://sandbox.kopokopo.com/pay_recipients/"_s + location.id().toString(QUuid::WithoutBraces);
    QVERIFY(!open.book.findByLocation(*Location::parse(elsewhere)));
    QVERIFY(open.book.findByReference(QString()).isEmpty());

    // Kept up to date: what is new is found, what changed is no longer found under the old value, nor what is removed.
    const RecipientKey other = open.book.keyAt(2);
    const QString otherReference = open.book.textAt(2, Field::Reference);
    open.book.apply(edit(other, Field::Reference, reference));
    QCOMPARE(open.book.findByReference(reference), (QList{ other, key }));
    QVERIFY(open.book.findByReference(otherReference).isEmpty());
    ChangeSet removal;
    removal.removed = { key };
    const auto applied = open.book.apply(removal);
    QVERIFY(!open.book.findByLocation(location));
    QCOMPARE(open.book.findByReference(reference), QList{ other });
    open.book.revert(applied.inverse);
    QCOMPARE(open.book.findByLocation(location), key);
    open.book.apply(edit(other, Field::Location, v2));
    QCOMPARE(open.book.findByLocation(location), other); // the lowest key of two
}

void tst_RecipientBook::countsByStatusWhateverTheCase()
{
    OpenBook open;
    ChangeSet changes;
    changes.added = open.book.takeKeys(600);
    for (qsizetype i = 0; i < 600; ++i) {
        const QString status = i < 300 ? u"Approved"_s : i < 500 ? u"approved"_s : i < 590 ? u"Pending"_s : QString();
        changes.edits.append({ changes.added[i], Field::Status, Layer::Told, status });
    }
    open.book.apply(changes);
    const QList<std::pair<QString, int>> expected{ { u"Approved"_s, 500 }, { u"Pending"_s, 90 } };
    QCOMPARE(open.book.statuses(), expected);
    for (const auto& [status, count] : expected) {
        RecipientFilter filter;
        filter.status = status;
        QCOMPARE(open.book.count(filter), count);
    }
    RecipientFilter approval;
    approval.need = RecipientFilter::Need::Approval;
    QCOMPARE(open.book.count(approval), 90);
    QCOMPARE(open.book.count({}), 600);
}

QTEST_GUILESS_MAIN(tst_RecipientBook)
#include "tst_RecipientBook.moc"

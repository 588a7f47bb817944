// SPDX-License-Identifier: MIT
#include "FilteredBook.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

//! What is shown, and in which order.
class tst_RecipientFilterModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatTheFilterSays_data();
    void showsWhatTheFilterSays();
    void sortsAsPeopleExpect_data();
    void sortsAsPeopleExpect();
    void showsAndSortsWhoWasToldByASource();
    void favouritesComeFirstInEitherDirection();
    void tiesAreInTheOrderOfTheKeys();
};

void tst_RecipientFilterModel::showsWhatTheFilterSays_data()
{
    QTest::addColumn<RecipientFilter>("filter");
    using Need = RecipientFilter::Need;
    const auto row = [](const char* name, std::optional<Category> category, std::optional<QString> status, Need need,
                         const QString& text) {
        QTest::newRow(name) << RecipientFilter{ category, std::move(status), need, text, {} };
    };
    row("everything", {}, {}, Need::Nothing, {});
    row("mobile wallets", Category::MobileWallets, {}, Need::Nothing, {});
    row("bank accounts", Category::BankAccounts, {}, Need::Nothing, {});
    row("tills", Category::Tills, {}, Need::Nothing, {});
    row("paybills", Category::Paybills, {}, Need::Nothing, {});
    row("status", {}, u"pending"_s, Need::Nothing, {});
    row("no such status", {}, u"Pend"_s, Need::Nothing, {});
    row("approval", {}, {}, Need::Approval, {});
    row("reference", {}, {}, Need::Reference, {});
    row("attention", {}, {}, Need::Attention, {});
    row("favourites", {}, {}, Need::Pin, {});
    row("without a type", {}, {}, Need::Type, {});
    row("without a status", {}, QString(), Need::Nothing, {});
    row("text", {}, {}, Need::Nothing, u"wanjiru"_s);
    row("all of it", Category::MobileWallets, u"Approved"_s, Need::Nothing, u"07"_s);
}

void tst_RecipientFilterModel::showsWhatTheFilterSays()
{
    QFETCH(RecipientFilter, filter);
    OpenBook open(1000);
    ChangeSet changes;
    changes.edits = { { RecipientKey{ 3 }, Field::Lookup, Layer::Told, u"gone"_s },
        { RecipientKey{ 4 }, Field::Lookup, Layer::Told, u"failed"_s },
        { RecipientKey{ 5 }, Field::Status, Layer::Told, std::nullopt },
        { RecipientKey{ 6 }, Field::Type, Layer::Told, std::nullopt },
        { RecipientKey{ 7 }, Field::Status, Layer::Typed, u"Pending"_s },
        { RecipientKey{ 8 }, Field::Creation, Layer::Told, u"asked"_s } };
    if (filter.need == RecipientFilter::Need::Pin)
        changes.edits.append({ RecipientKey{ 9 }, Field::Pinned, Layer::Typed, u"1"_s });
    open.book.apply(changes);
    open.filtered.setFilter(filter);

    // The conditions said once more, the slow way.
    QList<RecipientKey> expected;
    for (int row = 0; row < open.book.size(); ++row) {
        const Recipient recipient = open.book.at(row);
        const std::optional<QString> toldStatus = recipient.value(Field::Status, Layer::Told);
        bool fits = !filter.category || recipient.category() == filter.category;
        fits = fits && (!filter.status || recipient.text(Field::Status).toLower() == filter.status->toLower());
        switch (filter.need) {
        case RecipientFilter::Need::Nothing:
            break;
        case RecipientFilter::Need::Approval:
            fits = fits && toldStatus && toldStatus->toLower() != u"approved"_s;
            break;
        case RecipientFilter::Need::Reference:
            fits = fits && !recipient.has(Field::Reference);
            break;
        case RecipientFilter::Need::Attention:
            fits = fits
                && (recipient.lookup() == LookupState::Gone || recipient.lookup() == LookupState::Failed
                    || recipient.isCreationOpen());
            break;
        case RecipientFilter::Need::Pin:
            fits = fits && recipient.isPinned();
            break;
        case RecipientFilter::Need::Type:
            fits = fits && !recipient.category();
            break;
        }
        if (filter.text == u"07"_s)
            fits = fits
                && (recipient.account().startsWith(u"+254 7") || recipient.text(Field::Reference).contains(filter.text)
                    || recipient.text(Field::Location).sliced(50).contains(filter.text)
                    || recipient.text(Field::Email).contains(filter.text));
        else if (!filter.text.isEmpty())
            fits = fits && (recipient.name() + recipient.text(Field::Nickname)).toLower().contains(filter.text);
        if (fits)
            expected.append(recipient.key());
    }
    QCOMPARE(keysOf(open.filtered), expected);
    QCOMPARE(open.book.count(filter), expected.size());
    QVERIFY(expected.size() < 1000 || filter == RecipientFilter{});
    QVERIFY(!expected.isEmpty() || filter.status == u"Pend"_s);
    QVERIFY(mapsBothWays(open));
}

void tst_RecipientFilterModel::sortsAsPeopleExpect_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Field>("field");
    QTest::addColumn<QStringList>("ascending");
    QTest::newRow("names") << static_cast<int>(RecipientsModel::NameColumn) << Field::LastName
                           << QStringList{ u"abel"_s, u"\u00c1bel Z"_s, u"Branch 9"_s, u"Branch 10"_s, u"\u00e9lise"_s,
                                  u"Zainab"_s, QString() };
    QTest::newRow("names that begin alike")
        << static_cast<int>(RecipientsModel::NameColumn) << Field::LastName
        << QStringList{ u"Kamau and Sons"_s, u"Kamau and Sons L"_s, u"Kamau and Sons Li"_s, u"kamau and sons limited"_s,
               u"Kamau and Sons Limited (Mombasa)"_s, u"Kamau and Sons Limited (Nairobi)"_s,
               u"Kamau and Sons Store 9"_s, u"Kamau and Sons Store 10"_s };
    QTest::newRow("accounts") << static_cast<int>(RecipientsModel::AccountColumn) << Field::AccountNumber
                              << QStringList{ u"9"_s, u"010"_s, u"011"_s, u"100"_s, u"00120034"_s,
                                     u"100000000000000000000"_s, u"A-2"_s, u"A-10"_s, QString() };
    QTest::newRow("phones") << static_cast<int>(RecipientsModel::AccountColumn) << Field::PhoneNumber
                            << QStringList{ u"+254 112 345 678"_s, u"+254 712 345 678"_s, u"+254 712 345 679"_s,
                                   u"+255 100 000 000"_s };
    QTest::newRow("statuses") << static_cast<int>(RecipientsModel::StatusColumn) << Field::Status
                              << QStringList{ u"Approved"_s, u"pending"_s, u"Rejected"_s, QString() };
    QTest::newRow("references") << static_cast<int>(RecipientsModel::ReferenceColumn) << Field::Reference
                                << QStringList{ u"00000000-0000-4000-8000-000000000001"_s,
                                       u"4CAB4EBF-8341-4EC1-844E-C954B4740BF5"_s,
                                       u"aaaaaaaa-0000-4000-8000-000000000001"_s, QString() };
    QTest::newRow("types") << static_cast<int>(RecipientsModel::TypeColumn) << Field::Type
                           << QStringList{ u"bank_account"_s, u"mobile_wallet"_s, u"paybill"_s, u"till"_s };
    QTest::newRow("phones alone") << static_cast<int>(RecipientsModel::PhoneColumn) << Field::PhoneNumber
                                  << QStringList{ u"0112345678"_s, u"254712345678"_s, u"+254 712-345-679"_s,
                                         QString() };
    QTest::newRow("e-mails") << static_cast<int>(RecipientsModel::EmailColumn) << Field::Email
                             << QStringList{ u"a@nomail.net"_s, u"B@nomail.net"_s, u"c@nomail.net"_s, QString() };
    QTest::newRow("networks") << static_cast<int>(RecipientsModel::NetworkColumn) << Field::Network
                              << QStringList{ u"Airtel"_s, u"safaricom"_s, u"Telkom"_s, QString() };
    QTest::newRow("notes") << static_cast<int>(RecipientsModel::NoteColumn) << Field::Note
                           << QStringList{ u"batch 2"_s, u"Batch 10"_s, u"Zebra"_s, QString() };
}

void tst_RecipientFilterModel::sortsAsPeopleExpect()
{
    QFETCH(int, column);
    QFETCH(Field, field);
    QFETCH(QStringList, ascending);
    OpenBook open;
    QStringList mixed = ascending;
    std::rotate(mixed.begin(), mixed.begin() + 1, mixed.end());
    std::swap(mixed[0], mixed[2]);
    open.addEach(field, mixed);
    open.filtered.sort(column);
    QCOMPARE(shownIn(open.filtered, column), ascending);
    // What is not known stays at the end whichever way.
    open.filtered.sort(column, Qt::DescendingOrder);
    QStringList descending = ascending;
    descending.removeAll(QString());
    std::reverse(descending.begin(), descending.end());
    if (ascending.contains(QString()))
        descending.append(QString());
    QCOMPARE(shownIn(open.filtered, column), descending);
    // Added one by one the order is the same.
    open.addEach(field, { ascending.first() });
    QCOMPARE(keysOf(open.filtered), freshKeys(open));
}

void tst_RecipientFilterModel::showsAndSortsWhoWasToldByASource()
{
    OpenBook open;
    const std::array sources{ Source::Person, Source::SharedBook, Source::Payment, Source::Import, Source::Service };
    QHash<Source, RecipientKey> keys;
    for (const Source source : sources) {
        ChangeSet changes;
        changes.source = source;
        changes.added = open.book.takeKeys(1);
        keys.insert(source, changes.added.first());
        changes.edits.append({ changes.added.first(), Field::Nickname,
            source == Source::Person ? Layer::Typed : Layer::Told, u"Jane"_s });
        open.book.apply(changes);
    }
    for (const Source source : sources) {
        RecipientFilter filter;
        filter.source = source;
        open.filtered.setFilter(filter);
        QCOMPARE(keysOf(open.filtered), QList{ keys.value(source) });
    }
    // What is told by another source moves to that one's list.
    ChangeSet told;
    told.source = Source::Person;
    told.edits = { { keys.value(Source::Service), Field::Note, Layer::Typed, u"mine"_s } };
    open.book.apply(told);
    RecipientFilter filter;
    filter.source = Source::Service;
    open.filtered.setFilter(filter);
    QCOMPARE(keysOf(open.filtered), QList{ keys.value(Source::Service) }); // a note of one's own tells nothing
    told.source = Source::Import;
    told.edits = { { keys.value(Source::Service), Field::Email, Layer::Told, u"jane@nomail.net"_s } };
    open.book.apply(told);
    QVERIFY(keysOf(open.filtered).isEmpty());

    open.filtered.setFilter({});
    open.filtered.sort(RecipientsModel::SourceColumn);
    QCOMPARE(keysOf(open.filtered),
        (QList{ keys.value(Source::Import), keys.value(Source::Service), keys.value(Source::Payment),
            keys.value(Source::SharedBook), keys.value(Source::Person) }));
}

void tst_RecipientFilterModel::favouritesComeFirstInEitherDirection()
{
    OpenBook open(300);
    for (const int column :
        { -1, static_cast<int>(RecipientsModel::NameColumn), static_cast<int>(RecipientsModel::UpdatedColumn) }) {
        for (const Qt::SortOrder direction : { Qt::AscendingOrder, Qt::DescendingOrder }) {
            open.filtered.sort(column, direction);
            ChangeSet pin;
            pin.edits = { { RecipientKey{ 200 }, Field::Pinned, Layer::Typed, u"1"_s },
                { RecipientKey{ 290 }, Field::Pinned, Layer::Typed, u"1"_s } };
            const auto pinned = open.book.apply(pin);
            const QList<RecipientKey> first = keysOf(open.filtered).first(2);
            QVERIFY(first.contains(RecipientKey{ 200 }) && first.contains(RecipientKey{ 290 }));
            const Recipient recipient = *open.book.find(RecipientKey{ 200 });
            QVERIFY(recipient.isPinned() && !recipient.typedAt().isValid()); // it says nothing about the recipient
            const auto before = keysOf(open.filtered);
            open.filtered.sort(RecipientsModel::StatusColumn);
            open.filtered.sort(column, direction);
            QCOMPARE(keysOf(open.filtered), before);
            open.book.revert(pinned.inverse);
        }
    }
}

void tst_RecipientFilterModel::tiesAreInTheOrderOfTheKeys()
{
    OpenBook open;
    open.addEach(Field::LastName, { u"Same"_s, u"Same"_s, u"SAME"_s, u"Same"_s });
    open.filtered.sort(RecipientsModel::NameColumn);
    QCOMPARE(keysOf(open.filtered), consecutiveKeys(4));
    open.filtered.sort(RecipientsModel::NameColumn, Qt::DescendingOrder);
    QCOMPARE(keysOf(open.filtered), consecutiveKeys(4));
    open.filtered.sort(-1, Qt::AscendingOrder);
    QCOMPARE(keysOf(open.filtered), consecutiveKeys(4));
}

QTEST_GUILESS_MAIN(tst_RecipientFilterModel)
#include "tst_RecipientFilterModel.moc"

// SPDX-License-Identifier: MIT
#include "OpenBook.h"
#include "recipients/HistoryEvent.h"
#include "recipients/UtcTime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

const QDateTime noon = utcTime(1'760'000'000'000);
constexpr RecipientKey jane{ 12 };
constexpr RecipientKey john{ 700 };

QList<HistoryEvent> samples()
{
    HistoryEvent added{ .key = jane,
        .kind = HistoryEvent::Kind::Added,
        .source = Source::Import,
        .time = noon,
        .file = u"Wanjirũ's list.csv"_s,
        .line = 3 };
    HistoryEvent changed = added;
    changed.kind = HistoryEvent::Kind::Changed;
    changed.field = Field::PhoneNumber;
    changed.before = u"+254712345678"_s;
    changed.after = u"+254712345679"_s;
    HistoryEvent silent{ .key = john, .field = Field::Note, .layer = Layer::Typed, .before = u""_s };
    HistoryEvent acknowledged{ .key = jane,
        .kind = HistoryEvent::Kind::Acknowledged,
        .field = Field::Reference,
        .before = u"a"_s,
        .after = u"b"_s,
        .words = u"She told me"_s,
        .time = noon.addSecs(1) };
    HistoryEvent dismissed{ .key = jane,
        .kind = HistoryEvent::Kind::Dismissed,
        .words = u"Two sisters"_s,
        .other = RecipientKey{ ~quint64{ 0 } },
        .time = noon.addSecs(1) };
    return { added, changed, silent, acknowledged, dismissed };
}

} // namespace

class tst_HistoryEvent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodeReadsWhatEncodeWrote()
    {
        QVERIFY(HistoryEvent::decode(HistoryEvent::encode(samples())) == samples());
        QVERIFY(HistoryEvent::decode(HistoryEvent::encode({})) == QList<HistoryEvent>());
    }

    void decodeRefusesEveryShorterForm()
    {
        const QByteArray whole = HistoryEvent::encode(samples());
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!HistoryEvent::decode(whole.first(size)));
        QVERIFY(!HistoryEvent::decode(whole + '\0'));
    }

    void bookTellsWhatReallyChanged()
    {
        OpenBook open;
        RecipientBook& book = open.book;
        const RecipientKey key = book.takeKeys(1).first();
        ChangeSet arrival{ .source = Source::Import, .time = noon, .added = { key } };
        arrival.file = u"list.csv"_s;
        arrival.lines.insert(key, 4);
        arrival.edits = { { key, Field::FirstName, Layer::Told, u"Jane"_s } };
        const auto added = book.apply(arrival).effective.events;
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.first().kind, HistoryEvent::Kind::Added);
        QCOMPARE(added.first().file, u"list.csv"_s);
        QCOMPARE(added.first().line, 4);

        ChangeSet change{ .source = Source::Service, .time = noon.addDays(1) };
        change.edits = { { key, Field::FirstName, Layer::Told, u"Jane"_s }, // known
            { key, Field::Status, Layer::Told, u"Approved"_s }, // nothing was known
            { key, Field::Lookup, Layer::Told, u"answered"_s } }; // not of the recipient
        const auto changed = book.apply(change).effective.events;
        QCOMPARE(changed.size(), 1);
        const HistoryEvent expected{ .key = key,
            .field = Field::Status,
            .before = std::nullopt,
            .after = u"Approved"_s,
            .source = Source::Service,
            .time = noon.addDays(1) };
        QCOMPARE(changed.first(), expected);

        ChangeSet removal{ .time = noon.addDays(2), .removed = { key } };
        const auto removed = book.apply(removal).effective.events;
        QCOMPARE(removed.size(), 3);
        QCOMPARE(removed.first().before, std::optional(u"Approved"_s));
        QCOMPARE(removed.first().after, std::nullopt);
        QCOMPARE(removed.last().kind, HistoryEvent::Kind::Removed);
        QCOMPARE(open.store.commits.back().second.events, removed); // in the store's hands with the change set
    }

    void preparedChangesTellTheSame()
    {
        OpenBook open(600);
        RecipientBook& book = open.book;
        ChangeSet changes{ .source = Source::Import, .time = noon };
        changes.file = u"list.csv"_s;
        for (const int row : { 3, 500 }) {
            changes.edits.append({ book.keyAt(row), Field::Reference, Layer::Told, u"another"_s });
            changes.lines.insert(book.keyAt(row), row);
        }
        OpenBook twin(600);
        const auto prepared = PreparedChanges::make(changes, book.snapshot());
        const auto events = book.take(*prepared).effective.events;
        QCOMPARE(events.size(), 2);
        QCOMPARE(events.last().line, 500);
        QCOMPARE(events, twin.book.apply(changes).effective.events);
    }
};

QTEST_GUILESS_MAIN(tst_HistoryEvent)
#include "tst_HistoryEvent.moc"

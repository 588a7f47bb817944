// SPDX-License-Identifier: MIT
#include "OpenBook.h"
#include "recipients/UncheckedChanges.h"
#include "recipients/UtcTime.h"
#include "trust/ChangeGuard.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

const QDateTime noon = utcTime(1'760'000'000'000);

} // namespace

class tst_ChangeGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acknowledgingClearsTheMarkAndKeepsWhy()
    {
        OpenBook open;
        const RecipientKey key = open.book.takeKeys(1).first();
        ChangeSet arrival{ .source = Source::Import, .time = noon, .added = { key } };
        arrival.edits = { { key, Field::Reference, Layer::Told, u"old"_s },
            { key, Field::PhoneNumber, Layer::Told, u"+254712345678"_s } };
        open.book.apply(arrival);
        QVERIFY(changesToCheck(*open.book.find(key)).isEmpty());
        QVERIFY(acknowledgement(*open.book.find(key), u"why"_s, noon).isEmpty());

        ChangeSet refresh{ .source = Source::Service, .time = noon };
        refresh.edits = { { key, Field::Reference, Layer::Told, u"new"_s },
            { key, Field::PhoneNumber, Layer::Told, u"+254700000001"_s } };
        open.book.apply(refresh);
        const QList<ChangeToCheck> expected{ { Field::Reference, u"old"_s, u"new"_s },
            { Field::PhoneNumber, u"+254712345678"_s, u"+254700000001"_s } };
        QCOMPARE(changesToCheck(*open.book.find(key)), expected);

        const auto applied
            = open.book.apply(acknowledgement(*open.book.find(key), u" She confirmed it "_s, noon.addSecs(60)));
        QVERIFY(changesToCheck(*open.book.find(key)).isEmpty());
        QVERIFY(!open.book.find(key)->has(Field::Unchecked));
        QCOMPARE(applied.effective.events.size(), 2);
        const HistoryEvent& event = applied.effective.events.first();
        QCOMPARE(event.kind, HistoryEvent::Kind::Acknowledged);
        QCOMPARE(event.words, u"She confirmed it"_s);
        QCOMPARE(event.before, std::optional(u"old"_s));
        QCOMPARE(event.after, std::optional(u"new"_s));

        refresh.edits = { { key, Field::Reference, Layer::Told, u"old"_s } }; // what was trusted once is a change now
        open.book.apply(refresh);
        QCOMPARE(
            changesToCheck(*open.book.find(key)), (QList<ChangeToCheck>{ { Field::Reference, u"new"_s, u"old"_s } }));
    }

    void acknowledgingTakesAReferenceThatCameUnderAnotherName()
    {
        OpenBook open;
        const RecipientKey key = open.book.takeKeys(1).first();
        ChangeSet arrival{ .source = Source::Import, .time = noon, .added = { key } };
        arrival.edits = { { key, Field::FirstName, Layer::Told, u"Jane"_s } };
        open.book.apply(arrival);
        ChangeSet import{ .source = Source::Import, .time = noon };
        import.edits = { { key, Field::FirstName, Layer::Told, u"Peter"_s },
            { key,
                Field::Reference,
                Layer::Told,
                u"new"_s } };
        open.book.apply(import);
        const ChangeToCheck expected{ Field::Reference, {}, u"new"_s, u"Jane"_s, u"Peter"_s };
        QCOMPARE(changesToCheck(*open.book.find(key)), QList{ expected });

        const auto applied = open.book.apply(acknowledgement(*open.book.find(key), u"renamed"_s, noon));
        QVERIFY(!open.book.find(key)->has(Field::Unchecked));
        QCOMPARE(applied.effective.events.first().before, std::nullopt);
        open.book.apply(import); // says nothing new
        QVERIFY(changesToCheck(*open.book.find(key)).isEmpty());
    }

    void acknowledgingLeavesWhatTheOwnWordHides()
    {
        OpenBook open;
        const RecipientKey key = open.book.takeKeys(1).first();
        ChangeSet arrival{ .source = Source::Import, .time = noon, .added = { key } };
        arrival.edits = { { key, Field::Reference, Layer::Told, u"old"_s },
            { key, Field::PhoneNumber, Layer::Told, u"1"_s }, { key, Field::PhoneNumber, Layer::Typed, u"2"_s } };
        open.book.apply(arrival);
        ChangeSet refresh{ .source = Source::Service, .time = noon };
        refresh.edits
            = { { key, Field::Reference, Layer::Told, u"new"_s }, { key, Field::PhoneNumber, Layer::Told, u"3"_s } };
        open.book.apply(refresh);
        QCOMPARE(changesToCheck(*open.book.find(key)).size(), 1);
        open.book.apply(acknowledgement(*open.book.find(key), u"asked"_s, noon));
        QVERIFY(changesToCheck(*open.book.find(key)).isEmpty());
        ChangeSet drop{ .time = noon };
        drop.edits = { { key, Field::PhoneNumber, Layer::Typed, std::nullopt } };
        open.book.apply(drop);
        QCOMPARE(
            changesToCheck(*open.book.find(key)), (QList<ChangeToCheck>{ { Field::PhoneNumber, u"1"_s, u"3"_s } }));
    }
};

QTEST_GUILESS_MAIN(tst_ChangeGuard)
#include "tst_ChangeGuard.moc"

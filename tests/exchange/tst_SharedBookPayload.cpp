// SPDX-License-Identifier: MIT
#include "exchange/SharedBookPayload.h"

#include "recipients/ByteWriter.h"
#include "recipients/PackedText.h"
#include "recipients/UtcTime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

using Failure = SharedBookFailure;

namespace {

//! One value as the payload has it.
struct Value {
    int field = 0;
    int layer = 0;
    QByteArray text;
};

QByteArray packed(const QList<QList<Value>>& recipients, quint8 version = SharedBookPayload::version)
{
    ByteWriter writer;
    writer.writeByte(version);
    writer.writeBytes("Acme");
    writer.writeSigned(1'760'000'000'000);
    writer.writeNumber(static_cast<quint64>(recipients.size()));
    for (const QList<Value>& values : recipients) {
        writer.writeNumber(static_cast<quint64>(values.size()));
        for (const Value& value : values) {
            writer.writeByte(static_cast<quint8>(value.field << 1 | value.layer));
            writer.writeBytes(value.text);
        }
    }
    return writer.take();
}

std::optional<Failure> failureOf(const QByteArray& payload)
{
    const auto book = SharedBookPayload::decode(payload, {});
    return book ? std::nullopt : std::optional(book.error());
}

const Value note{ 21, 0, "yes" };

} // namespace

class SharedBookPayloadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItSays();
    void refusesWhatItWouldNotWrite_data();
    void refusesWhatItWouldNotWrite();
    void refusesEveryShorterForm();
    void keepsNoTimeThatIsNone_data();
    void keepsNoTimeThatIsNone();
};

void SharedBookPayloadTest::readsWhatItSays()
{
    const auto book = SharedBookPayload::decode(
        packed({ { { 6, 0, "Jane" }, { 6, 1, "Jané" }, { 43, 0, "1750000000000" }, { 46, 1, "1" } }, {} }), {});
    QVERIFY(book);
    QCOMPARE(book->origin.sharedBy, u"Acme"_s);
    QCOMPARE(book->origin.sharedAt, utcTime(1'760'000'000'000));
    QCOMPARE(book->recipients.size(), 2);
    using Values = QList<std::pair<Field, QString>>;
    QCOMPARE(book->recipients[0].offer.values, (Values{ { Field::FirstName, u"Jane"_s } }));
    QCOMPARE(
        book->recipients[0].offer.typed, (Values{ { Field::FirstName, u"Jan\u00e9"_s }, { Field::Pinned, u"1"_s } }));
    QCOMPARE(book->recipients[0].toldAt, utcTime(1'750'000'000'000));
    QCOMPARE(book->recipients[0].offer.line, 1);
    QCOMPARE(book->recipients[1], (SharedRecipient{ .offer = { .line = 2 } }));
}

void SharedBookPayloadTest::refusesWhatItWouldNotWrite_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<std::optional<Failure>>("failure");

    const auto row = [](const char* name, const QByteArray& payload, std::optional<Failure> failure) {
        QTest::newRow(name) << payload << failure;
    };
    const QByteArray whole = packed({ { note } });
    row("whole", whole, std::nullopt);
    row("nothing", {}, Failure::Damaged);
    row("no version", packed({ { note } }, 0), Failure::Damaged);
    row("a newer version", packed({ { note } }, 2), Failure::NewerVersion);
    row("a newer version with other contents", "\x02other"_ba, Failure::NewerVersion);
    row("a byte more", whole + '\0', Failure::Damaged);
    row("a field of a newer version", packed({ { { 22, 0, "word" } } }), Failure::NewerVersion);
    row("a stamp of one book only", packed({ { { 44, 1, "1750000000000" } } }), Failure::NewerVersion);
    row("a favourite that was told", packed({ { { 46, 0, "1" } } }), Failure::NewerVersion);
    row("a typed time of telling", packed({ { { 43, 1, "1" } } }), Failure::NewerVersion);
    row("no field", packed({ { { 0, 1, "word" } } }), Failure::NewerVersion);
    row("a value twice", packed({ { note, note } }), Failure::Damaged);
    row("fields out of order", packed({ { note, { 20, 0, "1" } } }), Failure::Damaged);
    row("layers out of order", packed({ { { 5, 1, "a" }, { 5, 0, "b" } } }), Failure::Damaged);
    row("an empty value", packed({ { { 21, 0, "" } } }), Failure::Damaged);
    row("text that is no UTF-8", packed({ { { 21, 0, "\xff" } } }), Failure::Damaged);
    row("text with two surrogates", packed({ { { 21, 0, "\xed\xa0\xbd\xed\xb8\x80" } } }), Failure::Damaged);

    ByteWriter many;
    many.writeByte(SharedBookPayload::version);
    many.writeBytes("");
    many.writeSigned(0);
    many.writeNumber(static_cast<quint64>(SharedBook::mostRecipients) + 1);
    row("a count beyond what there is", many.bytes() + QByteArray(10, '\0'), Failure::Damaged);
    row("too many", many.bytes() + QByteArray(SharedBook::mostRecipients + 1, '\0'), Failure::TooLarge);
}

void SharedBookPayloadTest::refusesWhatItWouldNotWrite()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const std::optional<Failure>, failure);
    QCOMPARE(failureOf(payload), failure);
}

void SharedBookPayloadTest::refusesEveryShorterForm()
{
    const QByteArray whole = packed({ { { 6, 0, "Jane" }, note }, {}, { note } });
    QVERIFY(!failureOf(whole));
    for (qsizetype length = 0; length < whole.size(); ++length)
        QCOMPARE(failureOf(whole.first(length)), std::optional(Failure::Damaged));
}

void SharedBookPayloadTest::keepsNoTimeThatIsNone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("zero") << "0"_ba;
    QTest::newRow("words") << "yesterday"_ba;
    QTest::newRow("beyond 64 bits") << "99999999999999999999"_ba;
}

void SharedBookPayloadTest::keepsNoTimeThatIsNone()
{
    QFETCH(const QByteArray, text);
    const auto book = SharedBookPayload::decode(packed({ { { 43, 0, text } } }), {});
    QVERIFY(book);
    QVERIFY(!book->recipients.first().toldAt.isValid());
}

QTEST_GUILESS_MAIN(SharedBookPayloadTest)
#include "tst_SharedBookPayload.moc"

// SPDX-License-Identifier: MIT
#include "ArbitraryText.h"
#include "CheapDerivation.h"
#include "MadeUpRecipients.h"
#include "exchange/SharedBook.h"
#include "exchange/SharedBookHeader.h"
#include "recipients/RecipientBlock.h"
#include "recipients/UtcTime.h"

#include <QFile>
#include <QTest>
#include <QtEndian>

#include <map>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

using Failure = SharedBook::Failure;

namespace {

const SharedBook::Origin origin{ .sharedBy = u"Acme Ltd (Production)"_s, .sharedAt = utcTime(1'760'000'000'123) };
constexpr qsizetype magicSize = 27;
constexpr qsizetype digestSize = 32;

SecretBytes passphrase(const QString& text = u"mbili tatu nne"_s)
{
    return SecretBytes::fromPassphrase(text);
}

QByteArray sealed(const QList<Recipient>& recipients)
{
    return SharedBook::seal(recipients, origin, passphrase(), {}, cheapDerivation()).value_or(QByteArray());
}

tl::expected<SharedBook, Failure> opened(const QByteArray& file)
{
    return SharedBook::open(file, passphrase());
}

std::optional<Failure> failureOf(const QByteArray& file)
{
    const auto book = opened(file);
    return book ? std::nullopt : std::optional(book.error());
}

QList<Recipient> madeUp(int count)
{
    std::map<RecipientKey, Recipient> entries;
    const ChangeSet changes = madeUpRecipients(consecutiveKeys(count));
    for (const Edit& edit : changes.edits)
        entries.try_emplace(edit.key, edit.key).first->second.setValue(edit.field, edit.layer, edit.value);
    QList<Recipient> recipients;
    for (const auto& [key, recipient] : entries)
        recipients.append(recipient);
    return recipients;
}

//! What a colleague should get of a recipient.
SharedRecipient expectedOf(const Recipient& recipient, qsizetype place)
{
    SharedRecipient expected;
    expected.offer.line = static_cast<int>(place) + 1;
    for (const Field field : recipientFields) {
        if (const auto told = recipient.value(field, Layer::Told))
            expected.offer.values.emplace_back(field, *told);
        if (const auto typed = recipient.value(field, Layer::Typed))
            expected.offer.typed.emplace_back(field, *typed);
    }
    if (const auto pinned = recipient.value(Field::Pinned, Layer::Typed))
        expected.offer.typed.emplace_back(Field::Pinned, *pinned);
    expected.toldAt = recipient.toldAt();
    return expected;
}

QList<SharedRecipient> expectedOf(const QList<Recipient>& recipients)
{
    QList<SharedRecipient> expected;
    for (qsizetype i = 0; i < recipients.size(); ++i)
        expected.append(expectedOf(recipients.at(i), i));
    return expected;
}

//! A header whose digest is right, whatever it says.
QByteArray headerWith(const KeyDerivation& derivation)
{
    return SharedBookHeader{ derivation, QByteArray(SharedBookHeader::checkSize, 'c') }.encode();
}

//! The header with other bytes, and its digest made anew.
QByteArray digestedAnew(QByteArray header)
{
    header.chop(digestSize);
    return header + SharedBookHeader::digest(header);
}

qsizetype headerSizeOf(const QByteArray& file)
{
    const auto found = SharedBookHeader::read(file);
    return found ? found->size : 0;
}

//! The header with that of the stream, and each chunk with its length.
QByteArrayList piecesOf(const QByteArray& file)
{
    QByteArrayList pieces{ file.first(headerSizeOf(file) + 24) };
    for (qsizetype at = pieces.first().size(); at < file.size();) {
        const qsizetype size = 4 + static_cast<qsizetype>(qFromLittleEndian<quint32>(file.constData() + at));
        pieces.append(file.sliced(at, size));
        at += size;
    }
    return pieces;
}

} // namespace

class SharedBookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void colleagueGetsBothLayersAndTheFavourites();
    void keyAndStampsStayAtHome();
    void anyRecipientsComeBack();
    void holdsAnyNumberOfRecipients_data();
    void holdsAnyNumberOfRecipients();
    void freshDerivationOpensToo();
    void nothingIsReadableWithoutThePassphrase();
    void opensWhatVersionOneWrote();
    void otherFilesAreNoSharedBooks_data();
    void otherFilesAreNoSharedBooks();
    void newerVersionSaysSo();
    void otherPassphraseIsWrong_data();
    void otherPassphraseIsWrong();
    void anyBitChangedIsDamage();
    void anyCutIsDamage();
    void rearrangedChunksAreDamage_data();
    void rearrangedChunksAreDamage();
    void appendedBytesAreDamage_data();
    void appendedBytesAreDamage();
    void headerOfAnotherBookIsDamage();
    void mayNotAskForMoreThanIsSane_data();
    void mayNotAskForMoreThanIsSane();
    void tooMuchIsNeitherMadeNorOpened();
    void tellsItsProgress();
    void canBeCancelledAtEachStep();
};

void SharedBookTest::colleagueGetsBothLayersAndTheFavourites()
{
    Recipient jane(RecipientKey{ 12 });
    jane.setValue(Field::Type, Layer::Told, u"mobile_wallet"_s);
    jane.setValue(Field::PhoneNumber, Layer::Told, u"+254712345678"_s);
    jane.setValue(Field::PhoneNumber, Layer::Typed, u"0712 345 678"_s);
    jane.setValue(Field::Note, Layer::Typed, u"asks for a receipt"_s);
    jane.setValue(Field::Pinned, Layer::Typed, u"1"_s);
    jane.setValue(Field::ToldAt, Layer::Told, u"1750000000000"_s);

    const auto book = opened(sealed({ jane }));
    QVERIFY(book);
    QCOMPARE(book->origin, origin);
    QCOMPARE(book->recipients.size(), 1);
    const SharedRecipient& shared = book->recipients.first();
    using Values = QList<std::pair<Field, QString>>;
    QCOMPARE(shared.offer.values,
        (Values{ { Field::Type, u"mobile_wallet"_s }, { Field::PhoneNumber, u"+254712345678"_s } }));
    QCOMPARE(shared.offer.typed,
        (Values{ { Field::PhoneNumber, u"0712 345 678"_s }, { Field::Note, u"asks for a receipt"_s },
            { Field::Pinned, u"1"_s } }));
    QCOMPARE(shared.toldAt, utcTime(1'750'000'000'000));
    QVERIFY(shared.offer.remarks.isEmpty());
}

void SharedBookTest::keyAndStampsStayAtHome()
{
    Recipient recipient(RecipientKey{ 12 });
    for (int field = static_cast<int>(Field::Note) + 1; field <= 50; ++field) {
        for (const Layer layer : { Layer::Told, Layer::Typed })
            recipient.setValue(static_cast<Field>(field), layer, u"1"_s);
    }
    const auto book = opened(sealed({ recipient }));
    QVERIFY(book);
    const SharedRecipient expected{ .offer = { .line = 1, .typed = { { Field::Pinned, u"1"_s } } },
        .toldAt = utcTime(1) };
    QCOMPARE(book->recipients, QList{ expected });
}

void SharedBookTest::anyRecipientsComeBack()
{
    QVERIFY(rc::check([] {
        QList<Recipient> recipients(*rc::gen::inRange(0, 5));
        for (Recipient& recipient : recipients) {
            for (int values = *rc::gen::inRange(0, 20); values > 0; --values) {
                recipient.setValue(static_cast<Field>(*rc::gen::inRange(1, 47)),
                    static_cast<Layer>(*rc::gen::inRange(0, 2)), *arbitraryText());
            }
        }
        const SharedBook::Origin any{ *arbitraryText(), utcTime(*rc::gen::inRange<qint64>(-1'000, 4'000'000'000'000)) };
        const auto file = SharedBook::seal(recipients, any, passphrase(), {}, cheapDerivation());
        RC_ASSERT(file.has_value());
        const auto book = opened(*file);
        RC_ASSERT(book.has_value());
        RC_ASSERT(book->recipients == expectedOf(recipients));
        RC_ASSERT(book->origin.sharedBy == any.sharedBy);
        if (any.sharedAt.toMSecsSinceEpoch() != 0)
            RC_ASSERT(book->origin.sharedAt == any.sharedAt);
    }));
}

void SharedBookTest::holdsAnyNumberOfRecipients_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("5 000") << 5'000;
}

void SharedBookTest::holdsAnyNumberOfRecipients()
{
    QFETCH(const int, count);
    const QList<Recipient> recipients = madeUp(count);
    QCOMPARE(recipients.size(), count);
    const auto book = opened(sealed(recipients));
    QVERIFY(book);
    QCOMPARE(book->recipients, expectedOf(recipients));
}

void SharedBookTest::freshDerivationOpensToo()
{
    const QList<Recipient> recipients = madeUp(3);
    const auto file = SharedBook::seal(recipients, origin, passphrase());
    QVERIFY(file);
    QVERIFY(!SharedBook::inspect(*file));
    const auto book = opened(*file);
    QVERIFY(book);
    QCOMPARE(book->recipients, expectedOf(recipients));
}

void SharedBookTest::nothingIsReadableWithoutThePassphrase()
{
    const QList<Recipient> recipients = madeUp(10);
    const QByteArray file = sealed(recipients);
    QVERIFY(!file.contains(origin.sharedBy.toUtf8()));
    for (const Recipient& recipient : recipients) {
        recipient.forEachValue([&](Field, Layer, const QString& text) {
            if (text.size() > 4)
                QVERIFY2(!file.contains(text.toUtf8()), qPrintable(text));
        });
    }
    QVERIFY(sealed(recipients) != file);
}

void SharedBookTest::opensWhatVersionOneWrote()
{
    // madeUp(20), sealed as above by the version that brought the format.
    QFile file(QStringLiteral(EXCHANGE_TEST_DATA "/version-1.payrecipients"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto book = opened(file.readAll());
    QVERIFY(book);
    QCOMPARE(book->origin, origin);
    QCOMPARE(book->recipients, expectedOf(madeUp(20)));
}

void SharedBookTest::otherFilesAreNoSharedBooks_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("an empty file") << QByteArray();
    QTest::newRow("text") << "Dear colleague, here is the book."_ba;
    QTest::newRow("a table") << "name,phone\nJane,+254712345678\n"_ba;
    QTest::newRow("a zip file") << "PK\x03\x04\x14\x00"_ba;
    QTest::newRow("the book on disk") << "SQLite format 3\x00"_ba;
    QTest::newRow("half of the first line") << "Pay Recipients"_ba;
    QTest::newRow("nearly the first line") << "Pay Recipients shared book:"_ba + QByteArray(100, '\0');
    QTest::newRow("a space before it") << " " + sealed({});
}

void SharedBookTest::otherFilesAreNoSharedBooks()
{
    QFETCH(const QByteArray, file);
    QCOMPARE(failureOf(file), std::optional(Failure::NotASharedBook));
    QCOMPARE(SharedBook::inspect(file), std::optional(Failure::NotASharedBook));
}

void SharedBookTest::newerVersionSaysSo()
{
    const QByteArray file = sealed(madeUp(2));
    const qsizetype headerSize = headerSizeOf(file);
    for (const int version : { 2, 3, 255 }) {
        QByteArray header = file.first(headerSize);
        header[magicSize] = static_cast<char>(version);
        QCOMPARE(failureOf(digestedAnew(header) + file.sliced(headerSize)), std::optional(Failure::NewerVersion));
        QCOMPARE(failureOf(header + file.sliced(headerSize)), std::optional(Failure::Damaged));
    }
    // What a newer version says may be of any length.
    const QByteArray longer = file.first(magicSize) + '\x02' + '\x03' + '\0' + "abc";
    QCOMPARE(failureOf(longer + SharedBookHeader::digest(longer) + "rest"), std::optional(Failure::NewerVersion));
    QByteArray header = file.first(headerSize);
    header[magicSize] = '\0';
    QCOMPARE(failureOf(digestedAnew(header)), std::optional(Failure::Damaged));
}

void SharedBookTest::otherPassphraseIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("another case") << u"Mbili tatu nne"_s;
    QTest::newRow("a space more") << u"mbili tatu nne "_s;
    QTest::newRow("another word") << u"moja"_s;
}

void SharedBookTest::otherPassphraseIsWrong()
{
    QFETCH(const QString, text);
    const auto book = SharedBook::open(sealed(madeUp(2)), passphrase(text));
    QVERIFY(!book);
    QCOMPARE(book.error(), Failure::WrongPassphrase);
}

void SharedBookTest::anyBitChangedIsDamage()
{
    const QByteArray file = sealed(madeUp(2));
    for (qsizetype at = 0; at < file.size(); ++at) {
        for (const int bit : { 1, 0x10, 0x80 }) {
            QByteArray changed = file;
            changed[at] = static_cast<char>(changed.at(at) ^ bit);
            const Failure expected = at < magicSize ? Failure::NotASharedBook : Failure::Damaged;
            QVERIFY2(failureOf(changed) == expected, qPrintable(u"byte %1, bit %2"_s.arg(at).arg(bit)));
        }
    }
}

void SharedBookTest::anyCutIsDamage()
{
    const QByteArray file = sealed(madeUp(2));
    for (qsizetype length = 0; length < file.size(); ++length) {
        const Failure expected = length < magicSize ? Failure::NotASharedBook : Failure::Damaged;
        QVERIFY2(failureOf(file.first(length)) == expected, qPrintable(QString::number(length)));
    }
}

void SharedBookTest::rearrangedChunksAreDamage_data()
{
    QTest::addColumn<QList<int>>("order");
    QTest::newRow("two swapped") << QList<int>{ 0, 2, 1, 3 };
    QTest::newRow("the first one missing") << QList<int>{ 0, 2, 3 };
    QTest::newRow("the last one missing") << QList<int>{ 0, 1, 2 };
    QTest::newRow("one twice") << QList<int>{ 0, 1, 2, 2, 3 };
    QTest::newRow("all missing") << QList<int>{ 0 };
}

void SharedBookTest::rearrangedChunksAreDamage()
{
    QFETCH(const QList<int>, order);
    const QByteArrayList pieces = piecesOf(sealed(madeUp(3'000)));
    QCOMPARE(pieces.size(), 4);
    QVERIFY(!failureOf(pieces.join()));
    QByteArray rearranged;
    for (const int piece : order)
        rearranged += pieces.at(piece);
    QCOMPARE(failureOf(rearranged), std::optional(Failure::Damaged));
}

void SharedBookTest::appendedBytesAreDamage_data()
{
    QTest::addColumn<QByteArray>("appended");
    QTest::newRow("a zero byte") << QByteArray(1, '\0');
    QTest::newRow("a line end") << "\n"_ba;
    QTest::newRow("an empty chunk") << "\x11\0\0\0"_ba + QByteArray(17, '\0');
    QTest::newRow("another shared book") << sealed({});
}

void SharedBookTest::appendedBytesAreDamage()
{
    QFETCH(const QByteArray, appended);
    QCOMPARE(failureOf(sealed(madeUp(2)) + appended), std::optional(Failure::Damaged));
}

void SharedBookTest::headerOfAnotherBookIsDamage()
{
    const QByteArray file = sealed(madeUp(2));
    const auto other = SharedBook::seal(madeUp(2), origin, passphrase(), {}, cheapDerivation('t'));
    QVERIFY(other);
    QCOMPARE(failureOf(other->first(headerSizeOf(*other)) + file.sliced(headerSizeOf(file))),
        std::optional(Failure::Damaged));
}

void SharedBookTest::mayNotAskForMoreThanIsSane_data()
{
    QTest::addColumn<quint64>("operations");
    QTest::addColumn<quint64>("memory");
    constexpr quint64 most = std::numeric_limits<quint64>::max();
    QTest::newRow("no passes") << quint64(0) << quint64(8192);
    QTest::newRow("too many passes") << KeyDerivation::mostOperations + 1 << quint64(8192);
    QTest::newRow("endless passes") << most << quint64(8192);
    QTest::newRow("no memory") << quint64(1) << quint64(0);
    QTest::newRow("too little memory") << quint64(1) << quint64(8191);
    QTest::newRow("more than a gibibyte") << quint64(1) << (quint64(1) << 30) + 1;
    QTest::newRow("all memory") << quint64(1) << most;
}

void SharedBookTest::mayNotAskForMoreThanIsSane()
{
    QFETCH(const quint64, operations);
    QFETCH(const quint64, memory);
    QByteArray file = headerWith({ QByteArray(KeyDerivation::saltSize, 's'), operations, memory });
    QCOMPARE(failureOf(file + QByteArray(100, '\0')), std::optional(Failure::Damaged));
}

void SharedBookTest::tooMuchIsNeitherMadeNorOpened()
{
    const auto tooMany = SharedBook::seal(
        QList<Recipient>(SharedBook::mostRecipients + 1), origin, passphrase(), {}, cheapDerivation());
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error(), Failure::TooLarge);

    constexpr qsizetype mebibyte = 1 << 20;
    Recipient large;
    large.setValue(Field::Note, Layer::Typed, QString(mebibyte, u'x'));
    const auto tooLarge = SharedBook::seal(
        QList<Recipient>(SharedBook::largestFile / mebibyte, large), origin, passphrase(), {}, cheapDerivation());
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error(), Failure::TooLarge);

    QByteArray file = headerWith(cheapDerivation());
    file.resize(SharedBook::largestFile + 1);
    QCOMPARE(failureOf(file), std::optional(Failure::TooLarge));
    QCOMPARE(SharedBook::inspect(file), std::optional(Failure::TooLarge));
}

void SharedBookTest::tellsItsProgress()
{
    const QList<Recipient> recipients = madeUp(2'500);
    QList<std::pair<qsizetype, qsizetype>> told;
    const auto tell = [&told](qsizetype done, qsizetype total) {
        told.emplace_back(done, total);
        return true;
    };
    const auto file = SharedBook::seal(recipients, origin, passphrase(), tell, cheapDerivation());
    QVERIFY(file);
    using Steps = QList<std::pair<qsizetype, qsizetype>>;
    QCOMPARE(std::exchange(told, {}), (Steps{ { 0, 2'500 }, { 1'000, 2'500 }, { 2'000, 2'500 }, { 2'500, 2'500 } }));
    QVERIFY(SharedBook::open(*file, passphrase(), tell));
    QCOMPARE(told, (Steps{ { 0, 0 }, { 0, 0 }, { 0, 2'500 }, { 1'000, 2'500 }, { 2'000, 2'500 }, { 2'500, 2'500 } }));
}

void SharedBookTest::canBeCancelledAtEachStep()
{
    const QList<Recipient> recipients = madeUp(1'500);
    const QByteArray file = sealed(recipients);
    const auto stopAfter
        = [](int steps) { return [left = steps](qsizetype, qsizetype) mutable { return left-- > 0; }; };
    for (int steps = 0; steps < 3; ++steps) {
        const auto made = SharedBook::seal(recipients, origin, passphrase(), stopAfter(steps), cheapDerivation());
        QVERIFY(!made);
        QCOMPARE(made.error(), Failure::Cancelled);
    }
    QVERIFY(SharedBook::seal(recipients, origin, passphrase(), stopAfter(3), cheapDerivation()));
    for (int steps = 0; steps < 5; ++steps) {
        const auto book = SharedBook::open(file, passphrase(), stopAfter(steps));
        QVERIFY(!book);
        QCOMPARE(book.error(), Failure::Cancelled);
    }
    QVERIFY(SharedBook::open(file, passphrase(), stopAfter(5)));
}

QTEST_GUILESS_MAIN(SharedBookTest)
#include "tst_SharedBook.moc"

// SPDX-License-Identifier: MIT
#include "store/BookKey.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

class BookKeyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void generatedKeysDiffer();
    void bytesOfAKeyMakeTheSameKey();
    void otherNumbersOfBytesMakeNoKey_data();
    void otherNumbersOfBytesMakeNoKey();
    void copiesAreTheSameKey();
    void wipingLeavesOtherCopiesAlone();
};

void BookKeyTest::generatedKeysDiffer()
{
    QVERIFY(!(BookKey::generate() == BookKey::generate()));
}

void BookKeyTest::bytesOfAKeyMakeTheSameKey()
{
    const BookKey key = BookKey::generate();
    QCOMPARE(key.toBytes().size(), qsizetype(BookKey::size));
    const auto again = BookKey::fromBytes(key.toBytes());
    QVERIFY(again);
    QVERIFY(*again == key);
}

void BookKeyTest::otherNumbersOfBytesMakeNoKey_data()
{
    QTest::addColumn<int>("bytes");
    QTest::newRow("none") << 0;
    QTest::newRow("one too few") << BookKey::size - 1;
    QTest::newRow("one too many") << BookKey::size + 1;
    QTest::newRow("hexadecimal") << BookKey::size * 2;
}

void BookKeyTest::otherNumbersOfBytesMakeNoKey()
{
    QFETCH(const int, bytes);
    QVERIFY(!BookKey::fromBytes(QByteArray(bytes, 'x')));
}

void BookKeyTest::copiesAreTheSameKey()
{
    std::optional<BookKey> original = BookKey::generate();
    const QByteArray bytes = original->toBytes();
    const BookKey copy = *original;
    QVERIFY(copy == *original);
    original.reset();
    QCOMPARE(copy.toBytes(), bytes);
}

void BookKeyTest::wipingLeavesOtherCopiesAlone()
{
    QByteArray bytes(BookKey::size, 'x');
    const QByteArray shared = bytes;
    BookKey::wipe(bytes);
    QVERIFY(bytes.isEmpty());
    QCOMPARE(shared, QByteArray(BookKey::size, 'x'));
}

QTEST_GUILESS_MAIN(BookKeyTest)
#include "tst_BookKey.moc"

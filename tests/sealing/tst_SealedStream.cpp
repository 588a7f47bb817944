// SPDX-License-Identifier: MIT
#include "sealing/SealedStream.h"

#include "sealing/SecretBytes.h"

#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

constexpr qsizetype headerSize = 24;
constexpr qsizetype chunk = SealedStream::chunkSize;
const QByteArray associated = "which file this is"_ba;

SecretBytes keyOf(unsigned char byte)
{
    SecretBytes key(SealedStream::keySize);
    std::fill_n(key.data(), key.size(), byte);
    return key;
}

//! Bytes that are nowhere the same.
QByteArray counted(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 2654435761LL) >> 13);
    return bytes;
}

//! The header and each chunk with its length.
QByteArrayList piecesOf(const QByteArray& sealed)
{
    QByteArrayList pieces{ sealed.first(headerSize) };
    for (qsizetype at = headerSize; at < sealed.size();) {
        const qsizetype size = 4 + static_cast<qsizetype>(qFromLittleEndian<quint32>(sealed.constData() + at));
        pieces.append(sealed.sliced(at, size));
        at += size;
    }
    return pieces;
}

} // namespace

class SealedStreamTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWhatWasSealed_data();
    void opensWhatWasSealed();
    void doesNotOpenWithAnyBitChanged();
    void doesNotOpenCutShort();
    void doesNotOpenCutBetweenChunks();
    void doesNotOpenRearranged_data();
    void doesNotOpenRearranged();
    void doesNotOpenWithAnotherKeyOrFile();
    void sealsTheSameBytesDifferentlyEachTime();

private:
    const SecretBytes m_key = keyOf(7);
};

void SealedStreamTest::opensWhatWasSealed_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<int>("chunks");
    QTest::newRow("nothing") << qsizetype(0) << 1;
    QTest::newRow("a byte") << qsizetype(1) << 1;
    QTest::newRow("nearly a chunk") << chunk - 1 << 1;
    QTest::newRow("a chunk") << chunk << 1;
    QTest::newRow("a chunk and a byte") << chunk + 1 << 2;
    QTest::newRow("three chunks") << 3 * chunk << 3;
    QTest::newRow("seven mebibytes and a bit") << qsizetype(7 << 20) + 12'345 << 29;
}

void SealedStreamTest::opensWhatWasSealed()
{
    QFETCH(const qsizetype, size);
    QFETCH(const int, chunks);
    const QByteArray plain = counted(size);
    const QByteArray sealed = SealedStream::seal(m_key, associated, plain);
    QCOMPARE(piecesOf(sealed).size(), 1 + chunks);
    QCOMPARE(SealedStream::open(m_key, associated, sealed), std::optional(plain));
}

void SealedStreamTest::doesNotOpenWithAnyBitChanged()
{
    const QByteArray sealed = SealedStream::seal(m_key, associated, counted(50));
    for (qsizetype bit = 0; bit < 8 * sealed.size(); ++bit) {
        QByteArray changed = sealed;
        changed[bit / 8] = static_cast<char>(changed.at(bit / 8) ^ (1 << (bit % 8)));
        QVERIFY2(!SealedStream::open(m_key, associated, changed), qPrintable(QString::number(bit)));
    }
}

void SealedStreamTest::doesNotOpenCutShort()
{
    const QByteArray sealed = SealedStream::seal(m_key, associated, counted(50));
    for (qsizetype length = 0; length < sealed.size(); ++length)
        QVERIFY2(!SealedStream::open(m_key, associated, sealed.first(length)), qPrintable(QString::number(length)));
}

void SealedStreamTest::doesNotOpenCutBetweenChunks()
{
    const QByteArrayList pieces = piecesOf(SealedStream::seal(m_key, associated, counted(3 * chunk)));
    for (qsizetype count = 1; count < pieces.size(); ++count)
        QVERIFY(!SealedStream::open(m_key, associated, pieces.first(count).join()));
    QVERIFY(SealedStream::open(m_key, associated, pieces.join()));
}

void SealedStreamTest::doesNotOpenRearranged_data()
{
    // 0 is the header, 1 to 3 the chunks of one stream; 4 to 7 those of another under the same key.
    QTest::addColumn<QList<int>>("order");
    QTest::newRow("two chunks swapped") << QList<int>{ 0, 2, 1, 3 };
    QTest::newRow("the last one first") << QList<int>{ 0, 3, 1, 2 };
    QTest::newRow("the last one alone") << QList<int>{ 0, 3 };
    QTest::newRow("the first one missing") << QList<int>{ 0, 2, 3 };
    QTest::newRow("the middle one missing") << QList<int>{ 0, 1, 3 };
    QTest::newRow("one twice") << QList<int>{ 0, 1, 1, 2, 3 };
    QTest::newRow("the last one twice") << QList<int>{ 0, 1, 2, 3, 3 };
    QTest::newRow("more behind the last one") << QList<int>{ 0, 1, 2, 3, 2 };
    QTest::newRow("another stream behind it") << QList<int>{ 0, 1, 2, 3, 4, 5, 6, 7 };
    QTest::newRow("the header of another stream") << QList<int>{ 4, 1, 2, 3 };
    QTest::newRow("a chunk of another stream") << QList<int>{ 0, 1, 6, 3 };
    QTest::newRow("the end of another stream") << QList<int>{ 0, 1, 2, 7 };
}

void SealedStreamTest::doesNotOpenRearranged()
{
    QFETCH(const QList<int>, order);
    const QByteArray plain = counted(3 * chunk);
    const QByteArrayList pieces = piecesOf(SealedStream::seal(m_key, associated, plain))
        + piecesOf(SealedStream::seal(m_key, associated, plain));
    QCOMPARE(pieces.size(), 8);
    QByteArray rearranged;
    for (const int piece : order)
        rearranged += pieces.at(piece);
    QVERIFY(!SealedStream::open(m_key, associated, rearranged));
}

void SealedStreamTest::doesNotOpenWithAnotherKeyOrFile()
{
    const QByteArray sealed = SealedStream::seal(m_key, associated, counted(2 * chunk));
    QVERIFY(!SealedStream::open(keyOf(8), associated, sealed));
    QVERIFY(!SealedStream::open(m_key, "which file that is", sealed));
    QVERIFY(!SealedStream::open(m_key, {}, sealed));
}

void SealedStreamTest::sealsTheSameBytesDifferentlyEachTime()
{
    const QByteArray plain = counted(50);
    QVERIFY(SealedStream::seal(m_key, associated, plain) != SealedStream::seal(m_key, associated, plain));
}

QTEST_GUILESS_MAIN(SealedStreamTest)
#include "tst_SealedStream.moc"

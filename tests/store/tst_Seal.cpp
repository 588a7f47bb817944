// SPDX-License-Identifier: MIT
#include "store/Seal.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

class SealTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWhatWasSealedForTheSamePlace_data();
    void opensWhatWasSealedForTheSamePlace();
    void doesNotOpenForAnotherPlace_data();
    void doesNotOpenForAnotherPlace();
    void doesNotOpenForAnotherBookOrKey();
    void doesNotOpenWithAnyByteChanged();
    void doesNotOpenCutShort();
    void sealsTheSameTextDifferentlyEachTime();

private:
    const BookKey m_key = BookKey::generate();
    const Seal m_seal{ m_key, QByteArray(Seal::bookIdSize, 'b') };
    const Seal::Place m_place{ "block", 7, 3 };
    const QByteArray m_plain = QByteArrayLiteral("Jane Wanjiru +254712345678");
};

void SealTest::opensWhatWasSealedForTheSamePlace_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a zero byte") << QByteArray(1, '\0');
    QTest::newRow("text") << m_plain;
    QTest::newRow("a mebibyte") << QByteArray(1 << 20, 'x');
}

void SealTest::opensWhatWasSealedForTheSamePlace()
{
    QFETCH(const QByteArray, plain);
    const QByteArray sealed = m_seal.seal(m_place, plain);
    // A few bytes stand anywhere by chance.
    QVERIFY(plain.size() < 8 || !sealed.contains(plain));
    QCOMPARE(m_seal.open(m_place, sealed), std::optional(plain));
}

void SealTest::doesNotOpenForAnotherPlace_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<quint64>("row");
    QTest::addColumn<quint64>("version");
    QTest::newRow("another table") << QByteArrayLiteral("change") << quint64(7) << quint64(3);
    QTest::newRow("another row") << QByteArrayLiteral("block") << quint64(8) << quint64(3);
    QTest::newRow("another version") << QByteArrayLiteral("block") << quint64(7) << quint64(2);
    QTest::newRow("row and version swapped") << QByteArrayLiteral("block") << quint64(3) << quint64(7);
}

void SealTest::doesNotOpenForAnotherPlace()
{
    QFETCH(const QByteArray, table);
    QFETCH(const quint64, row);
    QFETCH(const quint64, version);
    QVERIFY(!m_seal.open({ table, row, version }, m_seal.seal(m_place, m_plain)));
}

void SealTest::doesNotOpenForAnotherBookOrKey()
{
    const QByteArray sealed = m_seal.seal(m_place, m_plain);
    QVERIFY(!Seal(m_key, QByteArray(Seal::bookIdSize, 'c')).open(m_place, sealed));
    QVERIFY(!Seal(BookKey::generate(), m_seal.bookId()).open(m_place, sealed));
    QVERIFY(Seal(m_key, m_seal.bookId()).open(m_place, sealed));
}

void SealTest::doesNotOpenWithAnyByteChanged()
{
    const QByteArray sealed = m_seal.seal(m_place, m_plain);
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = static_cast<char>(changed.at(i) ^ 1);
        QVERIFY2(!m_seal.open(m_place, changed), qPrintable(QString::number(i)));
    }
}

void SealTest::doesNotOpenCutShort()
{
    const QByteArray sealed = m_seal.seal(m_place, m_plain);
    for (qsizetype length = 0; length < sealed.size(); ++length)
        QVERIFY2(!m_seal.open(m_place, sealed.first(length)), qPrintable(QString::number(length)));
}

void SealTest::sealsTheSameTextDifferentlyEachTime()
{
    QVERIFY(m_seal.seal(m_place, m_plain) != m_seal.seal(m_place, m_plain));
}

QTEST_GUILESS_MAIN(SealTest)
#include "tst_Seal.moc"

// SPDX-License-Identifier: MIT
#include "CheapDerivation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

constexpr quint64 leastMemory = 8192;

QByteArray derived(const KeyDerivation& derivation, const QString& passphrase)
{
    const std::optional<SecretBytes> key = derivation.derive(SecretBytes::fromPassphrase(passphrase));
    return key ? QByteArray(reinterpret_cast<const char*>(key->data()), static_cast<qsizetype>(key->size()))
               : QByteArray();
}

} // namespace

class KeyDerivationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void freshOneIsAcceptableAndUnlikeAnyOther();
    void acceptsOnlyWhatIsBounded_data();
    void acceptsOnlyWhatIsBounded();
    void samePassphraseGivesTheSameKey_data();
    void samePassphraseGivesTheSameKey();
    void otherParametersGiveAnotherKey_data();
    void otherParametersGiveAnotherKey();
};

void KeyDerivationTest::freshOneIsAcceptableAndUnlikeAnyOther()
{
    const KeyDerivation one = KeyDerivation::fresh();
    QVERIFY(one.isAcceptable());
    QVERIFY(one.memory >= quint64(256) << 20);
    QVERIFY(one.operations >= 3);
    QVERIFY(one.salt != KeyDerivation::fresh().salt);
}

void KeyDerivationTest::acceptsOnlyWhatIsBounded_data()
{
    QTest::addColumn<int>("saltSize");
    QTest::addColumn<quint64>("operations");
    QTest::addColumn<quint64>("memory");
    QTest::addColumn<bool>("accepted");

    constexpr quint64 most = std::numeric_limits<quint64>::max();
    QTest::newRow("the least") << 16 << quint64(1) << leastMemory << true;
    QTest::newRow("the most") << 16 << KeyDerivation::mostOperations << KeyDerivation::mostMemory << true;
    QTest::newRow("no salt") << 0 << quint64(1) << leastMemory << false;
    QTest::newRow("a short salt") << 15 << quint64(1) << leastMemory << false;
    QTest::newRow("a long salt") << 17 << quint64(1) << leastMemory << false;
    QTest::newRow("no passes") << 16 << quint64(0) << leastMemory << false;
    QTest::newRow("too many passes") << 16 << KeyDerivation::mostOperations + 1 << leastMemory << false;
    QTest::newRow("endless passes") << 16 << most << leastMemory << false;
    QTest::newRow("no memory") << 16 << quint64(1) << quint64(0) << false;
    QTest::newRow("too little memory") << 16 << quint64(1) << leastMemory - 1 << false;
    QTest::newRow("too much memory") << 16 << quint64(1) << KeyDerivation::mostMemory + 1 << false;
    QTest::newRow("all memory") << 16 << quint64(1) << most << false;
}

void KeyDerivationTest::acceptsOnlyWhatIsBounded()
{
    QFETCH(const int, saltSize);
    QFETCH(const quint64, operations);
    QFETCH(const quint64, memory);
    QFETCH(const bool, accepted);
    QCOMPARE((KeyDerivation{ QByteArray(saltSize, 's'), operations, memory }.isAcceptable()), accepted);
}

void KeyDerivationTest::samePassphraseGivesTheSameKey_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("the same text") << u"mbili tatu"_s << u"mbili tatu"_s;
    QTest::newRow("nothing") << QString() << u""_s;
    QTest::newRow("composed and decomposed letters") << u"caf\u00e9"_s << u"cafe\u0301"_s;
}

void KeyDerivationTest::samePassphraseGivesTheSameKey()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    const QByteArray key = derived(cheapDerivation(), one);
    QCOMPARE(key.size(), KeyDerivation::keySize);
    QCOMPARE(derived(cheapDerivation(), other), key);
}

void KeyDerivationTest::otherParametersGiveAnotherKey_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<char>("salt");
    QTest::addColumn<quint64>("operations");
    QTest::addColumn<quint64>("memory");
    QTest::newRow("another passphrase") << u"Mbili tatu"_s << 's' << quint64(1) << leastMemory;
    QTest::newRow("another salt") << u"mbili tatu"_s << 't' << quint64(1) << leastMemory;
    QTest::newRow("another number of passes") << u"mbili tatu"_s << 's' << quint64(2) << leastMemory;
    QTest::newRow("another amount of memory") << u"mbili tatu"_s << 's' << quint64(1) << 2 * leastMemory;
}

void KeyDerivationTest::otherParametersGiveAnotherKey()
{
    QFETCH(const QString, passphrase);
    QFETCH(const char, salt);
    QFETCH(const quint64, operations);
    QFETCH(const quint64, memory);
    const KeyDerivation other{ QByteArray(KeyDerivation::saltSize, salt), operations, memory };
    QVERIFY(derived(other, passphrase) != derived(cheapDerivation(), u"mbili tatu"_s));
}

QTEST_GUILESS_MAIN(KeyDerivationTest)
#include "tst_KeyDerivation.moc"

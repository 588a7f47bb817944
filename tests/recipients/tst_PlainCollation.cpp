// SPDX-License-Identifier: MIT
#include "recipients/PlainCollation.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

class tst_PlainCollation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheOrderOfTheCollator_data();
    void isTheOrderOfTheCollator();
    void leavesToTheCollatorWhatIsNotPlain_data();
    void leavesToTheCollatorWhatIsNotPlain();
    void knowsNothingOfOtherLanguages();
};

namespace {

QCollator collatorOf(const QLocale& locale)
{
    QCollator collator(locale);
    collator.setNumericMode(true);
    return collator;
}

int sign(int number)
{
    return (number > 0) - (number < 0);
}

} // namespace

void tst_PlainCollation::isTheOrderOfTheCollator_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("English, Kenya") << QLocale(QLocale::English, QLocale::Kenya);
    QTest::newRow("English, United States") << QLocale(QLocale::English, QLocale::UnitedStates);
    QTest::newRow("Kiswahili") << QLocale(QLocale::Swahili, QLocale::Kenya);
}

void tst_PlainCollation::isTheOrderOfTheCollator()
{
    QFETCH(const QLocale, locale);
    const QCollator collator = collatorOf(locale);
    const PlainCollation plain(collator);
#ifdef Q_OS_LINUX
    QVERIFY(plain.isKnown()); // elsewhere Qt may collate without ICU: then nothing is plain
#endif
    QRandomGenerator random(42);
    const auto text = [&random] {
        QString made;
        const int length = random.bounded(8);
        // Few letters and digits beside all punctuation, so that texts often begin alike.
        const QString common = u"aabbc0019 "_s;
        for (int i = 0; i < length; ++i)
            made += random.bounded(3) > 0 ? common[random.bounded(common.size())] : QChar(random.bounded(0x20, 0x7f));
        return made.toCaseFolded();
    };
    for (int i = 0; i < 20'000; ++i) {
        const QString a = text();
        const QString b = text();
        QByteArray bytesOfA;
        QByteArray bytesOfB;
        QCOMPARE(plain.append(bytesOfA, a), plain.isKnown());
        QCOMPARE(plain.append(bytesOfB, b), plain.isKnown());
        QByteArray bytesOfPacked;
        QCOMPARE(plain.appendPacked(bytesOfPacked, a.toUpper().toUtf8()), plain.isKnown());
        QCOMPARE(bytesOfPacked, bytesOfA);
        if (!plain.isKnown())
            continue;
        QVERIFY2(sign(bytesOfA.compare(bytesOfB)) == sign(collator.compare(a, b)), qPrintable(a + u" | "_s + b));
    }
}

void tst_PlainCollation::leavesToTheCollatorWhatIsNotPlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("accent") << u"wanjir\u0169"_s;
    QTest::newRow("tab") << u"a\tb"_s;
    QTest::newRow("a capital") << u"Ann"_s;
    QTest::newRow("31 digits") << QString(31, u'7');
    QTest::newRow("Arabic digits") << u"\u0661"_s;
}

void tst_PlainCollation::leavesToTheCollatorWhatIsNotPlain()
{
    QFETCH(const QString, text);
    QByteArray bytes("before");
    QVERIFY(!PlainCollation(collatorOf(QLocale(QLocale::English, QLocale::Kenya))).append(bytes, u"a"_s + text));
    QCOMPARE(bytes, QByteArray("before"));
}

void tst_PlainCollation::knowsNothingOfOtherLanguages()
{
    // In Danish "aa" is a letter behind z, in Czech "ch" one behind h.
    QVERIFY(!PlainCollation(collatorOf(QLocale(QLocale::Danish))).isKnown());
    QVERIFY(!PlainCollation(collatorOf(QLocale(QLocale::Czech))).isKnown());
    QVERIFY(!PlainCollation(QCollator(QLocale(QLocale::English))).isKnown()); // without numeric mode
}

QTEST_GUILESS_MAIN(tst_PlainCollation)
#include "tst_PlainCollation.moc"

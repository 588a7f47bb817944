// SPDX-License-Identifier: MIT
#include "recipients/FindBytes.h"
#include "recipients/UuidPattern.h"

#include <rapidcheck.h>

#include <QTest>

using namespace PayRecipients;

class tst_FindBytes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsThere();
    void uuidPatternFindsEveryPartOfTheText();
    void uuidPatternFindsNothingElse();
    void uuidsArePackedOnlyFromTheirOneForm_data();
    void uuidsArePackedOnlyFromTheirOneForm();
};

void tst_FindBytes::findsWhatIsThere()
{
    QVERIFY(rc::check([] {
        // Few letters, so that near misses are common.
        const auto text = rc::gen::container<std::string>(rc::gen::element('a', 'b', '\n', '0'));
        const std::string haystack = *rc::gen::resize(400, text);
        const std::string needle = *rc::gen::nonEmpty(rc::gen::resize(5, text));
        const qsizetype from = *rc::gen::inRange<qsizetype>(0, static_cast<qsizetype>(haystack.size()) + 3);
        const auto expected = haystack.find(needle, static_cast<std::size_t>(from));
        const qsizetype place = expected == std::string::npos ? -1 : static_cast<qsizetype>(expected);
        RC_ASSERT(findBytes(QByteArrayView(haystack), QByteArrayView(needle), from) == place);
    }));
}

void tst_FindBytes::uuidPatternFindsEveryPartOfTheText()
{
    const QByteArray text = "4cab4ebf-8341-4ec1-844e-c954b4740bf5";
    const QByteArray packed = *packUuid(text);
    QCOMPARE(unpackUuid(packed), text);
    for (qsizetype begin = 0; begin < text.size(); ++begin) {
        for (qsizetype length = 1; begin + length <= text.size(); ++length) {
            const QByteArray part = text.sliced(begin, length);
            QVERIFY2(UuidPattern(part).matches(packed.constData()), part.constData());
        }
    }
}

void tst_FindBytes::uuidPatternFindsNothingElse()
{
    QVERIFY(rc::check([] {
        const auto bytes = *rc::gen::container<std::array<char, 16>>(rc::gen::arbitrary<char>());
        const QByteArray text = unpackUuid(QByteArrayView(bytes.data(), 16));
        const auto digit = rc::gen::element('0', '3', 'a', 'f', '-', 'g');
        const std::string part = *rc::gen::nonEmpty(rc::gen::resize(4, rc::gen::container<std::string>(digit)));
        const UuidPattern pattern{ QByteArrayView(part) };
        RC_ASSERT(pattern.matches(bytes.data()) == text.contains(QByteArrayView(part)));
        RC_ASSERT((!pattern.isImpossible() || !pattern.matches(bytes.data())));
    }));
}

void tst_FindBytes::uuidsArePackedOnlyFromTheirOneForm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("capitals") << QByteArray("4CAB4EBF-8341-4EC1-844E-C954B4740BF5");
    QTest::newRow("braces") << QByteArray("{4cab4ebf-8341-4ec1-844e-c954b4740bf5}");
    QTest::newRow("dash elsewhere") << QByteArray("4cab4ebf8-341-4ec1-844e-c954b4740bf5");
    QTest::newRow("no hexadecimal digit") << QByteArray("4cab4ebg-8341-4ec1-844e-c954b4740bf5");
    QTest::newRow("too short") << QByteArray("4cab4ebf-8341-4ec1-844e-c954b4740bf");
}

void tst_FindBytes::uuidsArePackedOnlyFromTheirOneForm()
{
    QFETCH(QByteArray, text);
    QVERIFY(!packUuid(text));
}

QTEST_GUILESS_MAIN(tst_FindBytes)
#include "tst_FindBytes.moc"

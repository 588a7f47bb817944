// SPDX-License-Identifier: MIT
#include "exchange/TextDecoding.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using PayRecipients::TextDecoding;
using Encoding = PayRecipients::TextDecoding::Encoding;

Q_DECLARE_METATYPE(PayRecipients::TextDecoding::Encoding)

namespace {

const QString table = u"Name,Phone\r\nJos\u00e9 \u20ac,0712345678\r\n\u0645\u062d\u0645\u062f,0\r\n"_s;

QByteArray encoded(const QString& text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding);
    return encoder(text);
}

} // namespace

class TextDecodingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recognisesTheEncoding_data();
    void recognisesTheEncoding();
    void readsEveryByteOfWindows1252();
    void keepsCharactersWholeWhereverTheyStandInALongText_data();
    void keepsCharactersWholeWhereverTheyStandInALongText();
    void stoppedItHasNoText_data();
    void stoppedItHasNoText();
};

void TextDecodingTest::recognisesTheEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<bool>("hadMark");

    const QByteArray utf8 = table.toUtf8();
    const QByteArray little = encoded(table, QStringConverter::Utf16LE);
    const QByteArray big = encoded(table, QStringConverter::Utf16BE);
    QTest::newRow("nothing") << QByteArray() << QString() << Encoding::Utf8 << false;
    QTest::newRow("UTF-8") << utf8 << table << Encoding::Utf8 << false;
    QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + utf8 << table << Encoding::Utf8 << true;
    QTest::newRow("a mark alone") << QByteArray("\xEF\xBB\xBF") << QString() << Encoding::Utf8 << true;
    QTest::newRow("UTF-16 little-endian with a mark")
        << "\xFF\xFE" + little << table << Encoding::Utf16LittleEndian << true;
    QTest::newRow("UTF-16 big-endian with a mark") << "\xFE\xFF" + big << table << Encoding::Utf16BigEndian << true;
    QTest::newRow("UTF-16 little-endian") << little << table << Encoding::Utf16LittleEndian << false;
    QTest::newRow("UTF-16 big-endian") << big << table << Encoding::Utf16BigEndian << false;
    QTest::newRow("a mark inside the text") << QByteArray("a\xEF\xBB\xBF") << u"a\ufeff"_s << Encoding::Utf8 << false;
    QTest::newRow("Windows-1252") << QByteArray("Jos\xE9 \x80 \x93x\x94") << u"Jos\u00e9 \u20ac \u201cx\u201d"_s
                                  << Encoding::Windows1252 << false;
    QTest::newRow("UTF-8 that breaks off") << QByteArray("Jos\xC3") << u"Jos\u00c3"_s << Encoding::Windows1252 << false;
    QTest::newRow("a UTF-8 mark before what is none")
        << QByteArray("\xEF\xBB\xBFJos\xE9") << u"\u00ef\u00bb\u00bfJos\u00e9"_s << Encoding::Windows1252 << false;
    QTest::newRow("overlong UTF-8") << QByteArray("\xC0\xAF") << u"\u00c0\u00af"_s << Encoding::Windows1252 << false;
    QTest::newRow("an odd number of bytes") << QByteArray("\xFF\xFE"
                                                          "a\0b",
        5) << u"a"_s << Encoding::Utf16LittleEndian
                                            << true;
    QTest::newRow("a zero byte in a long text")
        << QByteArray(100, 'a') + QByteArray(1, '\0') << QString(100, u'a') + QChar(0) << Encoding::Utf8 << false;
}

void TextDecodingTest::recognisesTheEncoding()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, text);
    QFETCH(const Encoding, encoding);
    QFETCH(const bool, hadMark);
    const TextDecoding decoding = TextDecoding::decode(bytes);
    QCOMPARE(decoding.text, text);
    QCOMPARE(decoding.encoding, encoding);
    QCOMPARE(decoding.hadMark, hadMark);
}

void TextDecodingTest::readsEveryByteOfWindows1252()
{
    QByteArray bytes;
    for (int byte = 1; byte <= 0xFF; ++byte)
        bytes += static_cast<char>(byte);
    const TextDecoding decoding = TextDecoding::decode(bytes);
    QCOMPARE(decoding.encoding, Encoding::Windows1252);
    QCOMPARE(decoding.text.size(), bytes.size());
    QString unique;
    for (const QChar character : decoding.text) {
        QVERIFY(!unique.contains(character));
        unique += character;
    }
}

void TextDecodingTest::keepsCharactersWholeWhereverTheyStandInALongText_data()
{
    QTest::addColumn<int>("before");
    for (int before = 0; before < 4; ++before)
        QTest::addRow("after %d letters", before) << before;
}

void TextDecodingTest::keepsCharactersWholeWhereverTheyStandInALongText()
{
    QFETCH(const int, before);
    // Four bytes each, and more of them than are decoded at once.
    constexpr int count = 1'500'000;
    const QString text = QString(before, u'a') + u"\U0001F600"_s.repeated(count);
    const TextDecoding decoding = TextDecoding::decode(text.toUtf8());
    QCOMPARE(decoding.encoding, Encoding::Utf8);
    QVERIFY(decoding.text == text);
}

void TextDecodingTest::stoppedItHasNoText_data()
{
    constexpr int size = 32 * 1024 * 1024;
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("UTF-8") << QByteArray(size, 'a');
    QTest::newRow("UTF-16") << "\xFF\xFE" + QByteArray(size, 'a');
    QTest::newRow("Windows-1252") << '\xE9' + QByteArray(size, 'a');
}

void TextDecodingTest::stoppedItHasNoText()
{
    QFETCH(const QByteArray, bytes);
    qint64 last = -1;
    const TextDecoding decoding = TextDecoding::decode(bytes, [&last](qint64 done, qint64 total) {
        last = done;
        return done < total / 4;
    });
    QVERIFY(decoding.text.isEmpty());
    QVERIFY2(last < bytes.size() / 2, qPrintable(QString::number(last)));
}

QTEST_GUILESS_MAIN(TextDecodingTest)
#include "tst_TextDecoding.moc"

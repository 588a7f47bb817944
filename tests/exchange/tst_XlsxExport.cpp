// SPDX-License-Identifier: MIT
#include "exchange/XlsxExport.h"

#include "MadeUpRecipients.h"
#include "exchange/WorkbookParts.h"
#include "recipients/UtcTime.h"
#include "support/RecipientWith.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

using Failure = XlsxExport::Failure;

namespace {

//! One sheet as another program reads it: see read_workbook.py.
struct Sheet {
    QString name;
    QJsonObject description;

    QList<QStringList> rows() const
    {
        QList<QStringList> rows;
        const auto written = description[u"rows"_s].toArray();
        for (const auto& row : written) {
            QStringList texts;
            const auto cells = row.toArray();
            for (const auto& cell : cells)
                texts.append(cell.toObject()[u"text"_s].toString());
            rows.append(texts);
        }
        return rows;
    }
    //! "text", "number", "formula" or "link", of a cell that is there; and its format.
    QString kindAt(int row, int column) const { return cell(row, column)[u"kind"_s].toString(); }
    QString formatAt(int row, int column) const { return cell(row, column)[u"format"_s].toString(); }
    bool isBoldAt(int row, int column) const { return cell(row, column)[u"bold"_s].toBool(); }
    double widthOf(int column) const { return description[u"widths"_s].toArray().at(column).toDouble(); }

private:
    QJsonObject cell(int row, int column) const
    {
        return description[u"rows"_s].toArray().at(row).toArray().at(column).toObject();
    }
};

QString fieldHeading(Field field)
{
    return u"field %1"_s.arg(static_cast<int>(field));
}

QString sheetHeading(std::optional<Category> category)
{
    static const QStringList names{ u"Mobile wallets"_s, u"Bank accounts"_s, u"Tills"_s, u"Paybills"_s };
    return category ? names.at(static_cast<int>(*category)) : u"Other"_s;
}

const XlsxExport::Texts texts{
    .fieldName = fieldHeading,
    .sheetName = sheetHeading,
    .name = u"Name"_s,
    .account = u"Account"_s,
    .updated = u"Updated"_s,
};

QString headings(std::initializer_list<Field> fields)
{
    QStringList words{ texts.name, texts.account };
    for (const Field field : fields)
        words.append(fieldHeading(field));
    words.append(texts.updated);
    return words.join(u'|');
}

Recipient wallet(const QString& phone = u"+254712345678"_s)
{
    return recipientWith({ { Field::Type, u"mobile_wallet"_s }, { Field::Status, u"Approved"_s },
        { Field::Reference, u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s }, { Field::FirstName, u"Jane"_s },
        { Field::LastName, u"Wanjiru"_s }, { Field::PhoneNumber, phone }, { Field::ToldAt, u"1750000000000"_s } });
}

Recipient noted(const QString& note)
{
    Recipient recipient = wallet();
    recipient.setValue(Field::Note, Layer::Typed, note);
    return recipient;
}

} // namespace

class XlsxExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesEachCategoryASheetOfItsOwn_data();
    void givesEachCategoryASheetOfItsOwn();
    void hasTheColumnsOfItsType_data();
    void hasTheColumnsOfItsType();
    void showsWhatTheBookShows();
    void headingsStayInSightAndFilter();
    void widthsFollowTheContents();
    void writesTextAsText_data();
    void writesTextAsText();
    void showsWhatHidesWhereItIsToldHow();
    void writesTimesAsTheClockOnTheWallShowedThem();
    void sheetsAreCalledWhatTheFormatAllows_data();
    void sheetsAreCalledWhatTheFormatAllows();
    void leavesNothingInTheFolder();
    void saysThatItCannotWrite_data();
    void saysThatItCannotWrite();
    void canBeCancelled();
    void recipientOfWhomNothingIsKnownIsAnEmptyRow();
    void manyRecipientsAreAllThere();

private:
    tl::expected<QByteArray, Failure> exported(
        const QList<Recipient>& recipients, const XlsxExport::Texts& words = texts) const
    {
        return XlsxExport::workbook(recipients, words, m_folder->path(), {}, QTimeZone::utc());
    }
    void readBack(const QList<Recipient>& recipients, const XlsxExport::Texts& words = texts);

    std::unique_ptr<QTemporaryDir> m_folder;
    QList<Sheet> m_sheets; //!< what readBack() found
};

void XlsxExportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_sheets.clear();
}

void XlsxExportTest::readBack(const QList<Recipient>& recipients, const XlsxExport::Texts& words)
{
    const auto workbook = exported(recipients, words);
    QVERIFY(workbook);
    const QString path = m_folder->filePath(u"recipients.xlsx"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(*workbook), workbook->size());
    file.close();

    QProcess reader;
    reader.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    reader.start(QStringLiteral(PYTHON), { u"-B"_s, QStringLiteral(READ_WORKBOOK), path });
    QVERIFY(reader.waitForFinished());
    QCOMPARE(reader.exitCode(), 0);
    const auto sheets = QJsonDocument::fromJson(reader.readAllStandardOutput()).array();
    for (const auto& sheet : sheets)
        m_sheets.append({ sheet.toObject()[u"name"_s].toString(), sheet.toObject() });
    QVERIFY(!m_sheets.isEmpty());
}

void XlsxExportTest::givesEachCategoryASheetOfItsOwn_data()
{
    QTest::addColumn<QStringList>("types");
    QTest::addColumn<QStringList>("sheets");
    const auto row = [](const char* name, const QStringList& types, const QStringList& sheets) {
        QTest::newRow(name) << types << sheets;
    };
    row("nobody", {}, { u"Mobile wallets: 0"_s });
    row("one", { u"paybill"_s }, { u"Paybills: 1"_s });
    row("each, in any order",
        { u"till"_s, QString(), u"bank_account"_s, u"paybill"_s, u"mobile_wallet"_s, u"bank_account"_s, u"merchant"_s },
        { u"Mobile wallets: 1"_s, u"Bank accounts: 2"_s, u"Tills: 2"_s, u"Paybills: 1"_s, u"Other: 1"_s });
    row("other spellings of types", { u"Mobile Wallet"_s, u"Kopo Kopo Merchant"_s },
        { u"Mobile wallets: 1"_s, u"Tills: 1"_s });
    row("a type that is not known", { u"crypto_wallet"_s }, { u"Other: 1"_s });
}

void XlsxExportTest::givesEachCategoryASheetOfItsOwn()
{
    QFETCH(const QStringList, types);
    QFETCH(const QStringList, sheets);
    QList<Recipient> recipients;
    for (const QString& type : types)
        recipients.append(recipientWith({ { Field::Type, type }, { Field::Nickname, u"Jane"_s } }));
    readBack(recipients);
    QStringList found;
    for (const Sheet& sheet : m_sheets)
        found.append(u"%1: %2"_s.arg(sheet.name).arg(sheet.rows().size() - 1));
    QCOMPARE(found, sheets);
}

void XlsxExportTest::hasTheColumnsOfItsType_data()
{
    using F = Field;
    QTest::addColumn<QList<Recipient>>("recipients");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QList<Recipient>& recipients, const QString& expected) {
        QTest::newRow(name) << recipients << expected;
    };
    const auto of = [](const QString& type) { return recipientWith({ { F::Type, type } }); };
    row("a mobile wallet", { wallet() },
        headings({ F::Status, F::Reference, F::FirstName, F::LastName, F::PhoneNumber, F::Network, F::Email,
            F::Nickname, F::Note }));
    row("a bank account", { of(u"bank_account"_s) },
        headings({ F::Status, F::Reference, F::AccountName, F::AccountNumber, F::BankBranchRef, F::SettlementMethod,
            F::Nickname, F::Note }));
    row("a paybill", { of(u"paybill"_s) },
        headings({ F::Status, F::Reference, F::PaybillName, F::PaybillNumber, F::PaybillAccountNumber, F::Nickname,
            F::Note }));
    row("tills and merchants", { of(u"till"_s), of(u"merchant"_s) },
        headings({ F::Status, F::Reference, F::TillName, F::TillNumber, F::AliasName, F::Type, F::Nickname, F::Note }));
    row("what else is known", { recipientWith({ { F::Type, u"till"_s }, { F::Location, u"https://x.ke/1"_s } }) },
        headings(
            { F::Status, F::Reference, F::TillName, F::TillNumber, F::AliasName, F::Location, F::Nickname, F::Note }));
    row("no type", { recipientWith({ { F::PhoneNumber, u"0712"_s } }) },
        headings({ F::Status, F::Reference, F::PhoneNumber, F::Nickname, F::Note }));
    row("nobody", {},
        headings({ F::Status, F::Reference, F::FirstName, F::LastName, F::PhoneNumber, F::Network, F::Email,
            F::Nickname, F::Note }));
}

void XlsxExportTest::hasTheColumnsOfItsType()
{
    QFETCH(const QList<Recipient>, recipients);
    QFETCH(const QString, expected);
    readBack(recipients);
    QCOMPARE(m_sheets.first().rows().first().join(u'|'), expected);
}

void XlsxExportTest::showsWhatTheBookShows()
{
    Recipient jane = wallet();
    jane.setValue(Field::PhoneNumber, Layer::Typed, u"0712345678"_s);
    jane.setValue(Field::Network, Layer::Told, u"Safaricom"_s);
    jane.setValue(Field::Note, Layer::Typed, u"asks for a receipt"_s);
    readBack({ jane });
    const QStringList expected{ u"Jane Wanjiru"_s, jane.account(), u"Approved"_s,
        u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s, u"Jane"_s, u"Wanjiru"_s, u"0712345678"_s, u"Safaricom"_s, QString(),
        QString(), u"asks for a receipt"_s };
    QCOMPARE(m_sheets.first().rows().at(1).first(expected.size()), expected);
}

void XlsxExportTest::headingsStayInSightAndFilter()
{
    readBack({ wallet(), wallet(), recipientWith({ { Field::Nickname, u"Jane"_s } }) });
    QCOMPARE(m_sheets.size(), 2);
    QCOMPARE(m_sheets[0].description[u"filter"_s].toString(), u"A1:L3"_s);
    QCOMPARE(m_sheets[1].description[u"filter"_s].toString(), u"A1:G2"_s);
    for (const Sheet& sheet : m_sheets) {
        QCOMPARE(sheet.description[u"frozen"_s].toInt(), 1);
        for (int column = 0; column < sheet.rows().first().size(); ++column)
            QVERIFY(sheet.isBoldAt(0, column));
        QVERIFY(!sheet.isBoldAt(1, static_cast<int>(sheet.rows().first().size()) - 1));
    }
}

void XlsxExportTest::widthsFollowTheContents()
{
    readBack({ noted(QString(40, u'n')), noted(u"short"_s) });
    const Sheet& sheet = m_sheets.first();
    const double note = sheet.widthOf(10);
    QVERIFY(note >= 40 && note < 45);
    QVERIFY(sheet.widthOf(3) >= 36); // the reference
    m_sheets.clear();
    readBack({ noted(QString(5'000, u'n')) });
    QVERIFY(m_sheets.first().widthOf(10) <= 61);
    QVERIFY(m_sheets.first().widthOf(2) >= 10);
}

void XlsxExportTest::writesTextAsText_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("read");
    const auto same = [](const char* name, const QString& text) { QTest::newRow(name) << text << text; };
    same("a leading zero", u"0712345678"_s);
    same("a number of many digits", u"01234567890123456789"_s);
    same("a plus sign", u"+254712345678"_s);
    same("a formula", u"=HYPERLINK(\"https://x.ke\")"_s);
    same("a command", u"@SUM(1+1)*cmd|' /C calc'!A0"_s);
    same("a minus sign", u"-1+1"_s);
    same("a URL", u"https://api.kopokopo.com/api/v1/pay_recipients/1"_s);
    same("an e-mail address", u"mailto:jane@example.org"_s);
    same("a date", u"1/2/2025"_s);
    same("a truth", u"TRUE"_s);
    same("an error value", u"#N/A"_s);
    same("scientific notation", u"2.54E+11"_s);
    same("markup", u"<b>Jane</b> & \"co\" 'x' ]]>"_s);
    same("spaces around it", u"  Jane  "_s);
    same("lines", u"one\ntwo\n\nthree\n"_s);
    same("a tab", u"one\ttwo"_s);
    same("a carriage return", u"one\rtwo\r\n"_s);
    same("control characters", u"a\u0001b\u0008c\u001fd\u007fe\u0085f"_s);
    same("what looks like an escaped character", u"_x0041_ _x0041_x0042_ _x005F_x0041_ _X0041_ _x004G_ _x00"_s);
    same("other scripts", u"\u0648\u0627\u0646\u062c\u064a\u0631\u0648 \u738b \U0001f600"_s);
    QTest::newRow("a zero character") << u"a%1b"_s.arg(QChar(u'\0')) << u"a\ufffdb"_s;
    QTest::newRow("no characters") << u"a\uffff\ufffe"_s << u"a\ufffd\ufffd"_s;
    QTest::newRow("half a pair") << u"a%1b%2"_s.arg(QChar(0xd83d), QChar(0xde00)) << u"a\ufffdb\ufffd"_s;
    same("as long as a cell can be", QString(32'767, u'x'));
    QTest::newRow("longer") << QString(40'000, u'x') << QString(32'767, u'x');
    QTest::newRow("longer, with a pair at the end") << QString(32'766, u'x') + u"\U0001f600"_s << QString(32'766, u'x');
    same("the longest of control characters", QString(32'767, u'\u0001'));
}

void XlsxExportTest::writesTextAsText()
{
    QFETCH(const QString, written);
    QFETCH(const QString, read);
    Recipient recipient = wallet(written);
    for (const Field field : { Field::Reference, Field::Status, Field::FirstName, Field::Email, Field::Nickname })
        recipient.setValue(field, Layer::Told, written);
    recipient.setValue(Field::Note, Layer::Typed, written);
    readBack({ recipient });
    const Sheet& sheet = m_sheets.first();
    for (const int column : { 2, 3, 4, 6, 8, 9, 10 }) {
        QCOMPARE(sheet.rows().at(1).at(column), read);
        QCOMPARE(sheet.kindAt(1, column), u"text"_s);
        QCOMPARE(sheet.formatAt(1, column), u"@"_s);
    }
    QCOMPARE(sheet.kindAt(1, 1), u"text"_s); // the account
    QCOMPARE(sheet.description[u"links"_s].toInt(), 0);
}

void XlsxExportTest::showsWhatHidesWhereItIsToldHow()
{
    Recipient recipient = noted(u"one\ntwo\u202e"_s);
    recipient.setValue(Field::FirstName, Layer::Told, u"Ja\u200bne"_s);
    XlsxExport::Texts words = texts;
    words.visible = [](QString text) { return text.replace(QChar(0x200b), u"[hidden]"_s).remove(QChar(0x202e)); };
    readBack({ recipient }, words);
    const QStringList row = m_sheets.first().rows().at(1);
    QCOMPARE(row.first(), u"Ja[hidden]ne Wanjiru"_s);
    QCOMPARE(row.at(10), u"one\ntwo"_s);
}

void XlsxExportTest::writesTimesAsTheClockOnTheWallShowedThem()
{
    const auto workbook = [this](const Recipient& recipient) {
        m_sheets.clear();
        readBack({ recipient });
        return m_sheets.first();
    };
    // 2025-06-15 15:06:40 UTC: days since the spreadsheets' zero, 1899-12-30.
    const Sheet sheet = workbook(wallet());
    QCOMPARE(sheet.kindAt(1, 11), u"number"_s);
    QCOMPARE(sheet.formatAt(1, 11), u"yyyy-mm-dd hh:mm:ss"_s);
    const QDateTime zero(QDate(1899, 12, 30), QTime(0, 0), Qt::UTC);
    const double days = static_cast<double>(zero.msecsTo(utcTime(1'750'000'000'000))) / 86'400'000.0;
    QVERIFY(std::abs(sheet.rows().at(1).at(11).toDouble() - days) < 1e-6);

    for (const QString& time : { u""_s, u"never"_s, u"-9000000000000"_s, u"9000000000000000"_s }) {
        Recipient recipient = wallet();
        recipient.setValue(Field::ToldAt, Layer::Told, time);
        QCOMPARE(workbook(recipient).rows().at(1).value(11), QString());
    }
}

void XlsxExportTest::sheetsAreCalledWhatTheFormatAllows_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QStringList& wanted, const QStringList& expected) {
        QTest::newRow(name) << wanted << expected;
    };
    row("usual names", { u"Tills"_s, u"Andere"_s }, { u"Tills"_s, u"Andere"_s });
    row("the same name", { u"Tills"_s, u"tills"_s }, { u"Tills"_s, u"tills 2"_s });
    row("no names", { QString(), u"  "_s }, { u"2"_s, u"3"_s });
    row("forbidden characters", { u"a/b\\c[d]e:f*g?"_s, u"'quoted'"_s }, { u"a b c d e f g"_s, u"quoted"_s });
    row("long names", { QString(40, u'x'), QString(40, u'x') }, { QString(31, u'x'), QString(29, u'x') + u" 2"_s });
    row("other scripts", { u"\u0645\u062d\u0627\u0641\u0638"_s, u"\U0001f600"_s },
        { u"\u0645\u062d\u0627\u0641\u0638"_s, u"2"_s });
}

void XlsxExportTest::sheetsAreCalledWhatTheFormatAllows()
{
    QFETCH(const QStringList, wanted);
    QFETCH(const QStringList, expected);
    XlsxExport::Texts words = texts;
    words.sheetName = [&wanted](std::optional<Category> category) { return wanted.at(category ? 0 : 1); };
    readBack({ recipientWith({}), recipientWith({ { Field::Type, u"till"_s } }) }, words);
    QStringList found;
    for (const Sheet& sheet : m_sheets)
        found.append(sheet.name);
    QCOMPARE(found, expected);
}

void XlsxExportTest::leavesNothingInTheFolder()
{
    const auto isEmpty = [this](qsizetype = 0, qsizetype = 0) {
        return QDir(m_folder->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    };
#ifdef Q_OS_LINUX
    // Not even on the way: whoever ends the program then finds nothing.
    QVERIFY(XlsxExport::workbook({ 2'500, wallet() }, texts, m_folder->path(), isEmpty));
#else
    QVERIFY(exported({ wallet() }));
#endif
    QVERIFY(isEmpty());
}

void XlsxExportTest::saysThatItCannotWrite_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("no such folder") << u"nowhere"_s;
    QTest::newRow("a file of that name") << u"file"_s;
}

void XlsxExportTest::saysThatItCannotWrite()
{
    QFETCH(const QString, folder);
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto workbook = XlsxExport::workbook({ wallet() }, texts, m_folder->filePath(folder));
    QVERIFY(!workbook);
    QCOMPARE(workbook.error(), Failure::CannotWrite);
}

void XlsxExportTest::canBeCancelled()
{
    const QList<Recipient> recipients(1'500, wallet());
    QList<std::pair<qsizetype, qsizetype>> told;
    const auto workbook = [&](int steps) {
        told.clear();
        return XlsxExport::workbook(recipients, texts, m_folder->path(), [&](qsizetype done, qsizetype total) {
            told.emplace_back(done, total);
            return told.size() <= steps;
        });
    };
    for (int steps = 0; steps < 3; ++steps) {
        const auto cancelled = workbook(steps);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error(), Failure::Cancelled);
    }
    QVERIFY(workbook(3));
    QCOMPARE(told, (QList<std::pair<qsizetype, qsizetype>>{ { 0, 1'500 }, { 1'000, 1'500 }, { 1'500, 1'500 } }));
    QVERIFY(QDir(m_folder->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void XlsxExportTest::recipientOfWhomNothingIsKnownIsAnEmptyRow()
{
    readBack({ recipientWith({ { Field::Nickname, u"Jane"_s } }), Recipient(), Recipient() });
    QCOMPARE(m_sheets.size(), 1);
    QCOMPARE(m_sheets[0].rows().size(), 2);
    QCOMPARE(m_sheets[0].description[u"filter"_s].toString(), u"A1:G4"_s);
}

void XlsxExportTest::manyRecipientsAreAllThere()
{
    std::map<RecipientKey, Recipient> entries;
    const ChangeSet changes = madeUpRecipients(consecutiveKeys(20'000));
    for (const Edit& edit : changes.edits)
        entries.try_emplace(edit.key, edit.key).first->second.setValue(edit.field, edit.layer, edit.value);
    QList<Recipient> recipients;
    for (const auto& [key, recipient] : entries)
        recipients.append(recipient);
    const auto workbook = exported(recipients);
    QVERIFY(workbook);
    const auto parts = WorkbookParts::of(*workbook);
    QVERIFY(parts);
    QCOMPARE(parts->rows, 20'000 + 4);
    QVERIFY(parts->cells > 20'000 * 7);
    // Wherever it ends too early, it is no workbook.
    for (qsizetype length = 0; length < workbook->size(); length += 10'007)
        QVERIFY(!WorkbookParts::of(QByteArrayView(*workbook).first(length)));
}

QTEST_GUILESS_MAIN(XlsxExportTest)
#include "tst_XlsxExport.moc"

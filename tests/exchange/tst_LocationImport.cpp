// SPDX-License-Identifier: MIT
#include "exchange/LocationImport.h"

#include "recipients/RecipientBook.h"
#include "recipients/TransientRecipientStore.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using Verdict = LocationImport::Verdict;

namespace {

const QString origin = u"https://api.kopokopo.com"_s;
const QDateTime noon = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);

QString uuid(int number)
{
    return QUuid::createUuidV5(QUuid(), QString::number(number)).toString(QUuid::WithoutBraces);
}

QString v1(int number)
{
    return origin + u"/api/v1/pay_recipients/"_s + uuid(number);
}

QString v2(int number)
{
    return origin + u"/api/v2/external_recipients/"_s + uuid(number);
}

} // namespace

class LocationImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysOfEachLocationWhatWouldHappen_data();
    void saysOfEachLocationWhatWouldHappen();
    void namesTheEntryThatIsKnownAlready();
    void saysWhyAUrlIsRefused();
    void previewChangesNothing();
    void addsOneEntryForEachNewLocation();
    void leavesOutWhatCameIntoTheBookSinceThePreview();
    void hasNothingToAddWhereNothingIsNew();
    void importedTwiceAddsNothingTheSecondTime();
    void importsFiveHundredLocationsOutOfALog();
    void importsTwoHundredThousandLines();

private:
    RecipientKey add(const QString& location);

    std::unique_ptr<TransientRecipientStore> m_store;
    std::unique_ptr<RecipientBook> m_book;
};

void LocationImportTest::init()
{
    m_store = std::make_unique<TransientRecipientStore>();
    m_book = std::make_unique<RecipientBook>(*m_store);
    m_book->open();
    QTRY_COMPARE(m_book->state(), RecipientBook::State::Ready);
}

void LocationImportTest::cleanup()
{
    m_book.reset();
    m_store.reset();
}

RecipientKey LocationImportTest::add(const QString& location)
{
    const RecipientKey key = m_book->takeKeys(1).first();
    m_book->apply(ChangeSet{ Source::Import, noon, { key },
        { Edit{ key, Field::Location, Layer::Told, Location::parse(location)->toString() } }, {} });
    return key;
}

void LocationImportTest::saysOfEachLocationWhatWouldHappen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<Verdict>>("expected");

    using Verdicts = QList<Verdict>;
    const QString elsewhere = u"https://sandbox.kopokopo.com/api/v1/pay_recipients/"_s + uuid(2);
    QTest::newRow("new") << v1(2) << Verdicts{ Verdict::New };
    QTest::newRow("known") << v1(1) << Verdicts{ Verdict::Known };
    QTest::newRow("known in another spelling") << v2(1) << Verdicts{ Verdict::Known };
    QTest::newRow("twice") << v1(2) + u'\n' + v1(2) << Verdicts{ Verdict::New, Verdict::Repeated };
    QTest::newRow("twice, in two spellings, one in upper case") << v1(2) + u'\n' + origin + u"/pay_recipients/"_s
            + uuid(2).toUpper() << Verdicts{ Verdict::New, Verdict::Repeated };
    QTest::newRow("known, twice") << v1(1) + u' ' + v2(1) << Verdicts{ Verdict::Known, Verdict::Repeated };
    QTest::newRow("another service") << elsewhere << Verdicts{ Verdict::RefusedOrigin };
    QTest::newRow("the same id at another service")
        << v1(2) + u' ' + elsewhere << Verdicts{ Verdict::New, Verdict::RefusedOrigin };
    QTest::newRow("another port") << u"https://api.kopokopo.com:8443/pay_recipients/"_s + uuid(2)
                                  << Verdicts{ Verdict::RefusedOrigin };
    QTest::newRow("http on this machine")
        << u"http://localhost:8080/pay_recipients/"_s + uuid(2) << Verdicts{ Verdict::RefusedOrigin };
    QTest::newRow("a payment") << origin + u"/api/v1/payments/"_s + uuid(2) << Verdicts{ Verdict::Refused };
    QTest::newRow("all at once, several a line") << v1(2) + u", "_s + v1(1) + u"; "_s + v2(2) + u"\r\n"_s + v2(3)
            + u" http://api.kopokopo.com/pay_recipients/"_s
            + uuid(3) << Verdicts{ Verdict::New, Verdict::Known, Verdict::Repeated, Verdict::New, Verdict::Refused };
    QTest::newRow("no location") << u"Hello"_s << Verdicts{};
}

void LocationImportTest::saysOfEachLocationWhatWouldHappen()
{
    QFETCH(const QString, text);
    QFETCH(const QList<Verdict>, expected);
    add(v1(1));

    const LocationImport import = LocationImport::preview(text, *m_book, origin);
    QList<Verdict> verdicts;
    for (const LocationImport::Row& row : import.rows) {
        verdicts.append(row.verdict);
        QCOMPARE(row.location.has_value(), row.verdict != Verdict::Refused);
        QCOMPARE(row.refusal.has_value(), row.verdict == Verdict::Refused);
    }
    QCOMPARE(verdicts, expected);
    for (const Verdict verdict :
        { Verdict::New, Verdict::Known, Verdict::Repeated, Verdict::RefusedOrigin, Verdict::Refused })
        QCOMPARE(import.count(verdict), static_cast<int>(expected.count(verdict)));
}

void LocationImportTest::namesTheEntryThatIsKnownAlready()
{
    const RecipientKey first = add(v1(1));
    const RecipientKey second = add(v1(2));
    const LocationImport import
        = LocationImport::preview(v2(2) + u'\n' + v2(1) + u'\n' + v1(3) + u'\n' + v1(2), *m_book, origin);
    QCOMPARE(import.rows.size(), 4);
    QCOMPARE(import.rows[0].known, second);
    QCOMPARE(import.rows[1].known, first);
    QCOMPARE(import.rows[2].known, RecipientKey::None);
    QCOMPARE(import.rows[3].known, second);
    QCOMPARE(import.rows[3].line, 4);
}

void LocationImportTest::saysWhyAUrlIsRefused()
{
    const QString payment = origin + u"/api/v1/payments/"_s + uuid(1);
    const QString insecure = u"http://api.kopokopo.com/pay_recipients/"_s + uuid(1);
    const LocationImport import = LocationImport::preview(u"1. %1\n2. %2"_s.arg(payment, insecure), *m_book, origin);
    QCOMPARE(import.rows.size(), 2);
    QCOMPARE(import.rows[0].text, payment);
    QVERIFY(import.rows[0].refusal == Location::Refusal::NotARecipient);
    QCOMPARE(import.rows[1].text, insecure);
    QVERIFY(import.rows[1].refusal == Location::Refusal::Insecure);
}

void LocationImportTest::previewChangesNothing()
{
    QSignalSpy changed(m_book.get(), &RecipientBook::changed);
    const LocationImport import = LocationImport::preview(v1(1) + u' ' + v1(2), *m_book, origin);
    QCOMPARE(import.count(Verdict::New), 2);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(m_book->size(), 0);
}

void LocationImportTest::addsOneEntryForEachNewLocation()
{
    add(v1(1));
    const LocationImport import
        = LocationImport::preview(u"%1 %2?page=1 %3 %4"_s.arg(v1(1), v2(2), v1(2), v1(3)), *m_book, origin);
    const ChangeSet changes = import.toChangeSet(*m_book, noon);
    QCOMPARE(changes.source, Source::Import);
    QCOMPARE(changes.time, noon);

    QSignalSpy changed(m_book.get(), &RecipientBook::changed);
    const RecipientBook::Applied applied = m_book->apply(changes);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_book->size(), 3);
    for (const QString& location : { v2(2), v1(3) }) {
        const std::optional<RecipientKey> key = m_book->findByLocation(*Location::parse(location));
        QVERIFY(key);
        const Recipient recipient = *m_book->find(*key);
        QCOMPARE(recipient.value(Field::Location, Layer::Told), std::optional(location));
        QVERIFY(recipient.toldBy() == Source::Import);
        QCOMPARE(recipient.toldAt(), noon);
        QCOMPARE(recipient.lookup(), LookupState::NotAsked);
        QVERIFY(!recipient.has(Field::Type) && !recipient.has(Field::Status));
    }

    m_book->revert(applied.inverse);
    QCOMPARE(m_book->size(), 1);
}

void LocationImportTest::leavesOutWhatCameIntoTheBookSinceThePreview()
{
    const LocationImport import = LocationImport::preview(v1(1) + u' ' + v1(2), *m_book, origin);
    add(v2(2));
    m_book->apply(import.toChangeSet(*m_book, noon));
    QCOMPARE(m_book->size(), 2);
    QVERIFY(m_book->findByLocation(*Location::parse(v1(1))));
}

void LocationImportTest::hasNothingToAddWhereNothingIsNew()
{
    add(v1(1));
    const LocationImport import = LocationImport::preview(v1(1) + u"\nnothing else"_s, *m_book, origin);
    QVERIFY(import.toChangeSet(*m_book, noon).isEmpty());
}

void LocationImportTest::importedTwiceAddsNothingTheSecondTime()
{
    const QString text = v1(1) + u'\n' + v2(2);
    m_book->apply(LocationImport::preview(text, *m_book, origin).toChangeSet(*m_book, noon));
    const LocationImport again = LocationImport::preview(text, *m_book, origin);
    QCOMPARE(again.count(Verdict::Known), 2);
    QVERIFY(again.toChangeSet(*m_book, noon).isEmpty());
}

void LocationImportTest::importsFiveHundredLocationsOutOfALog()
{
    QString log;
    for (int i = 0; i < 500; ++i) {
        log += u"10:00:00 POST %1/api/v1/pay_recipients {\"type\":\"till\"}\n"_s.arg(origin);
        log += u"10:00:01 201 Location: %1\r\n"_s.arg(v1(i));
        log += u"10:00:02 GET %1/api/v2/external_recipients/%2 200\n"_s.arg(origin, uuid(i).toUpper());
        log += u"10:00:03 POST %1/api/v1/payments -> 201 {\"at\":\"https:\\/\\/example.com\\/hook\"}\n"_s.arg(origin);
    }
    const LocationImport import = LocationImport::preview(log, *m_book, origin);
    QCOMPARE(import.count(Verdict::New), 500);
    QCOMPARE(import.count(Verdict::Repeated), 500);
    QCOMPARE(import.rows.size(), 1000);
    m_book->apply(import.toChangeSet(*m_book, noon));
    QCOMPARE(m_book->size(), 500);
}

void LocationImportTest::importsTwoHundredThousandLines()
{
    constexpr int lines = 200'000;
    QString text;
    for (int i = 0; i < lines; ++i)
        text += v1(i) + u'\n';
    const LocationImport import = LocationImport::preview(text, *m_book, origin);
    QCOMPARE(import.count(Verdict::New), lines);
    QCOMPARE(import.rows.last().line, lines);

    QSignalSpy changed(m_book.get(), &RecipientBook::changed);
    m_book->apply(import.toChangeSet(*m_book, noon));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_book->size(), lines);
    QCOMPARE(LocationImport::preview(text, *m_book, origin).count(Verdict::Known), lines);
}

QTEST_GUILESS_MAIN(LocationImportTest)
#include "tst_LocationImport.moc"

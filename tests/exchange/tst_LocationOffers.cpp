// SPDX-License-Identifier: MIT
#include "exchange/LocationOffers.h"

#include "recipients/RecipientBook.h"
#include "recipients/RecipientImport.h"
#include "recipients/TransientRecipientStore.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using Verdict = RecipientImport::Verdict;

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

class LocationOffersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysOfEachLocationWhatWouldHappen_data();
    void saysOfEachLocationWhatWouldHappen();
    void saysWhyAUrlIsRefused();
    void addsOneEntryForEachNewLocation();
    void importedTwiceAddsNothingTheSecondTime();
    void importsFiveHundredLocationsOutOfALog();
    void importsTwoHundredThousandLines();

private:
    RecipientKey add(const QString& location);
    RecipientImport preview(const QString& text) const
    {
        return RecipientImport(locationOffers(text, origin), m_book->snapshot());
    }
    RecipientBook::Applied apply(const RecipientImport& import)
    {
        return m_book->apply(
            import.toChangeSet(m_book->takeKeys(import.count(RecipientImport::Verdict::New)), Source::Import, noon));
    }

    std::unique_ptr<TransientRecipientStore> m_store;
    std::unique_ptr<RecipientBook> m_book;
};

void LocationOffersTest::init()
{
    m_store = std::make_unique<TransientRecipientStore>();
    m_book = std::make_unique<RecipientBook>(*m_store);
    m_book->open();
    QTRY_COMPARE(m_book->state(), RecipientBook::State::Ready);
}

void LocationOffersTest::cleanup()
{
    m_book.reset();
    m_store.reset();
}

RecipientKey LocationOffersTest::add(const QString& location)
{
    const RecipientKey key = m_book->takeKeys(1).first();
    m_book->apply(ChangeSet{ Source::Import, noon, { key },
        { Edit{ key, Field::Location, Layer::Told, Location::parse(location)->toString() } }, {} });
    return key;
}

void LocationOffersTest::saysOfEachLocationWhatWouldHappen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<Verdict>>("expected");

    using Verdicts = QList<Verdict>;
    const QString elsewhere = u"https://sandbox.kopokopo.com/api/v1/pay_recipients/"_s + uuid(2);
    QTest::newRow("new") << v1(2) << Verdicts{ Verdict::New };
    QTest::newRow("known") << v1(1) << Verdicts{ Verdict::Same };
    QTest::newRow("known in another spelling") << v2(1) << Verdicts{ Verdict::Same };
    QTest::newRow("twice") << v1(2) + u'\n' + v1(2) << Verdicts{ Verdict::New, Verdict::Same };
    QTest::newRow("twice, in two spellings, one in upper case") << v1(2) + u'\n' + origin + u"/pay_recipients/"_s
            + uuid(2).toUpper() << Verdicts{ Verdict::New, Verdict::Same };
    QTest::newRow("known, twice") << v1(1) + u' ' + v2(1) << Verdicts{ Verdict::Same, Verdict::Same };
    QTest::newRow("another service") << elsewhere << Verdicts{ Verdict::Wrong };
    QTest::newRow("the same id at another service")
        << v1(2) + u' ' + elsewhere << Verdicts{ Verdict::New, Verdict::Wrong };
    QTest::newRow("another port") << u"https://api.kopokopo.com:8443/pay_recipients/"_s + uuid(2)
                                  << Verdicts{ Verdict::Wrong };
    QTest::newRow("http on this machine")
        << u"http://localhost:8080/pay_recipients/"_s + uuid(2) << Verdicts{ Verdict::Wrong };
    QTest::newRow("a payment") << origin + u"/api/v1/payments/"_s + uuid(2) << Verdicts{ Verdict::Wrong };
    QTest::newRow("all at once, several a line") << v1(2) + u", "_s + v1(1) + u"; "_s + v2(2) + u"\r\n"_s + v2(3)
            + u" http://api.kopokopo.com/pay_recipients/"_s
            + uuid(3) << Verdicts{ Verdict::New, Verdict::Same, Verdict::Same, Verdict::New, Verdict::Wrong };
    QTest::newRow("no location") << u"Hello"_s << Verdicts{};
}

void LocationOffersTest::saysOfEachLocationWhatWouldHappen()
{
    QFETCH(const QString, text);
    QFETCH(const QList<Verdict>, expected);
    add(v1(1));

    QSignalSpy changed(m_book.get(), &RecipientBook::changed);
    const RecipientImport import = preview(text);
    QList<Verdict> verdicts;
    for (const RecipientImport::Row& row : import.rows())
        verdicts.append(row.verdict);
    QCOMPARE(verdicts, expected);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(m_book->size(), 1);
}

void LocationOffersTest::saysWhyAUrlIsRefused()
{
    const QString payment = origin + u"/api/v1/payments/"_s + uuid(1);
    const QString insecure = u"http://api.kopokopo.com/pay_recipients/"_s + uuid(1);
    const QString elsewhere = u"https://sandbox.kopokopo.com/pay_recipients/"_s + uuid(1);
    const auto offers = locationOffers(u"1. %1\n2. %2\n\n4. %3"_s.arg(payment, insecure, elsewhere), origin);
    const QList<Remark> expected{ { Remark::Kind::NotALocation, Field::Location, payment },
        { Remark::Kind::NotALocation, Field::Location, insecure },
        { Remark::Kind::OtherService, Field::Location, elsewhere } };
    QCOMPARE(offers.size(), 3);
    for (qsizetype i = 0; i < offers.size(); ++i)
        QCOMPARE(offers[i].remarks, QList{ expected[i] });
    QCOMPARE(offers[2].line, 4);
}

void LocationOffersTest::addsOneEntryForEachNewLocation()
{
    add(v1(1));
    const RecipientImport import = preview(u"%1 %2?page=1 %3 %4"_s.arg(v1(1), v2(2), v1(2), v1(3)));
    QSignalSpy changed(m_book.get(), &RecipientBook::changed);
    const RecipientBook::Applied applied = apply(import);
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

void LocationOffersTest::importedTwiceAddsNothingTheSecondTime()
{
    const QString text = v1(1) + u'\n' + v2(2);
    apply(preview(text));
    const RecipientImport again = preview(text);
    QCOMPARE(again.count(Verdict::Same), 2);
    QVERIFY(again.toChangeSet(m_book->takeKeys(again.count(RecipientImport::Verdict::New)), Source::Import, noon)
                .isEmpty());
}

void LocationOffersTest::importsFiveHundredLocationsOutOfALog()
{
    QString log;
    for (int i = 0; i < 500; ++i) {
        log += u"10:00:00 POST %1/api/v1/pay_recipients {\"type\":\"till\"}\n"_s.arg(origin);
        log += u"10:00:01 201 Location: %1\r\n"_s.arg(v1(i));
        log += u"10:00:02 GET %1/api/v2/external_recipients/%2 200\n"_s.arg(origin, uuid(i).toUpper());
        log += u"10:00:03 POST %1/api/v1/payments -> 201 {\"at\":\"https:\\/\\/example.com\\/hook\"}\n"_s.arg(origin);
    }
    const RecipientImport import = preview(log);
    QCOMPARE(import.count(Verdict::New), 500);
    QCOMPARE(import.count(Verdict::Same), 500);
    QCOMPARE(import.rows().size(), std::size_t{ 1000 });
    apply(import);
    QCOMPARE(m_book->size(), 500);
}

void LocationOffersTest::importsTwoHundredThousandLines()
{
    constexpr int lines = 200'000;
    QString text;
    for (int i = 0; i < lines; ++i)
        text += v1(i) + u'\n';
    const RecipientImport import = preview(text);
    QCOMPARE(import.count(Verdict::New), lines);
    QCOMPARE(import.rows().back().offer.line, lines);

    QSignalSpy changed(m_book.get(), &RecipientBook::changed);
    apply(import);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_book->size(), lines);
    QCOMPARE(preview(text).count(Verdict::Same), lines);
}

QTEST_GUILESS_MAIN(LocationOffersTest)
#include "tst_LocationOffers.moc"

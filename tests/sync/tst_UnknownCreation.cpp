// SPDX-License-Identifier: MIT
#include "sync/UnknownCreation.h"

#include "recipients/UtcTime.h"
#include "support/FilledBook.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

class UnknownCreationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void locationThatWasFoundIsToldByThePerson();
    void referenceThatWasFoundIsTyped();
    void whatDoesNotExistKeepsItsValues();
    void eachIsUndoneByItsInverse();

private:
    static QDateTime time() { return utcTime(1'767'323'040'000); }
    Recipient entry() const { return m_filled->book.find(m_key).value_or(Recipient()); }

    std::unique_ptr<FilledBook> m_filled;
    RecipientKey m_key = RecipientKey::None;
};

void UnknownCreationTest::init()
{
    m_filled = std::make_unique<FilledBook>();
    QVERIFY(m_filled->isReady());
    m_key = m_filled->add(
        { { Field::Type, u"till"_s }, { Field::TillNumber, u"012345"_s }, { Field::Creation, creationAsked() } });
    QVERIFY(entry().value(Field::Creation, Layer::Told) == creationAsked());
}

void UnknownCreationTest::locationThatWasFoundIsToldByThePerson()
{
    const auto location
        = Location::parse(u"https://api.kopokopo.com/pay_recipients/C7F300C0-F1EF-4151-9BBE-005005AA3747/"_s);
    QVERIFY(location);
    m_filled->book.apply(itExists(m_key, *location, time()));
    QVERIFY(!entry().isCreationOpen());
    QCOMPARE(entry().value(Field::Location, Layer::Told),
        u"https://api.kopokopo.com/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s);
    QCOMPARE(entry().toldBy(), Source::Person);
    QCOMPARE(entry().toldAt(), time());
    QCOMPARE(entry().text(Field::TillNumber), u"012345"_s);
}

void UnknownCreationTest::referenceThatWasFoundIsTyped()
{
    m_filled->book.apply(itExists(m_key, u" 4cab4ebf-8341-4ec1-844e-c954b4740bf5\n"_s, time()));
    QVERIFY(!entry().isCreationOpen());
    QCOMPARE(entry().value(Field::Reference, Layer::Typed), u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s);
    QCOMPARE(entry().value(Field::Reference, Layer::Told), std::nullopt);
    QCOMPARE(entry().typedAt(), time());
}

void UnknownCreationTest::whatDoesNotExistKeepsItsValues()
{
    m_filled->book.apply(itDoesNotExist(m_key, time()));
    QVERIFY(!entry().isCreationOpen());
    QCOMPARE(entry().type(), RecipientType::Till);
    QCOMPARE(entry().text(Field::TillNumber), u"012345"_s);
    QCOMPARE(m_filled->book.size(), 1);
}

void UnknownCreationTest::eachIsUndoneByItsInverse()
{
    const Recipient before = entry();
    const auto location
        = Location::parse(u"https://api.kopokopo.com/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s);
    for (const ChangeSet& changes : { itExists(m_key, *location, time()),
             itExists(m_key, u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s, time()), itDoesNotExist(m_key, time()) }) {
        const RecipientBook::Applied applied = m_filled->book.apply(changes);
        QVERIFY(entry() != before);
        m_filled->book.revert(applied.inverse);
        QVERIFY(entry() == before);
    }
}

QTEST_GUILESS_MAIN(UnknownCreationTest)
#include "tst_UnknownCreation.moc"

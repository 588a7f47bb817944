// SPDX-License-Identifier: MIT
#include "../support/FilledBook.h"
#include "../support/RecipientWith.h"
#include "recipients/Duplicates.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

using Reason = DuplicateGroup::Reason;

const QString reference = u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;
const QString location = u"https://api.kopokopo.com/api/v1/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s;
const QString sameLocation
    = u"https://api.kopokopo.com/api/v2/external_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s;

} // namespace

class DuplicatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_book = std::make_unique<FilledBook>();
        QVERIFY(m_book->isReady());
    }

    void entriesThatShareNothingAreNoDuplicates()
    {
        m_book->add({ { Field::Type, u"till"_s }, { Field::TillName, u"Duka"_s }, { Field::TillNumber, u"1"_s } });
        m_book->add({ { Field::Type, u"till"_s }, { Field::TillName, u"Duka"_s }, { Field::TillNumber, u"2"_s } });
        m_book->add({});
        m_book->add({});
        QVERIFY(findDuplicates(m_book->book.snapshot()).empty());
    }

    void eachReasonIsTold()
    {
        const auto a = m_book->add({ { Field::Location, location } });
        const auto b = m_book->add({ { Field::Location, sameLocation } });
        const auto c = m_book->add({ { Field::Reference, reference } });
        const auto d = m_book->add({ { Field::Reference, reference.toUpper() } }, Layer::Typed);
        const auto e = m_book->add({ { Field::Type, u"mobile_wallet"_s }, { Field::PhoneNumber, u"0712345678"_s } });
        const auto f = m_book->add({ { Field::PhoneNumber, u"+254 712 345 678"_s } });
        const std::vector<DuplicateGroup> expected{ { Reason::Location, { a, b } }, { Reason::Reference, { c, d } },
            { Reason::Account, { e, f } } };
        QCOMPARE(findDuplicates(m_book->book.snapshot()), expected);
    }

    void aChainIsOneGroup()
    {
        const auto a = m_book->add({ { Field::Reference, reference } });
        const auto b = m_book->add(
            { { Field::Type, u"till"_s }, { Field::TillNumber, u"7"_s }, { Field::Reference, reference } });
        const auto c = m_book->add({ { Field::Type, u"till"_s }, { Field::TillNumber, u"7"_s } });
        const std::vector<DuplicateGroup> expected{ { Reason::Reference | Reason::Account, { a, b, c } } };
        QCOMPARE(findDuplicates(m_book->book.snapshot()), expected);
    }

    void mergingKeepsTheFirstAndWhatItLacked()
    {
        const auto kept = m_book->add({ { Field::Location, location }, { Field::FirstName, u"Jane"_s } });
        const auto other = m_book->add({ { Field::FirstName, u"Joan"_s }, { Field::Email, u"j@example.com"_s } });
        const auto third
            = m_book->add({ { Field::Email, u"k@example.com"_s }, { Field::Note, u"ask Peter"_s } }, Layer::Typed);
        const Recipient before = *m_book->book.find(other);
        const auto applied = m_book->book.revert(mergeChanges(
            { *m_book->book.find(kept), before, *m_book->book.find(third) }, QDateTime::currentDateTimeUtc()));
        QCOMPARE(m_book->book.size(), 1);
        const Recipient merged = *m_book->book.find(kept);
        QCOMPARE(merged.value(Field::FirstName, Layer::Told), u"Jane"_s);
        QCOMPARE(merged.value(Field::Email, Layer::Told), u"j@example.com"_s);
        QCOMPARE(merged.value(Field::Email, Layer::Typed), u"k@example.com"_s);
        QCOMPARE(merged.text(Field::Note), u"ask Peter"_s);
        QCOMPARE(merged.toldBy(), Source::Service);

        m_book->book.revert(applied.inverse);
        QCOMPARE(m_book->book.size(), 3);
        QCOMPARE(m_book->book.find(other), before);
        QVERIFY(!m_book->book.find(kept)->has(Field::Email));
    }

    void aReferenceNeverComesToStandBesideAnotherAccount()
    {
        const auto kept = m_book->add({ { Field::Type, u"mobile_wallet"_s }, { Field::PhoneNumber, u"0712345678"_s } });
        const auto other = m_book->add({ { Field::Type, u"mobile_wallet"_s }, { Field::PhoneNumber, u"0799000111"_s },
            { Field::Reference, reference }, { Field::Email, u"j@example.com"_s } });
        m_book->book.revert(
            mergeChanges({ *m_book->book.find(kept), *m_book->book.find(other) }, QDateTime::currentDateTimeUtc()));
        const Recipient merged = *m_book->book.find(kept);
        QVERIFY(!merged.has(Field::Reference));
        QCOMPARE(merged.text(Field::PhoneNumber), u"0712345678"_s);
        QCOMPARE(merged.text(Field::Email), u"j@example.com"_s);
    }

    void whatTheKeptOneSaysIsNotTypedOver()
    {
        const auto kept = m_book->add({ { Field::FirstName, u"Jane"_s }, { Field::Note, u"told"_s } });
        const auto other = m_book->add({ { Field::FirstName, u"J"_s }, { Field::Nickname, u"Jay"_s } }, Layer::Typed);
        m_book->book.revert(
            mergeChanges({ *m_book->book.find(kept), *m_book->book.find(other) }, QDateTime::currentDateTimeUtc()));
        QCOMPARE(m_book->book.find(kept)->text(Field::FirstName), u"Jane"_s);
        QCOMPARE(m_book->book.find(kept)->text(Field::Nickname), u"Jay"_s);
    }

    void differentAccountsAreNotOneRecipient()
    {
        const auto a = recipientWith({ { Field::Type, u"till"_s }, { Field::TillNumber, u"1"_s } });
        const auto b = recipientWith({ { Field::Type, u"till"_s }, { Field::TillNumber, u"2"_s } });
        const auto none = recipientWith({ { Field::Nickname, u"Jane"_s } });
        QVERIFY(haveOneAccount({ a, none, a }));
        QVERIFY(!haveOneAccount({ a, none, b }));
    }

    void aMergedLocationSettlesWhetherItWasCreated()
    {
        const auto kept = m_book->add({ { Field::Creation, u"asked"_s }, { Field::Nickname, u"Jane"_s } });
        const auto other = m_book->add({ { Field::Location, location } });
        m_book->book.revert(
            mergeChanges({ *m_book->book.find(kept), *m_book->book.find(other) }, QDateTime::currentDateTimeUtc()));
        QVERIFY(!m_book->book.find(kept)->isCreationOpen());
    }

    void accountsOfTwoBranchesAreTwo()
    {
        const auto add = [this](const QString& branch) {
            m_book->add({ { Field::Type, u"bank_account"_s }, { Field::AccountNumber, u"1"_s },
                { Field::BankBranchRef, branch } });
        };
        add(u"a"_s);
        add(u"b"_s);
        QVERIFY(findDuplicates(m_book->book.snapshot()).empty());
        add(QString());
        QCOMPARE(findDuplicates(m_book->book.snapshot()).size(), std::size_t{ 1 });
    }

private:
    std::unique_ptr<FilledBook> m_book;
};

QTEST_GUILESS_MAIN(DuplicatesTest)
#include "tst_Duplicates.moc"

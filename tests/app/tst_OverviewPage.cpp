// SPDX-License-Identifier: MIT
#include "pages/OverviewPage.h"

#include "recipients/RecipientFilterModel.h"
#include "support/FilledBook.h"
#include "widgets/LinkButton.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

namespace {

const QString reference = u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;
const QString location = u"https://api.kopokopo.com/api/v1/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s;
const QDateTime now(QDate(2026, 3, 18), QTime(15, 30));

//! Every need, category and status at least once, and one entry of which nothing is known.
void fill(FilledBook& filled)
{
    for (int i = 0; i < 3; ++i) {
        filled.add({ { Field::Type, u"mobile_wallet"_s }, { Field::Status, u"Approved"_s },
            { Field::Reference, reference }, { Field::FirstName, u"Jane %1"_s.arg(i) } });
    }
    filled.add({ { Field::Type, u"bank_account"_s }, { Field::Status, u"Pending"_s } });
    filled.add({ { Field::Type, u"till"_s }, { Field::Status, u"Rejected"_s }, { Field::Lookup, u"gone"_s } });
    filled.add({ { Field::Type, u"merchant"_s }, { Field::Status, u"Approved"_s }, { Field::Lookup, u"failed"_s } });
    filled.add({ { Field::Location, location } });
}

template <class Member, class Value>
RecipientFilter filterWith(Member RecipientFilter::*member, const Value& value)
{
    RecipientFilter filter;
    filter.*member = value;
    return filter;
}

} // namespace

class OverviewPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_filled = std::make_unique<FilledBook>();
        m_page = std::make_unique<OverviewPage>();
        m_page->setNow(now);
        m_page->resize(900, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_filled.reset();
    }

    void withoutABookItSaysThatItIsLoading()
    {
        QCOMPARE(m_page->state(), OverviewPage::State::Loading);
        QVERIFY(hasText(u"being opened"_s));
    }

    void anEmptyBookSaysSoAndOffersWhatEndsIt()
    {
        openBook();
        QCOMPARE(m_page->state(), OverviewPage::State::Empty);
        QVERIFY(hasText(u"There are no recipients yet."_s));
        QSignalSpy import(m_page.get(), &OverviewPage::importRequested);
        QSignalSpy enter(m_page.get(), &OverviewPage::enterByHandRequested);
        button(u"Import"_s)->click();
        button(u"Enter by hand"_s)->click();
        QCOMPARE(import.count(), 1);
        QCOMPARE(enter.count(), 1);
    }

    void eachLinkOpensAListWithExactlyItsCount()
    {
        fillAndOpen();
        RecipientsModel source(m_filled->book);
        RecipientFilterModel list(source);
        QSignalSpy chosen(m_page.get(), &OverviewPage::filterChosen);
        int links = 0;
        for (LinkButton* link : m_page->findChildren<LinkButton*>()) {
            if (!link->isVisibleTo(m_page.get()))
                continue;
            chosen.clear();
            link->click();
            QCOMPARE(chosen.count(), 1);
            list.setFilter(chosen.first().first().value<RecipientFilter>());
            const int count = link->accessibleName() == u"Show all recipients"_s
                ? link->text().section(u' ', 0, 0).toInt()
                : link->accessibleDescription().section(u' ', 0, 0).toInt();
            QCOMPARE(list.rowCount(), count);
            ++links;
        }
        QCOMPARE(links, 1 + 3 + 4 + 3); // all, needs, categories, statuses
    }

    void linksLeadWhereTheirNamesSay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<RecipientFilter>("filter");
        QTest::newRow("all") << u"Show all recipients"_s << RecipientFilter{};
        QTest::newRow("category") << u"Show Tills"_s << filterWith(&RecipientFilter::category, Category::Tills);
        QTest::newRow("status") << u"Show Pending"_s << filterWith(&RecipientFilter::status, u"Pending"_s);
        QTest::newRow("no reference") << u"Show No destination reference yet"_s
                                      << filterWith(&RecipientFilter::need, RecipientFilter::Need::Reference);
        QTest::newRow("not approved") << u"Show Not approved"_s
                                      << filterWith(&RecipientFilter::need, RecipientFilter::Need::Approval);
        QTest::newRow("refused") << u"Show Kopo Kopo refused, or its answer never came"_s
                                 << filterWith(&RecipientFilter::need, RecipientFilter::Need::Attention);
    }

    void linksLeadWhereTheirNamesSay()
    {
        QFETCH(QString, name);
        QFETCH(RecipientFilter, filter);
        fillAndOpen();
        QSignalSpy chosen(m_page.get(), &OverviewPage::filterChosen);
        QVERIFY(button(name));
        button(name)->click();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<RecipientFilter>(), filter);
    }

    void whatHasNoTypeAndNoStatusIsCountedToo()
    {
        fillAndOpen();
        QVERIFY(hasText(u"Type not known yet"_s));
        QVERIFY(hasText(u"No status yet"_s));
    }

    void aBookInWhichAllIsWellSaysSo()
    {
        openBook();
        m_filled->add(
            { { Field::Type, u"till"_s }, { Field::Status, u"Approved"_s }, { Field::Reference, reference } });
        QTRY_VERIFY(hasText(u"Nothing needs your attention."_s));
        QVERIFY(!button(u"Show Not approved"_s));
    }

    void countsFollowTheBook()
    {
        fillAndOpen();
        QVERIFY(button(u"Show all recipients"_s)->text().startsWith(u"7 "_s));
        for (int i = 0; i < 5; ++i)
            m_filled->add({ { Field::Type, u"paybill"_s }, { Field::Status, u"Approved"_s } });
        QTRY_VERIFY(button(u"Show all recipients"_s)->text().startsWith(u"12 "_s));
        QCOMPARE(button(u"Show Paybills"_s)->accessibleDescription(), u"5 recipients"_s);
    }

    void theFocusStaysWhileCountsChange()
    {
        fillAndOpen();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QPushButton* tills = button(u"Show Tills"_s);
        tills->setFocus();
        m_filled->add({ { Field::Type, u"till"_s } });
        QTRY_COMPARE(tills->accessibleDescription(), u"3 recipients"_s);
        QVERIFY(tills->hasFocus());
    }

    void whatChangedWhileItWasHiddenIsThereWhenItIsShown()
    {
        openBook();
        m_page->hide();
        fill(*m_filled);
        m_page->show();
        QTRY_COMPARE(m_page->state(), OverviewPage::State::Filled);
        QTRY_VERIFY(button(u"Show all recipients"_s)->text().startsWith(u"7 "_s));
    }

    void recentlyCopiedRecipientsLeadToThemselves()
    {
        fillAndOpen();
        const RecipientKey jane = m_filled->book.keyAt(1);
        m_page->setRecentlyCopied({ jane, RecipientKey{ 999'999 } });
        QSignalSpy chosen(m_page.get(), &OverviewPage::recipientChosen);
        QVERIFY(button(u"Show Jane 1"_s));
        button(u"Show Jane 1"_s)->click();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<RecipientKey>(), jane);
        m_page->setRecentlyCopied({});
        QVERIFY(!button(u"Show Jane 1"_s));
    }

    void theLastRefreshIsToldInWords()
    {
        fillAndOpen();
        QVERIFY(hasText(u"Not refreshed yet."_s));
        m_page->setLastRefresh(now.addSecs(-120));
        QVERIFY(hasText(u"Refreshed 2 minutes ago."_s));
        m_page->setNow(now.addSecs(60));
        QVERIFY(hasText(u"Refreshed 3 minutes ago."_s));
    }

    void refreshNeedsTheService()
    {
        fillAndOpen();
        QSignalSpy refresh(m_page.get(), &OverviewPage::refreshRequested);
        QVERIFY(!button(u"Refresh all"_s)->isEnabled());
        m_page->setServiceAvailable(true);
        button(u"Refresh all"_s)->click();
        QCOMPARE(refresh.count(), 1);
    }

    void aBookThatIsTakenAwayIsForgotten()
    {
        fillAndOpen();
        m_page->setBook(nullptr);
        QCOMPARE(m_page->state(), OverviewPage::State::Loading);
        m_filled.reset();
        m_page->setRecentlyCopied({ RecipientKey{ 1 } });
        QCOMPARE(m_page->state(), OverviewPage::State::Loading);
    }

    void namesThatFitAreNotCut()
    {
        fillAndOpen();
        for (const QString& name : { u"Show No destination reference yet"_s, u"Show Mobile wallets"_s })
            QTRY_COMPARE(button(name)->width(), button(name)->sizeHint().width());
    }

    void aStatusOfAnyLengthKeepsTheWidth()
    {
        openBook();
        m_filled->add({ { Field::Type, u"till"_s }, { Field::Status, QString(3000, u'x') } });
        QTRY_COMPARE(m_page->state(), OverviewPage::State::Filled);
        QVERIFY(m_page->minimumSizeHint().width() < 400);
    }

private:
    void openBook()
    {
        QVERIFY(m_filled->isReady());
        m_page->setBook(&m_filled->book);
    }

    void fillAndOpen()
    {
        QVERIFY(m_filled->isReady());
        fill(*m_filled);
        m_page->setBook(&m_filled->book);
        QCOMPARE(m_page->state(), OverviewPage::State::Filled);
    }

    bool hasText(const QString& words) const
    {
        const QList<QLabel*> labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [this, &words](const QLabel* label) {
            return label->isVisibleTo(m_page.get()) && label->text().contains(words);
        });
    }

    QPushButton* button(const QString& name) const
    {
        for (QPushButton* button : m_page->findChildren<QPushButton*>()) {
            if (button->isVisibleTo(m_page.get()) && button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<FilledBook> m_filled;
    std::unique_ptr<OverviewPage> m_page;
};

QTEST_MAIN(OverviewPageTest)
#include "tst_OverviewPage.moc"

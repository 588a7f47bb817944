// SPDX-License-Identifier: MIT
#include "pages/OverviewPage.h"

#include "recipients/RecipientFilterModel.h"
#include "recipients/StatusMark.h"
#include "support/FilledBook.h"
#include "widgets/PartedBar.h"

#include <QAbstractButton>
#include <QAction>
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
        m_actions = std::make_unique<Actions>();
        m_page = std::make_unique<OverviewPage>(
            OverviewPage::Actions{ &m_actions->refresh, { &m_actions->import, &m_actions->enter } });
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
        QVERIFY(hasText(u"Opening your address book"_s));
    }

    void anEmptyBookSaysSoAndOffersWhatEndsIt()
    {
        openBook();
        QCOMPARE(m_page->state(), OverviewPage::State::Empty);
        QVERIFY(hasText(u"No recipients yet"_s));
        QSignalSpy import(&m_actions->import, &QAction::triggered);
        QSignalSpy enter(&m_actions->enter, &QAction::triggered);
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
        for (QPushButton* link : m_page->findChildren<QPushButton*>()) {
            if (!link->isVisibleTo(m_page.get()) || !link->accessibleName().startsWith(u"Show "_s))
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
        QCOMPARE(links, 1 + 3 + 5 + 4); // all, needs, categories, statuses
    }

    void linksLeadWhereTheirNamesSay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<RecipientFilter>("filter");
        QTest::newRow("all") << u"Show all recipients"_s << RecipientFilter{};
        QTest::newRow("category") << u"Show Tills"_s << filterWith(&RecipientFilter::category, Category::Tills);
        QTest::newRow("no type") << u"Show Type not known yet"_s
                                 << filterWith(&RecipientFilter::need, RecipientFilter::Need::Type);
        QTest::newRow("no status") << u"Show No status yet"_s << filterWith(&RecipientFilter::status, QString());
        QTest::newRow("status") << u"Show Pending"_s << filterWith(&RecipientFilter::status, u"Pending"_s);
        QTest::newRow("no reference") << u"Show No destination reference yet"_s
                                      << filterWith(&RecipientFilter::need, RecipientFilter::Need::Reference);
        QTest::newRow("not approved") << u"Show Not approved"_s
                                      << filterWith(&RecipientFilter::need, RecipientFilter::Need::Approval);
        QTest::newRow("refused") << u"Show Kopo Kopo refused, or gave no usable answer"_s
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

    void eachPartOfTheChartOpensAListWithExactlyItsCount()
    {
        fillAndOpen();
        RecipientsModel source(m_filled->book);
        RecipientFilterModel list(source);
        QSignalSpy chosen(m_page.get(), &OverviewPage::filterChosen);
        int sum = 0;
        for (const PartedBar* bar : m_page->findChildren<PartedBar*>()) {
            for (auto* part : bar->findChildren<QAbstractButton*>()) {
                if (!part->isVisibleTo(m_page.get()))
                    continue;
                chosen.clear();
                part->click();
                QCOMPARE(chosen.count(), 1);
                list.setFilter(chosen.first().first().value<RecipientFilter>());
                const int count = part->accessibleName().section(u": "_s, -1).toInt();
                QCOMPARE(list.rowCount(), count);
                sum += count;
            }
        }
        QCOMPARE(sum, m_filled->book.size()); // everybody is in one part
    }

    void aPartSaysWhatItIs()
    {
        fillAndOpen();
        QVERIFY(find<QAbstractButton>(u"Bank accounts, pending: 1"_s));
        QVERIFY(find<QAbstractButton>(u"Tills, approved: 1"_s));
        QVERIFY(find<QAbstractButton>(u"Type not known yet, no status yet: 1"_s));
        QVERIFY(!find<QAbstractButton>(u"Tills, pending: 0"_s));
    }

    void statusesBeyondTheTwelfthAreOneRow()
    {
        openBook();
        for (int i = 0; i < 15; ++i)
            m_filled->add({ { Field::Type, u"till"_s }, { Field::Status, u"Status %1"_s.arg(i) } });
        QTRY_VERIFY(find<QAbstractButton>(u"Tills, other statuses: 3"_s));
        QVERIFY(!find<QAbstractButton>(u"Tills, other statuses: 3"_s)->isEnabled());
        QVERIFY(hasText(u"Other statuses"_s));
    }

    void aStatusHasAWordAndAShape()
    {
        fillAndOpen();
        QSet<StatusMark::Shape> shapes;
        for (const StatusMark* mark : m_page->findChildren<StatusMark*>()) {
            if (mark->isVisibleTo(m_page.get()))
                shapes << mark->shape();
        }
        QVERIFY(shapes.contains(StatusMark::Shape::Approved));
        QVERIFY(shapes.contains(StatusMark::Shape::Refused));
    }

    void newlyApprovedLeadsToTheApprovals()
    {
        fillAndOpen();
        QSignalSpy asked(m_page.get(), &OverviewPage::approvalsRequested);
        m_page->setNewlyApproved(2);
        QCOMPARE(button(u"Show Newly approved"_s)->accessibleDescription(), u"2 recipients"_s);
        button(u"Show Newly approved"_s)->click();
        QCOMPARE(asked.count(), 1);
        m_page->setNewlyApproved(0);
        QVERIFY(!button(u"Show Newly approved"_s));
    }

    void duplicatesLeadToWhereTheyAreCompared()
    {
        fillAndOpen();
        m_page->setDuplicates(3);
        QSignalSpy asked(m_page.get(), &OverviewPage::duplicatesRequested);
        button(u"Show Seem to be duplicates"_s)->click();
        QCOMPARE(asked.count(), 1);
    }

    void whatToCheckLeadsToItsList()
    {
        fillAndOpen();
        m_page->setToCheck(1, 2);
        QSignalSpy asked(m_page.get(), &OverviewPage::attentionRequested);
        button(u"Show Changed, and not by you"_s)->click();
        button(u"Show Look alike"_s)->click();
        QCOMPARE(asked.count(), 2);
        m_page->setToCheck(0, 0);
        QVERIFY(!button(u"Show Changed, and not by you"_s));
        QVERIFY(!button(u"Show Look alike"_s));
    }

    void whatWasCopiedCanBeCopiedAgain()
    {
        fillAndOpen();
        const RecipientKey jane = m_filled->book.keyAt(1);
        const RecipientKey without = m_filled->book.keyAt(3);
        m_page->setRecentlyCopied({ jane, without });
        QSignalSpy copy(m_page.get(), &OverviewPage::copyRequested);
        QList<QPushButton*> buttons;
        for (QPushButton* each : m_page->findChildren<QPushButton*>()) {
            if (each->isVisibleTo(m_page.get()) && each->accessibleName().startsWith(u"Copy "_s))
                buttons << each;
        }
        QCOMPARE(buttons.size(), 1); // the other one has no reference
        QCOMPARE(buttons.first()->accessibleName(), u"Copy the destination reference of Jane 1"_s);
        buttons.first()->click();
        QCOMPARE(copy.count(), 1);
        QCOMPARE(copy.first().first().value<RecipientKey>(), jane);
    }

    void tabGoesDownThePageAlsoWhereRowsCameLater()
    {
        openBook();
        m_filled->add({ { Field::Type, u"till"_s }, { Field::Status, u"Approved"_s } });
        QTRY_COMPARE(m_page->state(), OverviewPage::State::Filled);
        fill(*m_filled);
        QTRY_VERIFY(find<QAbstractButton>(u"Bank accounts, pending: 1"_s));
        QStringList order;
        const QWidget* at = button(u"Refresh all"_s);
        for (QWidget* next = at->nextInFocusChain(); next != at; next = next->nextInFocusChain()) {
            if (next->isVisibleTo(m_page.get()) && next->focusPolicy() & Qt::TabFocus)
                order << next->accessibleName();
        }
        const auto place = [&order](const QString& name) { return order.indexOf(name); };
        QVERIFY2(place(u"Show Not approved"_s) >= 0, qPrintable(order.join(u'\n')));
        QVERIFY(place(u"Show Not approved"_s) < place(u"Show Mobile wallets"_s));
        QCOMPARE(place(u"Bank accounts, pending: 1"_s), place(u"Show Bank accounts"_s) + 1);
        QVERIFY(place(u"Show Tills"_s) > place(u"Bank accounts, pending: 1"_s));
        QVERIFY(place(u"Show Pending"_s) > place(u"Show Type not known yet"_s));
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

    void refreshAsksToSignInFirst()
    {
        fillAndOpen();
        QSignalSpy refresh(&m_actions->refresh, &QAction::triggered);
        m_page->setServiceAvailable(false);
        QVERIFY(button(u"Refresh all"_s)->toolTip().contains(u"sign in"_s));
        button(u"Refresh all"_s)->click();
        QCOMPARE(refresh.count(), 1);
        m_actions->refresh.setEnabled(false); // while a refresh runs
        QVERIFY(!button(u"Refresh all"_s)->isEnabled());
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
        for (const QString& name : { u"Show Approved"_s, u"Show Mobile wallets"_s })
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

    QPushButton* button(const QString& name) const { return find<QPushButton>(name); }

    template <class Widget>
    Widget* find(const QString& name) const
    {
        for (Widget* button : m_page->findChildren<Widget*>()) {
            if (button->isVisibleTo(m_page.get()) && button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

    struct Actions {
        QAction refresh{ u"Refresh"_s };
        QAction import{ u"Import…"_s };
        QAction enter{ u"Enter by hand…"_s };
    };

    std::unique_ptr<FilledBook> m_filled;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<OverviewPage> m_page;
};

QTEST_MAIN(OverviewPageTest)
#include "tst_OverviewPage.moc"

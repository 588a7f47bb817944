// SPDX-License-Identifier: MIT
#include "recipients/FilterChips.h"
#include "recipients/RecipientsView.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_FilterChips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<RecipientsView>();
        m_chips = std::make_unique<FilterChips>(*m_view);
        m_chips->setStatuses([] { return QStringList{ u"Approved"_s, u"R&D"_s }; });
    }

    void offersWhatThePlaceDoesNotSay_data()
    {
        QTest::addColumn<RecipientFilter>("place");
        QTest::addColumn<QStringList>("shown");
        const QStringList always{ u"Sort"_s, u"Columns"_s };
        QTest::newRow("recipients") << RecipientFilter{}
                                    << QStringList{ u"Filter by category"_s, u"Filter by status"_s,
                                           u"Filter by source"_s, u"No reference"_s }
                + always;
        RecipientFilter tills;
        tills.category = Category::Tills;
        QTest::newRow("tills") << tills
                               << QStringList{ u"Filter by status"_s, u"Filter by source"_s, u"No reference"_s }
                + always;
        // Approvals has buttons of its own for each status.
        RecipientFilter approvals;
        approvals.need = RecipientFilter::Need::Approval;
        QTest::newRow("approvals") << approvals
                                   << QStringList{ u"Filter by category"_s, u"Filter by source"_s } + always;
    }

    void offersWhatThePlaceDoesNotSay()
    {
        QFETCH(RecipientFilter, place);
        QFETCH(QStringList, shown);
        m_chips->showFilter(place, place);
        QCOMPARE(shownChips(), shown);
    }

    void whatIsChosenIsSaidAndCleared()
    {
        QSignalSpy chosen(m_chips.get(), &FilterChips::filterChosen);
        press(u"Filter by status"_s, u"R&&D"_s);
        QCOMPARE(chosen.size(), 1);
        const auto filter = chosen.takeFirst().first().value<RecipientFilter>();
        QCOMPARE(filter.status, u"R&D"_s);
        QCOMPARE(chip(u"Filter by status"_s)->accessibleDescription(), QString()); // until it is so
        m_chips->showFilter(filter, {});
        QCOMPARE(chip(u"Filter by status"_s)->accessibleDescription(), u"R&D"_s);
        QVERIFY(shownChips().contains(u"Clear filters above the list"_s));

        press(u"Filter by source"_s, u"From an import"_s);
        QCOMPARE(chosen.takeFirst().first().value<RecipientFilter>().source, Source::Import);
        chip(u"Clear filters above the list"_s)->click();
        QCOMPARE(chosen.takeFirst().first().value<RecipientFilter>(), RecipientFilter{});
    }

private:
    QToolButton* chip(const QString& name) const
    {
        for (auto* button : m_chips->findChildren<QToolButton*>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

    QStringList shownChips() const
    {
        QStringList names;
        for (const auto* button : m_chips->findChildren<QToolButton*>()) {
            if (button->isVisibleTo(m_chips.get()))
                names << button->accessibleName();
        }
        return names;
    }

    //! Chooses from the menu of a chip, which is filled as it opens.
    void press(const QString& name, const QString& text)
    {
        QMenu* menu = chip(name)->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction* action : menu->actions()) {
            if (action->text() == text)
                return action->trigger();
        }
        QFAIL(qPrintable(u"%1 does not offer %2"_s.arg(name, text)));
    }

    std::unique_ptr<RecipientsView> m_view;
    std::unique_ptr<FilterChips> m_chips;
};

QTEST_MAIN(tst_FilterChips)
#include "tst_FilterChips.moc"

// SPDX-License-Identifier: MIT
#include "widgets/MessageQueue.h"

#include <QAction>
#include <QTest>
#include <QToolButton>

using namespace PayRecipients;
using namespace Qt::StringLiterals;
using Kind = MessageBar::Kind;
using Topic = MessageTopic;

class tst_MessageQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bar = std::make_unique<MessageBar>();
        m_queue = std::make_unique<MessageQueue>(*m_bar);
    }

    void theMostImportantShowsAndTheOthersWait()
    {
        m_queue->put(Topic::Refresh, Kind::Warning, u"some failed"_s);
        m_queue->put(Topic::SignIn, Kind::Success, u"signed out"_s);
        QCOMPARE(m_bar->text(), u"some failed"_s);
        m_queue->put(Topic::Saving, Kind::Problem, u"not saved"_s);
        QCOMPARE(m_bar->text(), u"not saved"_s);
        dismiss();
        QCOMPARE(m_bar->text(), u"some failed"_s);
        dismiss();
        QCOMPARE(m_bar->text(), u"signed out"_s);
        dismiss();
        QVERIFY(!m_bar->isShown());
        QVERIFY(m_queue->isEmpty());
    }

    void ofEqualsTheNewestShows()
    {
        m_queue->put(Topic::Refresh, Kind::Problem, u"offline"_s);
        m_queue->put(Topic::Saving, Kind::Problem, u"not saved"_s);
        QCOMPARE(m_bar->text(), u"not saved"_s);
    }

    void aTopicHasOneMessage()
    {
        m_queue->put(Topic::Saving, Kind::Problem, u"not saved"_s);
        m_queue->put(Topic::Refresh, Kind::Warning, u"some failed"_s);
        m_queue->put(Topic::Saving, Kind::Success, u"saved"_s);
        QCOMPARE(m_bar->text(), u"some failed"_s);
        dismiss();
        QCOMPARE(m_bar->text(), u"saved"_s);
    }

    void whatIsWithdrawnIsNotSeenAgain()
    {
        m_queue->put(Topic::Refresh, Kind::Warning, u"some failed"_s);
        m_queue->put(Topic::Saving, Kind::Problem, u"not saved"_s);
        m_queue->withdraw(Topic::Refresh);
        QCOMPARE(m_bar->text(), u"not saved"_s);
        QVERIFY(!m_queue->has(Topic::Refresh));
        m_queue->withdraw(Topic::Saving);
        QVERIFY(!m_bar->isShown());
    }

    void aMessageThatIsBehindDoesNotDisturbTheOneBefore()
    {
        QAction act(u"Try again"_s);
        m_queue->put(Topic::Saving, Kind::Problem, u"not saved"_s, { &act });
        QAbstractButton* button = this->button();
        QVERIFY(button);
        m_queue->put(Topic::Refresh, Kind::Warning, u"some failed"_s);
        QCOMPARE(this->button(), button); // whoever is about to press it still can
    }

private:
    void dismiss()
    {
        for (auto* one : m_bar->findChildren<QToolButton*>()) {
            if (one->accessibleName() == u"Dismiss message"_s)
                return one->click();
        }
        QFAIL("no such button");
    }

    QAbstractButton* button() const
    {
        for (auto* one : m_bar->findChildren<QAbstractButton*>()) {
            if (one->text() == u"Try again"_s && one->isVisibleTo(m_bar.get()))
                return one;
        }
        return nullptr;
    }

    std::unique_ptr<MessageBar> m_bar;
    std::unique_ptr<MessageQueue> m_queue;
};

QTEST_MAIN(tst_MessageQueue)
#include "tst_MessageQueue.moc"

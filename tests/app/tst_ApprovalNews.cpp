// SPDX-License-Identifier: MIT
#include "session/ApprovalNews.h"
#include "support/FilledBook.h"

#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_ApprovalNews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_filled = std::make_unique<FilledBook>();
        QVERIFY(m_filled->isReady());
        for (RecipientKey& key : m_keys)
            key = m_filled->add({ { Field::Status, u"Approved"_s } });
    }

    void theNewestComeFirstAndNobodyTwice()
    {
        ApprovalNews news(m_filled->book, {});
        QSignalSpy arrived(&news, &ApprovalNews::arrived);
        news.add({ m_keys[0], m_keys[1] });
        news.add({ m_keys[2], m_keys[0] });
        const QList<RecipientKey> expected{ m_keys[2], m_keys[0], m_keys[1] };
        QCOMPARE(news.recipients(), expected);
        QCOMPARE(arrived.size(), 2);
        QCOMPARE(arrived.last().first().toInt(), 2);
    }

    void whatIsSeenIsNoNews()
    {
        ApprovalNews news(m_filled->book, { m_keys[0], m_keys[1] });
        QSignalSpy changed(&news, &ApprovalNews::changed);
        news.markSeen(m_keys[0]);
        news.markSeen(m_keys[2]);
        QCOMPARE(news.unseen(), QList{ m_keys[1] });
        QCOMPARE(changed.size(), 1);
        news.markAllSeen();
        news.markAllSeen();
        QVERIFY(news.unseen().isEmpty());
        QCOMPARE(changed.size(), 2);
    }

    void whoIsRemovedOrApprovedNoLongerIsNotShown()
    {
        ApprovalNews news(m_filled->book, { m_keys[0], m_keys[1], m_keys[2], RecipientKey{ 999 } });
        ChangeSet changes;
        changes.source = Source::Service;
        changes.time = QDateTime::currentDateTimeUtc();
        changes.removed << m_keys[0];
        changes.edits << Edit{ m_keys[1], Field::Status, Layer::Told, u"Rejected"_s };
        const auto applied = m_filled->book.apply(changes);
        QCOMPARE(news.recipients(), QList{ m_keys[2] });
        m_filled->book.revert(applied.inverse);
        const QList<RecipientKey> all{ m_keys[0], m_keys[1], m_keys[2] };
        QCOMPARE(news.recipients(), all);
    }

    void aRefreshThatFoundNobodySaysNothing()
    {
        ApprovalNews news(m_filled->book, { m_keys[0] });
        QSignalSpy changed(&news, &ApprovalNews::changed);
        QSignalSpy arrived(&news, &ApprovalNews::arrived);
        news.add({});
        QVERIFY(changed.isEmpty() && arrived.isEmpty());
    }

private:
    std::unique_ptr<FilledBook> m_filled;
    std::array<RecipientKey, 3> m_keys{};
};

QTEST_MAIN(tst_ApprovalNews)
#include "tst_ApprovalNews.moc"

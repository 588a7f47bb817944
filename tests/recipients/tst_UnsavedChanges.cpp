// SPDX-License-Identifier: MIT
#include "recipients/UnsavedChanges.h"

#include <QTest>

using namespace PayRecipients;

class tst_UnsavedChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersInAnyOrderAreSavedUpToTheFirstGap();
    void answersForOthersAreIgnored();
    void aSecondFailureIsRetriedToo();
    void noEventIsHandedOverOnceItIsSaved();
};

void tst_UnsavedChanges::answersInAnyOrderAreSavedUpToTheFirstGap()
{
    UnsavedChanges unsaved;
    for (quint64 sequence = 1; sequence <= 3; ++sequence)
        unsaved.append(sequence, {});
    QCOMPARE(unsaved.markSaved(2), std::nullopt);
    QCOMPARE(unsaved.markSaved(1), 2u);
    QVERIFY(!unsaved.isEmpty());
    QCOMPARE(unsaved.markSaved(3), 3u);
    QVERIFY(unsaved.isEmpty());
}

void tst_UnsavedChanges::answersForOthersAreIgnored()
{
    UnsavedChanges unsaved;
    unsaved.append(5, {});
    QCOMPARE(unsaved.markSaved(4), std::nullopt);
    unsaved.markFailed(6);
    quint64 next = 6;
    QVERIFY(unsaved.retry(next).empty());
    QCOMPARE(next, 6u);
    QCOMPARE(unsaved.markSaved(5), 5u);
}

void tst_UnsavedChanges::aSecondFailureIsRetriedToo()
{
    UnsavedChanges unsaved;
    unsaved.append(1, {});
    unsaved.markFailed(1);
    quint64 next = 2;
    QCOMPARE(unsaved.retry(next).size(), 1u);
    unsaved.append(next, {});
    unsaved.markFailed(2);
    QCOMPARE(unsaved.markSaved(3), std::nullopt);
    next = 4;
    const auto again = unsaved.retry(next);
    QCOMPARE(again.size(), 2u);
    QCOMPARE(unsaved.markSaved(again[0].first), std::nullopt);
    QCOMPARE(unsaved.markSaved(again[1].first), again[1].first);
    QVERIFY(unsaved.isEmpty());
}

void tst_UnsavedChanges::noEventIsHandedOverOnceItIsSaved()
{
    ChangeSet changes;
    changes.events.append(HistoryEvent());
    UnsavedChanges unsaved;
    for (quint64 sequence = 1; sequence <= 3; ++sequence)
        unsaved.append(sequence, changes);
    unsaved.markFailed(1);
    unsaved.markSaved(2);
    unsaved.markFailed(3);
    quint64 next = 4;
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto again = unsaved.retry(next);
        QCOMPARE(again.size(), 3u);
        QCOMPARE(again[0].second.events.size(), 1);
        QCOMPARE(again[1].second.events.size(), 0);
        QCOMPARE(again[2].second.events.size(), 1);
        for (const auto& [sequence, edits] : again)
            unsaved.markFailed(sequence);
    }
}

QTEST_GUILESS_MAIN(tst_UnsavedChanges)
#include "tst_UnsavedChanges.moc"

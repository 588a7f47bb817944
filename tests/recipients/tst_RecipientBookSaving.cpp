// SPDX-License-Identifier: MIT
#include "BookEdits.h"
#include "OpenBook.h"
#include "recipients/RecipientBook.h"
#include "recipients/TransientRecipientStore.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

//! What a book says of changes on their way to its store.
class tst_RecipientBookSaving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savedIsSaidWhenItIs();
    void nothingIsSavedBeforeWhatWentBefore();
    void retryHandsEverythingSinceTheFailureOverInOrder();
    void retryWaitsForWhatIsUnderWay();
    void transientStoreAnswersFromTheEventLoop();
};

void tst_RecipientBookSaving::savedIsSaidWhenItIs()
{
    OpenBook open(1);
    QVERIFY(!open.book.hasUnsavedChanges());
    QSignalSpy saved(&open.book, &RecipientBook::changesSaved);
    const auto applied = open.book.apply(edit(open.book.keyAt(0), Field::Nickname, u"n"_s));
    QVERIFY(applied.sequence > 0);
    QVERIFY(open.store.commits.back().second == applied.effective);
    QCOMPARE(open.book.textAt(0, Field::Nickname), u"n"_s);
    QVERIFY(open.book.hasUnsavedChanges());
    QVERIFY(saved.isEmpty());
    Q_EMIT open.store.committed(applied.sequence);
    QVERIFY(!open.book.hasUnsavedChanges());
    QCOMPARE(saved, (QList<QVariantList>{ { applied.sequence } }));
}

void tst_RecipientBookSaving::nothingIsSavedBeforeWhatWentBefore()
{
    OpenBook open(1);
    QSignalSpy saved(&open.book, &RecipientBook::changesSaved);
    QSignalSpy failed(&open.book, &RecipientBook::savingFailed);
    const RecipientKey key = open.book.keyAt(0);
    const quint64 first = open.book.apply(edit(key, Field::Nickname, u"a"_s)).sequence;
    const quint64 second = open.book.apply(edit(key, Field::Nickname, u"b"_s)).sequence;
    Q_EMIT open.store.commitFailed(first, { StoreError::Kind::DiskFull, {}, {} });
    Q_EMIT open.store.committed(second);
    QCOMPARE(failed.size(), 1);
    QVERIFY(saved.isEmpty());
    QVERIFY(open.book.hasUnsavedChanges());
}

void tst_RecipientBookSaving::retryHandsEverythingSinceTheFailureOverInOrder()
{
    OpenBook open(2);
    QSignalSpy saved(&open.book, &RecipientBook::changesSaved);
    const RecipientKey key = open.book.keyAt(0);
    const std::size_t before = open.store.commits.size();
    const quint64 first = open.book.apply(edit(key, Field::Nickname, u"a"_s)).sequence;
    const quint64 second = open.book.apply(edit(key, Field::Nickname, u"b"_s)).sequence;
    const quint64 third = open.book.apply(edit(key, Field::Nickname, u"c"_s)).sequence;
    Q_EMIT open.store.committed(first);
    Q_EMIT open.store.commitFailed(second, { StoreError::Kind::DiskFull, {}, {} });
    Q_EMIT open.store.committed(third);
    QCOMPARE(saved, (QList<QVariantList>{ { first } }));

    open.book.retryUnsaved();
    const auto& commits = open.store.commits;
    QCOMPARE(commits.size(), before + 5);
    QVERIFY(commits[before + 3].second == commits[before + 1].second);
    QCOMPARE(commits[before + 4].second.edits, commits[before + 2].second.edits);
    QVERIFY(commits[before + 3].first > third);
    QVERIFY(commits[before + 4].first > commits[before + 3].first);
    Q_EMIT open.store.committed(commits[before + 3].first);
    QCOMPARE(saved.size(), 1); // "b" is on disk again, over "c": nothing to boast of yet
    Q_EMIT open.store.committed(commits[before + 4].first);
    QCOMPARE(saved.size(), 2);
    QVERIFY(saved.last().first().toULongLong() >= third);
    QVERIFY(!open.book.hasUnsavedChanges());
}

void tst_RecipientBookSaving::retryWaitsForWhatIsUnderWay()
{
    OpenBook open(1);
    const RecipientKey key = open.book.keyAt(0);
    const std::size_t before = open.store.commits.size();
    const quint64 first = open.book.apply(edit(key, Field::Nickname, u"a"_s)).sequence;
    const quint64 second = open.book.apply(edit(key, Field::Nickname, u"b"_s)).sequence;
    Q_EMIT open.store.commitFailed(first, { StoreError::Kind::DiskFull, {}, {} });
    open.book.retryUnsaved();
    QCOMPARE(open.store.commits.size(), before + 2);
    Q_EMIT open.store.committed(second);
    QCOMPARE(open.store.commits.size(), before + 4);
    const auto answered = open.store.commits;
    for (auto commit = answered.begin() + static_cast<std::ptrdiff_t>(before) + 2; commit != answered.end(); ++commit)
        Q_EMIT open.store.committed(commit->first);
    QCOMPARE(open.store.commits.size(), before + 4);
    QVERIFY(!open.book.hasUnsavedChanges());
}

void tst_RecipientBookSaving::transientStoreAnswersFromTheEventLoop()
{
    TransientRecipientStore store;
    RecipientBook book(store);
    QSignalSpy saved(&book, &RecipientBook::changesSaved);
    book.open();
    QCOMPARE(book.state(), RecipientBook::State::Loading);
    QTRY_COMPARE(book.state(), RecipientBook::State::Ready);
    const auto applied = book.apply(madeUpRecipients(book.takeKeys(3)));
    QVERIFY(saved.isEmpty());
    QVERIFY(saved.wait());
    QCOMPARE(saved.first().first().toULongLong(), applied.sequence);
    QCOMPARE(book.size(), 3);
}

QTEST_GUILESS_MAIN(tst_RecipientBookSaving)
#include "tst_RecipientBookSaving.moc"

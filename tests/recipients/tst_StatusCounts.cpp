// SPDX-License-Identifier: MIT
#include "recipients/StatusCounts.h"

#include "OpenBook.h"
#include "recipients/RecipientFilter.h"

#include <QTest>

#include <numeric>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class StatusCountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachCountIsThatOfAFilterOfBoth()
    {
        OpenBook open(1500); // several blocks
        setStatus(open.book, 3, u"PENDING"_s); // another spelling of one that is there
        setStatus(open.book, 4, std::nullopt);
        const StatusCounts counts(open.book);
        QStringList words{ QString() };
        for (const auto& [word, count] : counts.statuses())
            words << word;
        QVERIFY(words.size() > 3);
        int all = 0;
        for (const Category category : allCategories) {
            RecipientFilter filter;
            filter.category = category;
            QCOMPARE(counts.count(category), open.book.count(filter));
            all += counts.count(category);
            for (const QString& word : std::as_const(words)) {
                filter.status = word;
                QCOMPARE(counts.count(category, word), open.book.count(filter));
            }
        }
        RecipientFilter filter;
        filter.need = RecipientFilter::Need::Type;
        QCOMPARE(counts.count(std::nullopt), open.book.count(filter));
        QCOMPARE(all + counts.count(std::nullopt), open.book.size());
        RecipientFilter approval;
        approval.need = RecipientFilter::Need::Approval;
        QVERIFY(counts.needingApproval() > 0);
        QCOMPARE(counts.needingApproval(), open.book.count(approval));
        filter.status = words.last();
        QCOMPARE(counts.count(std::nullopt, words.last()), open.book.count(filter));
        QCOMPARE(counts.count(Category::Tills, u"unheard of"_s), 0);
    }

    void anEntryWithoutTypeAndStatusIsCounted()
    {
        OpenBook open;
        ChangeSet changes;
        changes.added = open.book.takeKeys(1);
        changes.edits << Edit{ changes.added.first(), Field::Note, Layer::Typed, u"?"_s };
        open.book.apply(changes);
        const StatusCounts counts(open.book);
        QCOMPARE(counts.statuses().size(), 0);
        QCOMPARE(counts.count(std::nullopt), 1);
        QCOMPARE(counts.count(std::nullopt, QString()), 1);
        QCOMPARE(counts.count(Category::Tills), 0);
    }

private:
    static void setStatus(RecipientBook& book, int row, const std::optional<QString>& status)
    {
        ChangeSet changes;
        changes.edits << Edit{ book.keyAt(row), Field::Status, Layer::Told, status };
        book.apply(changes);
    }
};

QTEST_MAIN(StatusCountsTest)
#include "tst_StatusCounts.moc"

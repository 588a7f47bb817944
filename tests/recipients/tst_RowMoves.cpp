// SPDX-License-Identifier: MIT
#include "recipients/RowMoves.h"

#include <rapidcheck.h>

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace PayRecipients;

class tst_RowMoves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void movesAsFewAsPossible_data();
    void movesAsFewAsPossible();
    void theRestKeepsItsOrder();
};

void tst_RowMoves::movesAsFewAsPossible_data()
{
    QTest::addColumn<QList<int>>("from");
    QTest::addColumn<QList<int>>("to");
    QTest::addColumn<int>("moves");
    QTest::newRow("nothing") << QList<int>{} << QList<int>{} << 0;
    QTest::newRow("the same") << QList{ 3, 1, 2 } << QList{ 3, 1, 2 } << 0;
    QTest::newRow("first to the end") << QList{ 0, 1, 2, 3 } << QList{ 1, 2, 3, 0 } << 1;
    QTest::newRow("last to the front") << QList{ 0, 1, 2, 3 } << QList{ 3, 0, 1, 2 } << 1;
    QTest::newRow("neighbours") << QList{ 0, 1, 2, 3 } << QList{ 0, 2, 1, 3 } << 1;
    QTest::newRow("all") << QList{ 0, 1, 2, 3 } << QList{ 3, 2, 1, 0 } << 3;
}

void tst_RowMoves::movesAsFewAsPossible()
{
    QFETCH(QList<int>, from);
    QFETCH(QList<int>, to);
    const std::vector<int> moving = valuesToMove({ from.begin(), from.end() }, { to.begin(), to.end() }, 4);
    QTEST(static_cast<int>(moving.size()), "moves");
}

void tst_RowMoves::theRestKeepsItsOrder()
{
    QVERIFY(rc::check([] {
        std::vector<int> from(static_cast<std::size_t>(*rc::gen::inRange(0, 40)));
        std::iota(from.begin(), from.end(), 0);
        std::vector<int> to = from;
        for (std::size_t i = 0; i < from.size(); ++i) {
            std::swap(from[i], from[*rc::gen::inRange<std::size_t>(0, from.size())]);
            std::swap(to[i], to[*rc::gen::inRange<std::size_t>(0, to.size())]);
        }
        const std::vector<int> moving = valuesToMove(from, to, static_cast<int>(from.size()));
        const auto moves = [&](int value) { return std::find(moving.begin(), moving.end(), value) != moving.end(); };
        std::vector<int> restFrom;
        std::vector<int> restTo;
        std::vector<int> movedTo;
        std::copy_if(from.begin(), from.end(), std::back_inserter(restFrom), std::not_fn(moves));
        std::copy_if(to.begin(), to.end(), std::back_inserter(restTo), std::not_fn(moves));
        std::copy_if(to.begin(), to.end(), std::back_inserter(movedTo), moves);
        RC_ASSERT(restFrom == restTo);
        RC_ASSERT(movedTo == moving);
    }));
}

QTEST_GUILESS_MAIN(tst_RowMoves)
#include "tst_RowMoves.moc"

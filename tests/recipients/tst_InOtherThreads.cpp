// SPDX-License-Identifier: MIT
#include "recipients/InOtherThreads.h"

#include <QSemaphore>
#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <set>
#include <thread>
#include <vector>

using namespace PayRecipients;

class tst_InOtherThreads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachPieceIsDoneOnce_data()
    {
        QTest::addColumn<int>("pieces");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("two") << 2;
        QTest::newRow("many") << 10'000;
    }

    void eachPieceIsDoneOnce()
    {
        QFETCH(const int, pieces);
        std::vector<int> done(static_cast<std::size_t>(pieces), 0);
        inPieces(done.size(), [&](std::size_t piece) { ++done[piece]; });
        QCOMPARE(done, std::vector<int>(done.size(), 1));
    }

    void piecesAreDoneWhileAllOtherThreadsAreBusy()
    {
        QThreadPool& pool = *QThreadPool::globalInstance();
        QSemaphore begun;
        QSemaphore mayEnd;
        const int threads = pool.maxThreadCount();
        for (int thread = 0; thread < threads; ++thread) {
            pool.start([&] {
                begun.release();
                mayEnd.acquire();
            });
        }
        begun.acquire(threads);
        std::atomic<int> done = 0;
        const QThread* here = QThread::currentThread();
        inPieces(100, [&](std::size_t) { done += QThread::currentThread() == here ? 1 : 0; });
        mayEnd.release(threads);
        QVERIFY(pool.waitForDone());
        QCOMPARE(done.load(), 100);
    }

    void piecesAreDoneSideBySide()
    {
        const bool isAlone = QThread::idealThreadCount() < 2; // then the second one meets the first, which is over
        const int patience = isAlone ? 0 : 60'000;
        std::array<QSemaphore, 2> begun;
        std::atomic<int> met = 0;
        inPieces(2, [&](std::size_t piece) {
            begun[piece].release();
            met += begun[1 - piece].tryAcquire(1, patience) ? 1 : 0;
        });
        QCOMPARE(met.load(), isAlone ? 1 : 2);
    }

    void resultsComeInTheOrderOfTheirPieces()
    {
        std::vector<int> results;
        const auto take = [&results](int result) { results.push_back(result); };
        InOtherThreads<int> work;
        std::vector<int> expected;
        for (int piece = 0; piece < 50; ++piece) {
            work.add([piece] { return piece; }, take);
            expected.push_back(piece);
        }
        work.finish(take);
        QCOMPARE(results, expected);
    }

    void aThreadIsThereForTheNextPiece()
    {
        std::set<std::thread::id> threads;
        InOtherThreads<std::thread::id> work;
        const auto take = [&threads](std::thread::id thread) { threads.insert(thread); };
        for (int piece = 0; piece < 1'000; ++piece)
            work.add([] { return std::this_thread::get_id(); }, take);
        work.finish(take);
        QVERIFY(threads.size() <= std::max(std::thread::hardware_concurrency(), 1U));
    }

    void whatWasBegunIsWaitedFor()
    {
        std::atomic<int> done = 0;
        {
            WorkerThreads threads;
            for (int piece = 0; piece < 1'000; ++piece)
                threads.begin([&done] { ++done; });
        }
        QCOMPARE(done.load(), 1'000);
    }
};

QTEST_GUILESS_MAIN(tst_InOtherThreads)
#include "tst_InOtherThreads.moc"

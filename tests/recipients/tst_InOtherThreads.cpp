// SPDX-License-Identifier: MIT
#include "recipients/InOtherThreads.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <array>
#include <atomic>
#include <set>
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
        static std::atomic<int> threads = 0;
        const auto nameThread = [] { // an id may be given again
            thread_local const int number = ++threads;
            return number;
        };
        std::set<int> seen;
        InOtherThreads<int> work;
        const auto take = [&seen](int thread) { seen.insert(thread); };
        for (int piece = 0; piece < 1'000; ++piece)
            work.add(nameThread, take);
        work.finish(take);
        QVERIFY(std::ssize(seen) <= std::max(QThread::idealThreadCount(), 1));
    }

    void asManyThreadsAsProcessorsWorkSideBySide()
    {
        const int most = std::max(QThread::idealThreadCount(), 1);
        QSemaphore begun;
        QSemaphore mayEnd;
        WorkerThreads threads;
        for (int thread = 0; thread < most; ++thread) {
            threads.begin([&] {
                begun.release();
                mayEnd.acquire();
            });
        }
        const bool haveAllBegun = begun.tryAcquire(most, 60'000);
        mayEnd.release(most);
        QVERIFY(haveAllBegun);
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

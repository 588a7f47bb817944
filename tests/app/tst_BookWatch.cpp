// SPDX-License-Identifier: MIT
#include "session/BookWatch.h"

#include "recipients/BookSnapshot.h"
#include "support/FilledBook.h"

#include <QList>
#include <QSemaphore>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <memory>

using namespace PayRecipients;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! What a watch saw: of each look that was taken, how many entries the book had.
struct Seen {
    QList<int> sizes;
    QSemaphore mayEnd{ 1'000'000 }; //!< a look ends when it gets one
    std::atomic_int under = 0; //!< looks under way
    std::atomic_int most = 0; //!< at the same time

    //! The looks share it: they may end after the test.
    static BookWatch::Look look(const std::shared_ptr<Seen>& seen)
    {
        return [seen](const BookSnapshot& book) -> BookWatch::Taking {
            const int now = ++seen->under;
            seen->most = std::max(seen->most.load(), now);
            seen->mayEnd.acquire();
            --seen->under;
            return [seen, size = book.size()] { seen->sizes.append(size); };
        };
    }
};

constexpr auto shortDelay = 20ms;

} // namespace

class tst_BookWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QThreadPool::globalInstance()->setMaxThreadCount(4); }

    void init()
    {
        m_filled = std::make_unique<FilledBook>();
        m_seen = std::make_shared<Seen>();
        QVERIFY(m_filled->isReady());
    }

    void aBookIsLookedAtOnceItIsOpen()
    {
        FilledBook filled;
        const BookWatch watch(filled.book, 1ms, Seen::look(m_seen));
        QVERIFY(filled.isReady());
        QTRY_COMPARE(m_seen->sizes, QList<int>{ 0 });
    }

    void changesThatFollowEachOtherAreOneLook()
    {
        const BookWatch watch(m_filled->book, 200ms, Seen::look(m_seen));
        QTRY_COMPARE(m_seen->sizes, QList<int>{ 0 });
        add(5);
        QTRY_COMPARE(m_seen->sizes, (QList<int>{ 0, 5 }));
        add(2);
        QTRY_COMPARE(m_seen->sizes, (QList<int>{ 0, 5, 7 }));
    }

    void aBookThatNeverRestsIsLookedAtAllTheSame()
    {
        const BookWatch watch(m_filled->book, 100ms, Seen::look(m_seen));
        QTimer restless;
        connect(&restless, &QTimer::timeout, this, [this] { add(1); });
        restless.start(5ms);
        QTRY_VERIFY(m_seen->sizes.size() >= 2);
    }

    void whatChangesMeanwhileIsLookedAtAfterwardsAndNotBeside()
    {
        const BookWatch watch(m_filled->book, shortDelay, Seen::look(m_seen));
        holdALook();
        add(3);
        QVERIFY(delayHasPassed());
        QCOMPARE(m_seen->under, 1);
        m_seen->mayEnd.release(10);
        QTRY_COMPARE(m_seen->sizes, (QList<int>{ 0, 3 }));
        QCOMPARE(m_seen->most, 1);
    }

    void whoIsGoneIsNotTold()
    {
        auto watch = std::make_unique<BookWatch>(m_filled->book, shortDelay, Seen::look(m_seen));
        holdALook();
        watch.reset();
        m_seen->mayEnd.release();
        QTRY_COMPARE(m_seen->under, 0);
        QVERIFY(delayHasPassed());
        QCOMPARE(m_seen->sizes, QList<int>());
    }

private:
    void add(int count)
    {
        for (int i = 0; i < count; ++i)
            m_filled->add({ { Field::FirstName, u"Jane"_s } });
    }

    //! Returns while the first look is under way; it ends when the test says so.
    void holdALook()
    {
        QVERIFY(m_seen->mayEnd.tryAcquire(m_seen->mayEnd.available()));
        QTRY_COMPARE(m_seen->under, 1);
    }

    //! Another watch, with a longer delay that began no sooner, was told.
    bool delayHasPassed()
    {
        const auto seen = std::make_shared<Seen>();
        const BookWatch another(m_filled->book, 2 * shortDelay, Seen::look(seen));
        return QTest::qWaitFor([&] { return !seen->sizes.isEmpty(); });
    }

    std::unique_ptr<FilledBook> m_filled;
    std::shared_ptr<Seen> m_seen;
};

QTEST_GUILESS_MAIN(tst_BookWatch)
#include "tst_BookWatch.moc"

// SPDX-License-Identifier: MIT
#include "sync/PaymentLookup.h"

#include "k2/Client.h"
#include "k2/PaymentQuery.h"
#include "sync/PaymentOffers.h"
#include "sync/QueryMeaning.h"
#include "sync/RequestWindow.h"
#include "sync/StopRule.h"

#include <QSet>

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <utility>

namespace PayRecipients {

class PaymentLookup::Private {
public:
    enum class State { New, Running, Ended, Finished };

    Private(PaymentLookup& lookup, k2::Client& k2Client)
        : q(lookup)
        , client(k2Client)
    {
    }

    void fill();
    void onFinished(k2::PaymentQuery* query);
    void take(int line, const QUrl& location, const k2::Result<k2::PaymentRecord>& result);
    void end();

    //! One location of the list.
    struct Line {
        int number;
        QUrl location;
    };
    //! A query under way.
    struct Asked {
        Line line;
        std::unique_ptr<k2::PaymentQuery> query;
    };

    PaymentLookup& q;
    k2::Client& client;
    State state = State::New;
    int total = 0;
    int done = 0;
    std::deque<Line> queue;
    std::unordered_map<k2::PaymentQuery*, Asked> asked;
    RequestWindow window;
    StopRule stopRule;
    QList<PaymentAtLine> records;
    PaymentReport report;
};

void PaymentLookup::Private::fill()
{
    while (!queue.empty() && static_cast<int>(asked.size()) < window.size()) {
        Line line = std::move(queue.front());
        queue.pop_front();
        auto query = std::make_unique<k2::PaymentQuery>(client, line.location);
        k2::PaymentQuery* const asking = query.get();
        asked.emplace(asking, Asked{ std::move(line), std::move(query) });
        connect(asking, &k2::Request::finished, &q, [this, asking] { onFinished(asking); });
        connect(asking, &k2::Request::waiting, &q, [this] { window.pushedBack(); });
        asking->start();
    }
    if (asked.empty())
        end();
}

void PaymentLookup::Private::onFinished(k2::PaymentQuery* query)
{
    auto node = asked.extract(query);
    const Line line = node.mapped().line;
    node.mapped().query.release()->deleteLater(); // it is the sender
    ++done;

    const k2::Result<k2::PaymentRecord>& result = query->result();
    take(line.number, line.location, result);
    const QueryMeaning meaning = result ? QueryMeaning::Answer : meaningOf(result.error(), line.location);
    if (meaning == QueryMeaning::Answer || meaning == QueryMeaning::Gone)
        window.answered(query->latency());
    else if (meaning == QueryMeaning::Unanswered || meaning == QueryMeaning::Busy)
        window.pushedBack();
    if (stopRule.stopsAfter(meaning)) {
        report.stoppedBy = result.error();
        end();
    } else {
        fill();
    }
    Q_EMIT q.progressed(done, total);
}

void PaymentLookup::Private::take(int line, const QUrl& location, const k2::Result<k2::PaymentRecord>& result)
{
    ++report.asked;
    if (!result) {
        report.failures.append({ line, location, result.error() });
        return;
    }
    ++report.answered;
    records.append({ line, *result });
    if (offersFrom(*result).isEmpty())
        report.tellingOfNobody.append(line);
}

void PaymentLookup::Private::end()
{
    state = State::Ended;
    report.left = static_cast<int>(asked.size() + queue.size());
    asked.clear();
    queue.clear();
    // Answers come in any order.
    std::sort(
        records.begin(), records.end(), [](const PaymentAtLine& a, const PaymentAtLine& b) { return a.line < b.line; });
    std::sort(report.failures.begin(), report.failures.end(),
        [](const PaymentFailure& a, const PaymentFailure& b) { return a.line < b.line; });
    std::sort(report.tellingOfNobody.begin(), report.tellingOfNobody.end());
    report.offers = offersFrom(records);
    const auto announce = [this] {
        state = State::Finished;
        const PaymentReport finishedReport = std::exchange(report, {}); // whoever hears it may destroy us
        Q_EMIT q.finished(finishedReport);
    };
    QMetaObject::invokeMethod(&q, announce, Qt::QueuedConnection);
}

PaymentLookup::PaymentLookup(k2::Client& client, const QList<QUrl>& locations, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, client))
{
    QSet<QUrl> known;
    int number = 0;
    for (const QUrl& location : locations) {
        ++number;
        const QUrl clean = location.adjusted(QUrl::RemoveFragment | QUrl::StripTrailingSlash);
        if (known.contains(clean))
            continue;
        known.insert(clean);
        d->queue.push_back({ number, location });
    }
    d->total = static_cast<int>(d->queue.size());
}

PaymentLookup::~PaymentLookup() = default;

bool PaymentLookup::isRunning() const
{
    return d->state == Private::State::Running || d->state == Private::State::Ended;
}

int PaymentLookup::total() const
{
    return d->total;
}

int PaymentLookup::done() const
{
    return d->done;
}

void PaymentLookup::start()
{
    if (d->state != Private::State::New)
        return;
    d->state = Private::State::Running;
    d->fill();
}

void PaymentLookup::cancel()
{
    if (d->state != Private::State::Running)
        return;
    d->report.cancelled = true;
    d->end();
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "sync/RecipientSync.h"

#include "k2/Client.h"
#include "k2/Clock.h"
#include "k2/RecipientQuery.h"
#include "recipients/ChangeSet.h"
#include "recipients/Location.h"
#include "recipients/LookupText.h"
#include "recipients/RecipientBook.h"
#include "sync/QueryMeaning.h"
#include "sync/RecipientRecordMapping.h"
#include "sync/RequestWindow.h"
#include "sync/StopRule.h"

#include <QTimer>

#include <chrono>
#include <deque>
#include <unordered_map>
#include <unordered_set>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

const QString approved = u"approved"_s;

} // namespace

class RecipientSync::Private {
public:
    Private(RecipientSync& sync, RecipientBook& recipientBook, k2::Client& k2Client, k2::Clock& k2Clock)
        : q(sync)
        , book(recipientBook)
        , client(k2Client)
        , clock(k2Clock)
    {
        nextTurn.setSingleShot(true);
        nextTurn.setInterval(0);
        connect(&nextTurn, &QTimer::timeout, &q, [this] { tellBatch(); });
    }

    void begin(const std::vector<RecipientKey>& keys);
    void fill();
    void ask(RecipientKey key, const Location& location);
    void onFinished(k2::RecipientQuery* query);
    void scheduleBatch();
    void tellBatch();
    void tellBook(std::size_t most);
    void goOn();
    void end();

    RecipientSync& q;
    RecipientBook& book;
    k2::Client& client;
    k2::Clock& clock;

    //! A query under way.
    struct Asked {
        RecipientKey key;
        Location location;
        std::unique_ptr<k2::RecipientQuery> query;
    };
    //! A query that ended, on its way to the book.
    struct Outcome {
        RecipientKey key;
        Location location;
        QueryMeaning meaning;
        k2::Result<k2::RecipientRecord> result;
    };
    bool isDoubtful(const Outcome& outcome) const;
    void believe();

    bool running = false;
    bool stopped = false; //!< nothing more is to be sent in this run
    bool telling = false; //!< somebody who hears of the batch may call us: the run must not end under it
    quint64 batches = 0; //!< told so far; so that the timer of an earlier one does nothing
    bool batchScheduled = false;
    QTimer nextTurn; //!< of the event loop: a full batch does not hold up what came with it
    int total = 0;
    int done = 0;
    StopRule stopRule;
    RequestWindow window;
    std::deque<RecipientKey> queue;
    std::unordered_set<RecipientKey> waiting; //!< queued or under way
    std::unordered_map<k2::RecipientQuery*, Asked> asked;
    std::vector<Outcome> outcomes;
    std::vector<Outcome> doubted; //!< refusals of what answered before, while nothing has answered in this run
    bool hasAnswered = false; //!< something, in this run
    SyncReport report;
};

void RecipientSync::Private::begin(const std::vector<RecipientKey>& keys)
{
    std::vector<RecipientKey> fresh;
    for (const RecipientKey key : keys) {
        if (waiting.insert(key).second)
            fresh.push_back(key);
    }
    queue.insert(queue.begin(), fresh.begin(), fresh.end());
    total += static_cast<int>(fresh.size());

    if (running) {
        Q_EMIT q.progressed(done, total);
    } else {
        running = true;
        Q_EMIT q.started(total);
    }
    if (running && !stopped)
        fill();
}

void RecipientSync::Private::fill()
{
    while (!stopped && !queue.empty() && static_cast<int>(asked.size()) < window.size()) {
        const RecipientKey key = queue.front();
        queue.pop_front();
        // Looked up only now: the entry may have been removed, or moved, while it waited.
        const int row = book.rowOf(key);
        const auto location = Location::parse(row < 0 ? QString() : book.textAt(row, Field::Location));
        if (location) {
            ask(key, *location);
        } else {
            waiting.erase(key);
            ++done;
        }
    }
    if (!stopped && !telling && asked.empty() && queue.empty())
        end();
}

void RecipientSync::Private::ask(RecipientKey key, const Location& location)
{
    auto query = std::make_unique<k2::RecipientQuery>(client, location.toUrl());
    k2::RecipientQuery* const asking = query.get();
    asked.emplace(asking, Asked{ key, location, std::move(query) });
    connect(asking, &k2::Request::finished, &q, [this, asking] { onFinished(asking); });
    connect(asking, &k2::Request::waiting, &q, [this] { window.pushedBack(); });
    asking->start();
}

void RecipientSync::Private::onFinished(k2::RecipientQuery* query)
{
    auto node = asked.extract(query);
    Asked& ended = node.mapped();
    ended.query.release()->deleteLater(); // it is the sender
    waiting.erase(ended.key);
    ++done;

    const k2::Result<k2::RecipientRecord>& result = query->result();
    const QueryMeaning meaning = result ? QueryMeaning::Answer : meaningOf(result.error(), ended.location.toUrl());
    if (meaning == QueryMeaning::Answer || meaning == QueryMeaning::Gone)
        window.answered(query->latency());
    else if (meaning == QueryMeaning::Unanswered || meaning == QueryMeaning::Busy)
        window.pushedBack();
    if (meaning == QueryMeaning::Answer && !std::exchange(hasAnswered, true))
        believe();
    Outcome outcome{ ended.key, ended.location, meaning, result };
    std::vector<Outcome>& place = isDoubtful(outcome) ? doubted : outcomes;
    place.push_back(std::move(outcome));
    if (stopRule.stopsAfter(meaning) || static_cast<int>(doubted.size()) >= doubtLimit) {
        stopped = true;
        report.stoppedBy = result.error();
    }

    scheduleBatch();
    goOn();
}

bool RecipientSync::Private::isDoubtful(const Outcome& outcome) const
{
    // Gone (410) is meant for good; the others come of a mistake of the service's as well.
    if (hasAnswered || outcome.meaning != QueryMeaning::Gone || outcome.result.error().kind == k2::Error::Kind::Gone)
        return false;
    const int row = book.rowOf(outcome.key);
    return row >= 0 && lookupFromText(book.textAt(row, Field::Lookup)) == LookupState::Answered;
}

void RecipientSync::Private::believe()
{
    for (Outcome& outcome : std::exchange(doubted, {}))
        outcomes.push_back(std::move(outcome));
}

void RecipientSync::Private::goOn()
{
    if (stopped)
        end();
    else
        fill();
}

void RecipientSync::Private::scheduleBatch()
{
    if (static_cast<int>(outcomes.size()) >= batchSize && !nextTurn.isActive())
        nextTurn.start();
    if (std::exchange(batchScheduled, true))
        return;
    clock.singleShot(std::chrono::milliseconds(batchDelay), &q, [this, scheduledAfter = batches] {
        if (scheduledAfter == batches)
            tellBatch();
    });
}

void RecipientSync::Private::tellBatch()
{
    tellBook(batchSize);
    if (!outcomes.empty())
        scheduleBatch();
    goOn();
}

void RecipientSync::Private::tellBook(std::size_t most)
{
    ++batches;
    batchScheduled = false;
    nextTurn.stop();
    telling = true;
    std::vector<Outcome> batch = std::exchange(outcomes, {});
    if (batch.size() > most) {
        const auto rest = batch.begin() + static_cast<std::ptrdiff_t>(most);
        outcomes.assign(std::move_iterator(rest), std::move_iterator(batch.end()));
        batch.erase(rest, batch.end());
    }
    ChangeSet changes{ Source::Service, clock.utcTime(), {}, {}, {} };
    const auto mark = [&changes](RecipientKey key, LookupState lookup, const QString& message) {
        changes.edits.append(Edit{ key, Field::Lookup, Layer::Told, lookupText(lookup) });
        changes.edits.append(
            Edit{ key, Field::LookupMessage, Layer::Told, message.isEmpty() ? std::nullopt : std::optional(message) });
    };

    std::vector<const Outcome*> told;
    for (const Outcome& outcome : std::as_const(batch)) {
        const std::optional<Recipient> recipient = book.find(outcome.key);
        if (!recipient || Location::parse(recipient->text(Field::Location)) != outcome.location)
            continue;
        told.push_back(&outcome);
        ++report.asked;
        if (outcome.result) {
            ++report.answered;
            // Whoever asked for its creation knows now that it exists.
            changes.edits.append(Edit{ outcome.key, Field::Creation, Layer::Told, std::nullopt });
            const QString before = recipient->value(Field::Status, Layer::Told).value_or(QString());
            if (!before.isEmpty() && before.compare(approved, Qt::CaseInsensitive) != 0
                && outcome.result->status.value_or(before).compare(approved, Qt::CaseInsensitive) == 0)
                report.newlyApproved << outcome.key;
            changes.edits += editsFrom(*outcome.result, outcome.key);
            mark(outcome.key, LookupState::Answered, {});
            continue;
        }
        const k2::Error& error = outcome.result.error();
        report.failures.append({ outcome.key, error });
        if (outcome.meaning == QueryMeaning::Gone)
            mark(outcome.key, LookupState::Gone, error.serverMessage);
        else if (outcome.meaning == QueryMeaning::Failed)
            mark(outcome.key, LookupState::Failed, error.serverMessage);
    }

    if (!changes.isEmpty()) {
        std::unordered_set<RecipientKey> changed;
        for (const Edit& edit : book.apply(std::move(changes)).effective.edits) {
            if (isRecipientField(edit.field))
                changed.insert(edit.key);
        }
        report.changed += static_cast<int>(changed.size());
    }
    for (const Outcome* outcome : told)
        Q_EMIT q.asked(outcome->key, outcome->result ? std::nullopt : std::optional(outcome->result.error()));
    Q_EMIT q.progressed(done, total);
    telling = false;
}

void RecipientSync::Private::end()
{
    // What is doubted now stays so where the run did not come to its end.
    if (stopped) {
        for (Outcome& outcome : doubted)
            outcome.meaning = QueryMeaning::Passing;
    }
    believe();
    // What is under way is dropped before anybody hears of the end.
    stopped = true;
    const auto dropped = asked.size();
    asked.clear();
    tellBook(outcomes.size());

    report.left = static_cast<int>(dropped + queue.size());
    queue.clear();
    waiting.clear();
    report.finishedAt = clock.utcTime();
    const SyncReport finishedReport = std::exchange(report, {});
    running = false;
    stopped = false;
    total = 0;
    done = 0;
    hasAnswered = false;
    stopRule = {};
    window = {};
    Q_EMIT q.finished(finishedReport);
}

RecipientSync::RecipientSync(RecipientBook& book, k2::Client& client, k2::Clock& clock, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, book, client, clock))
{
}

RecipientSync::~RecipientSync() = default;

bool RecipientSync::isRunning() const
{
    return d->running;
}

int RecipientSync::total() const
{
    return d->total;
}

int RecipientSync::done() const
{
    return d->done;
}

void RecipientSync::refreshAll()
{
    std::vector<RecipientKey> keys;
    SyncReport& report = d->report;
    report.wholeBook = true;
    report.gone = report.withoutLocation = 0;
    for (int row = 0; row < d->book.size(); ++row) {
        if (d->book.textAt(row, Field::Location).isEmpty())
            ++report.withoutLocation;
        else if (lookupFromText(d->book.textAt(row, Field::Lookup)) == LookupState::Gone)
            ++report.gone;
        else
            keys.push_back(d->book.keyAt(row));
    }
    d->begin(keys);
}

void RecipientSync::refresh(const QList<RecipientKey>& keys)
{
    std::vector<RecipientKey> located;
    for (const RecipientKey key : keys) {
        const int row = d->book.rowOf(key);
        if (row >= 0 && !d->book.textAt(row, Field::Location).isEmpty())
            located.push_back(key);
    }
    d->begin(located);
}

void RecipientSync::cancel()
{
    if (!d->running || d->stopped)
        return;
    d->report.cancelled = true;
    d->stopped = true;
    if (!d->telling)
        d->end();
}

} // namespace PayRecipients

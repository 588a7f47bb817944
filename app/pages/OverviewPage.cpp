// SPDX-License-Identifier: MIT
#include "pages/OverviewPage.h"

#include "pages/EmptyBook.h"
#include "pages/OverviewChart.h"
#include "pages/OverviewSection.h"
#include "recipients/RecipientBook.h"
#include "text/FieldText.h"
#include "text/TimeText.h"
#include "text/VisibleText.h"
#include "theme/SymbolicIcon.h"
#include "theme/Tokens.h"
#include "widgets/ColumnsLayout.h"
#include "widgets/EmptyState.h"
#include "widgets/LinkButton.h"
#include "widgets/MutedLabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTimer>

#include <chrono>
#include <functional>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace PayRecipients {

namespace {

//! Loading a book or refreshing it changes it many times a second; counting that often would be felt elsewhere.
constexpr auto countingPause = 100ms;
constexpr qsizetype mostRecentlyCopied = 8;
constexpr int mostPinned = 8;

RecipientFilter filterFor(RecipientFilter::Need need)
{
    RecipientFilter filter;
    filter.need = need;
    return filter;
}

} // namespace

class OverviewPage::Private {
public:
    Private(OverviewPage* page, const Actions& buttons);

    QWidget* buildLoading() const;
    QWidget* buildEmpty() const;
    QWidget* buildFilled();

    //! Counts now if the page can be seen, else when it will be.
    void refill();
    void fill();
    static OverviewSection::Row rowOf(const Recipient& recipient);
    void fillNeeds();
    void fillCopied();
    void fillPinned();
    OverviewSection* addSection(const QString& title, const QString& empty = {}) const;
    OverviewSection* addRecipientSection(const QString& title, QList<RecipientKey>& keys);
    void fillRefreshed() const;
    void orderTabStops();
    State stateNow() const;

    OverviewPage* q;
    Actions actions;
    QPointer<const RecipientBook> book;
    QDateTime lastRefresh;
    QDateTime now;
    QList<RecipientKey> recentlyCopied;
    int newlyApproved = 0;
    int duplicates = 0;
    int changed = 0;
    int lookAlikes = 0;
    bool stale = true;
    State state = State::Loading;
    QTimer counting;

    QStackedLayout* pages;
    LinkButton* all = nullptr;
    QLabel* refreshed = nullptr;
    QPushButton* refresh = nullptr;
    OverviewSection* needs = nullptr;
    OverviewChart* chart = nullptr;
    OverviewSection* copied = nullptr;
    OverviewSection* pinned = nullptr;
    QWidget* sections = nullptr;
    QList<std::function<void()>> needLeads; //!< where its rows lead
    QList<QWidget*> tabStops;
    QList<RecipientKey> copiedKeys;
    QList<RecipientKey> pinnedKeys;
};

OverviewPage::Private::Private(OverviewPage* page, const Actions& buttons)
    : q(page)
    , actions(buttons)
    , pages(new QStackedLayout(page))
{
    pages->addWidget(buildLoading());
    pages->addWidget(buildEmpty());
    pages->addWidget(buildFilled());
    counting.setSingleShot(true);
    counting.setInterval(countingPause);
    connect(&counting, &QTimer::timeout, q, [this] { refill(); });
}

QWidget* OverviewPage::Private::buildLoading() const
{
    auto* loading = new EmptyState(q);
    loading->say(
        tr("Opening your address book…"), tr("What is in it and what needs you appears here as soon as it is read."));
    return loading;
}

QWidget* OverviewPage::Private::buildEmpty() const
{
    auto* empty = new EmptyState(q);
    sayBookIsEmpty(*empty, actions.filling);
    return empty;
}

OverviewSection* OverviewPage::Private::addSection(const QString& title, const QString& empty) const
{
    auto* section = new OverviewSection(title, empty, sections);
    sections->layout()->addWidget(section);
    return section;
}

OverviewSection* OverviewPage::Private::addRecipientSection(const QString& title, QList<RecipientKey>& keys)
{
    OverviewSection* section = addSection(title);
    connect(section, &OverviewSection::rowChosen, q, [this, &keys](int row) {
        if (row < keys.size())
            Q_EMIT q->recipientChosen(keys.at(row));
    });
    connect(section, &OverviewSection::actionChosen, q, [this, &keys](int row) {
        if (row < keys.size())
            Q_EMIT q->copyRequested(keys.at(row));
    });
    return section;
}

QWidget* OverviewPage::Private::buildFilled()
{
    auto* content = new QWidget;
    all = new LinkButton(content);
    refreshed = new MutedLabel(content);
    refreshed->setWordWrap(true);
    refreshed->setIndent(LinkButton::margin);
    refresh = new QPushButton(symbolicIcon(u"refresh"_s), tr("Refresh &all"), content);
    refresh->setAccessibleName(tr("Refresh all"));
    refresh->setAutoDefault(true);
    connect(all, &LinkButton::clicked, q, [this] { Q_EMIT q->filterChosen(RecipientFilter{}); });
    connect(refresh, &QPushButton::clicked, actions.refresh, &QAction::trigger);
    const auto followAction = [this] { refresh->setEnabled(actions.refresh->isEnabled()); };
    connect(actions.refresh, &QAction::changed, refresh, followAction);
    followAction();

    sections = new QWidget(content);
    new ColumnsLayout(sections);
    needs = addSection(tr("Needs attention"), tr("Nothing needs your attention."));
    connect(needs, &OverviewSection::actionChosen, q, [this](int row) {
        const auto lead = needLeads.at(row); // it may change what needs attention
        lead();
    });
    auto* categories = addSection(tr("By category and status"));
    auto* statuses = addSection(tr("By status"));
    chart = new OverviewChart(*categories, *statuses, q);
    connect(chart, &OverviewChart::filterChosen, q, &OverviewPage::filterChosen);
    pinned = addRecipientSection(tr("Pinned"), pinnedKeys);
    copied = addRecipientSection(tr("Recently copied"), copiedKeys);

    auto* heading = new QVBoxLayout;
    heading->setSpacing(Spacing::tight);
    heading->addWidget(all);
    heading->addWidget(refreshed);
    auto* line = new QHBoxLayout;
    line->addLayout(heading, 1);
    line->addWidget(refresh, 0, Qt::AlignVCenter);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(Spacing::page, Spacing::large, Spacing::page, Spacing::page);
    column->setSpacing(Spacing::large);
    column->addLayout(line);
    column->addWidget(sections);
    column->addStretch(1);

    auto* scroll = new QScrollArea(q);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

void OverviewPage::Private::refill()
{
    stale = true;
    if (q->isVisible())
        fill();
}

OverviewPage::State OverviewPage::Private::stateNow() const
{
    if (!book || book->state() == RecipientBook::State::Closed)
        return State::Loading;
    if (book->size() > 0)
        return State::Filled;
    return book->state() == RecipientBook::State::Loading ? State::Loading : State::Empty;
}

void OverviewPage::Private::fill()
{
    stale = false;
    state = stateNow();
    if (state == State::Filled) {
        QFont large = Type::sized(q->font(), Type::title);
        large.setBold(true);
        all->setFont(large);
        all->setText(book->size() == 1 ? tr("1 recipient") : tr("%Ln recipients", nullptr, book->size()));
        all->setAccessibleName(tr("Show all recipients"));
        fillNeeds();
        chart->show(*book);
        fillPinned();
        fillCopied();
        fillRefreshed();
        orderTabStops();
    }
    pages->setCurrentIndex(static_cast<int>(state));
}

void OverviewPage::Private::orderTabStops()
{
    // Rows and parts come when they are needed, after everything that was there before.
    QList<QWidget*> stops{ refresh };
    for (const auto* section : sections->findChildren<OverviewSection*>(Qt::FindDirectChildrenOnly))
        stops << section->tabStops();
    if (stops == tabStops)
        return;
    tabStops = stops;
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
}

void OverviewPage::Private::fillNeeds()
{
    using Need = RecipientFilter::Need;
    QList<OverviewSection::Row> rows;
    needLeads.clear();
    const auto add = [&](const QString& name, int count, StatusMark::Shape mark, std::function<void()> lead) {
        if (count == 0)
            return;
        OverviewSection::Row row{ name, count, false };
        row.mark = mark;
        row.action = tr("Show");
        row.actionName = tr("Show %1", "opens a list or a recipient").arg(name);
        rows.append(row);
        needLeads.append(std::move(lead));
    };
    using Mark = StatusMark::Shape;
    add(tr("Newly approved"), newlyApproved, Mark::Approved, [this] { Q_EMIT q->approvalsRequested(); });
    add(tr("Changed, and not by you"), changed, Mark::Attention, [this] { Q_EMIT q->attentionRequested(); });
    add(tr("Look alike"), lookAlikes, Mark::Attention, [this] { Q_EMIT q->attentionRequested(); });
    const std::initializer_list<std::tuple<Need, Mark, QString>> named{
        { Need::Attention, Mark::Attention, tr("Kopo Kopo refused, or gave no usable answer") },
        { Need::Approval, Mark::Pending, tr("Not approved") },
        { Need::Reference, Mark::Unknown, tr("No destination reference yet") },
    };
    for (const auto& [need, mark, name] : named) {
        const RecipientFilter filter = filterFor(need);
        add(name, book->count(filter), mark, [this, filter] { Q_EMIT q->filterChosen(filter); });
    }
    add(tr("Seem to be duplicates"), duplicates, Mark::Attention, [this] { Q_EMIT q->duplicatesRequested(); });
    needs->setRows(rows, book->size());
}

OverviewSection::Row OverviewPage::Private::rowOf(const Recipient& recipient)
{
    OverviewSection::Row row{ shownName(recipient) };
    row.detail = visibleText(recipient.account());
    if (recipient.has(Field::Reference)) {
        row.action = tr("Copy");
        const QString whom = row.detail.isEmpty() ? row.name : u"%1, %2"_s.arg(row.name, row.detail);
        //: %1 is a recipient and its account
        row.actionName = tr("Copy the destination reference of %1").arg(whom);
    }
    return row;
}

void OverviewPage::Private::fillPinned()
{
    QList<OverviewSection::Row> rows;
    pinnedKeys = book->matching(filterFor(RecipientFilter::Need::Pin), mostPinned);
    for (const RecipientKey key : std::as_const(pinnedKeys))
        rows.append(rowOf(*book->find(key)));
    pinned->setRows(rows, 0);
}

void OverviewPage::Private::fillCopied()
{
    QList<OverviewSection::Row> rows;
    copiedKeys.clear();
    for (const RecipientKey key : std::as_const(recentlyCopied)) {
        const auto recipient = book->find(key);
        if (!recipient || rows.size() == mostRecentlyCopied)
            continue;
        rows.append(rowOf(*recipient));
        copiedKeys.append(key);
    }
    copied->setRows(rows, 0);
}

void OverviewPage::Private::fillRefreshed() const
{
    const QDateTime moment = now.isValid() ? now : QDateTime::currentDateTimeUtc();
    refreshed->setText(lastRefresh.isValid()
            ? tr("Refreshed %1.", "a time, such as: 2 minutes ago").arg(agoText(lastRefresh, moment))
            : tr("Not refreshed yet."));
    refreshed->setToolTip(momentText(lastRefresh));
}

OverviewPage::OverviewPage(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, actions))
{
    setAccessibleName(tr("Overview"));
}

OverviewPage::~OverviewPage() = default;

OverviewPage::State OverviewPage::state() const
{
    return d->state;
}

void OverviewPage::setBook(const RecipientBook* book)
{
    if (d->book)
        d->book->disconnect(this);
    d->book = book;
    if (book) {
        const auto countSoon = [this] {
            if (!d->counting.isActive())
                d->counting.start();
        };
        connect(book, &RecipientBook::changed, this, countSoon);
        connect(book, &RecipientBook::stateChanged, this, countSoon);
    }
    d->refill();
}

void OverviewPage::setLastRefresh(const QDateTime& time)
{
    d->lastRefresh = time;
    d->fillRefreshed();
}

void OverviewPage::setRecentlyCopied(const QList<RecipientKey>& keys)
{
    d->recentlyCopied = keys;
    d->refill();
}

void OverviewPage::setNewlyApproved(int count)
{
    d->newlyApproved = count;
    d->refill();
}

void OverviewPage::setToCheck(int changed, int lookAlikes)
{
    d->changed = changed;
    d->lookAlikes = lookAlikes;
    d->refill();
}

void OverviewPage::setDuplicates(int groups)
{
    d->duplicates = groups;
    d->refill();
}

void OverviewPage::setNow(const QDateTime& now)
{
    d->now = now;
    d->fillRefreshed();
}

void OverviewPage::setServiceAvailable(bool signedIn)
{
    d->refresh->setToolTip(signedIn ? QString() : tr("Asks you to sign in first"));
}

void OverviewPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (d->stale)
        d->fill();
}

} // namespace PayRecipients

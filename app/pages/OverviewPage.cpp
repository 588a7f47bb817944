// SPDX-License-Identifier: MIT
#include "pages/OverviewPage.h"

#include "pages/OverviewSection.h"
#include "recipients/RecipientBook.h"
#include "text/FieldText.h"
#include "text/TimeText.h"
#include "widgets/LinkButton.h"
#include "widgets/MutedLabel.h"
#include "widgets/SymbolicIcon.h"
#include "widgets/WrapLayout.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace PayRecipients {

namespace {

//! Loading a book or refreshing it changes it many times a second; counting that often would be felt elsewhere.
constexpr auto countingPause = 100ms;
//! The service's words for a status are its own; a book with more of them than this is no overview any more.
constexpr qsizetype mostStatuses = 12;
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
    explicit Private(OverviewPage* page);

    QWidget* buildLoading();
    QWidget* buildEmpty();
    QWidget* buildFilled();

    //! Counts now if the page can be seen, else when it will be.
    void refill();
    void fill();
    void fillCategories();
    void fillStatuses();
    void fillNeeds();
    void fillCopied();
    void fillPinned();
    OverviewSection* addRecipientSection(const QString& title, QList<RecipientKey>& keys);
    void fillRefreshed();
    State stateNow() const;
    OverviewSection* addFilterSection(const QString& title, const QString& empty, QList<RecipientFilter>& filters);

    OverviewPage* q;
    QPointer<const RecipientBook> book;
    QDateTime lastRefresh;
    QDateTime now;
    QList<RecipientKey> recentlyCopied;
    int duplicates = 0;
    bool stale = true;
    State state = State::Loading;
    QTimer counting;

    QStackedLayout* pages;
    LinkButton* all = nullptr;
    QLabel* refreshed = nullptr;
    QPushButton* refresh = nullptr;
    OverviewSection* needs = nullptr;
    OverviewSection* categories = nullptr;
    OverviewSection* statuses = nullptr;
    OverviewSection* copied = nullptr;
    OverviewSection* pinned = nullptr;
    QWidget* sections = nullptr;
    QList<RecipientFilter> needFilters;
    QList<RecipientFilter> categoryFilters;
    QList<RecipientFilter> statusFilters;
    QList<RecipientKey> copiedKeys;
    QList<RecipientKey> pinnedKeys;
};

OverviewPage::Private::Private(OverviewPage* page)
    : q(page)
    , pages(new QStackedLayout(page))
{
    pages->addWidget(buildLoading());
    pages->addWidget(buildEmpty());
    pages->addWidget(buildFilled());
    counting.setSingleShot(true);
    counting.setInterval(countingPause);
    connect(&counting, &QTimer::timeout, q, [this] { refill(); });
}

QWidget* OverviewPage::Private::buildLoading()
{
    auto* label = new MutedLabel(tr("The address book is being opened. This takes a moment."), q);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

QWidget* OverviewPage::Private::buildEmpty()
{
    auto* page = new QWidget(q);
    auto* sentence = new QLabel(tr("There are no recipients yet. Import the locations or the table that you have, or "
                                   "enter the first recipient by hand."),
        page);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setAlignment(Qt::AlignCenter);
    auto* import = new QPushButton(symbolicIcon(u"import"_s), tr("I&mport"), page);
    import->setAccessibleName(tr("Import"));
    auto* enter = new QPushButton(symbolicIcon(u"edit"_s), tr("Enter b&y hand"), page);
    enter->setAccessibleName(tr("Enter by hand"));
    for (QPushButton* button : { import, enter })
        button->setAutoDefault(true);
    connect(import, &QPushButton::clicked, q, &OverviewPage::importRequested);
    connect(enter, &QPushButton::clicked, q, &OverviewPage::enterByHandRequested);

    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(import);
    buttons->addWidget(enter);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    column->addStretch(1);
    column->addWidget(sentence);
    column->addLayout(buttons);
    column->addStretch(1);
    return page;
}

OverviewSection* OverviewPage::Private::addFilterSection(
    const QString& title, const QString& empty, QList<RecipientFilter>& filters)
{
    auto* section = new OverviewSection(title, empty, sections);
    sections->layout()->addWidget(section);
    connect(section, &OverviewSection::rowChosen, q, [this, &filters](int row) {
        if (row < filters.size())
            Q_EMIT q->filterChosen(filters.at(row));
        else
            Q_EMIT q->duplicatesRequested(); // the one row that is no filter
    });
    return section;
}

OverviewSection* OverviewPage::Private::addRecipientSection(const QString& title, QList<RecipientKey>& keys)
{
    auto* section = new OverviewSection(title, {}, sections);
    sections->layout()->addWidget(section);
    connect(section, &OverviewSection::rowChosen, q, [this, &keys](int row) {
        if (row < keys.size())
            Q_EMIT q->recipientChosen(keys.at(row));
    });
    return section;
}

QWidget* OverviewPage::Private::buildFilled()
{
    auto* content = new QWidget;
    all = new LinkButton(content);
    refreshed = new MutedLabel(content);
    refreshed->setWordWrap(true);
    refresh = new QPushButton(symbolicIcon(u"refresh"_s), tr("Refresh &all"), content);
    refresh->setAccessibleName(tr("Refresh all"));
    refresh->setAutoDefault(true);
    refresh->setEnabled(false);
    connect(all, &LinkButton::clicked, q, [this] { Q_EMIT q->filterChosen(RecipientFilter{}); });
    connect(refresh, &QPushButton::clicked, q, &OverviewPage::refreshRequested);

    sections = new QWidget(content);
    auto* wrap = new WrapLayout(sections);
    wrap->setSpacing(32);
    needs = addFilterSection(tr("Needs attention"), tr("Nothing needs your attention."), needFilters);
    categories = addFilterSection(tr("By category"), {}, categoryFilters);
    statuses = addFilterSection(tr("By status"), {}, statusFilters);
    pinned = addRecipientSection(tr("Pinned"), pinnedKeys);
    copied = addRecipientSection(tr("Recently copied"), copiedKeys);

    auto* line = new QHBoxLayout;
    line->addWidget(refreshed, 1);
    line->addWidget(refresh, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(all);
    column->addLayout(line);
    column->addSpacing(8);
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
        QFont large = q->font();
        large.setBold(true);
        all->setFont(large);
        all->setText(book->size() == 1 ? tr("1 recipient") : tr("%Ln recipients", nullptr, book->size()));
        all->setAccessibleName(tr("Show all recipients"));
        fillNeeds();
        fillCategories();
        fillStatuses();
        fillPinned();
        fillCopied();
        fillRefreshed();
    }
    pages->setCurrentIndex(static_cast<int>(state));
}

void OverviewPage::Private::fillCategories()
{
    QList<OverviewSection::Row> rows;
    categoryFilters.clear();
    int rest = book->size();
    for (const Category category : allCategories) {
        RecipientFilter filter;
        filter.category = category;
        const int count = book->count(filter);
        rows.append({ categoryName(category), count });
        categoryFilters.append(filter);
        rest -= count;
    }
    if (rest > 0)
        rows.append({ tr("Type not known yet"), rest, false });
    categories->setRows(rows, book->size());
}

void OverviewPage::Private::fillStatuses()
{
    QList<OverviewSection::Row> rows;
    statusFilters.clear();
    int rest = book->size();
    int others = 0;
    for (const auto& [status, count] : book->statuses()) {
        rest -= count;
        if (rows.size() == mostStatuses) {
            others += count;
            continue;
        }
        RecipientFilter filter;
        filter.status = status;
        rows.append({ status, count });
        statusFilters.append(filter);
    }
    if (others > 0)
        rows.append({ tr("Other statuses"), others, false });
    if (rest > 0)
        rows.append({ tr("No status yet"), rest, false });
    statuses->setRows(rows, book->size());
}

void OverviewPage::Private::fillNeeds()
{
    using Need = RecipientFilter::Need;
    QList<OverviewSection::Row> rows;
    needFilters.clear();
    const std::initializer_list<std::pair<Need, QString>> named{
        { Need::Reference, tr("No destination reference yet") },
        { Need::Approval, tr("Not approved") },
        { Need::Attention, tr("Kopo Kopo refused, or its answer never came") },
    };
    for (const auto& [need, name] : named) {
        const int count = book->count(filterFor(need));
        if (count == 0)
            continue;
        rows.append({ name, count });
        needFilters.append(filterFor(need));
    }
    if (duplicates > 0)
        rows.append({ tr("Seem to be duplicates"), duplicates });
    needs->setRows(rows, book->size());
}

void OverviewPage::Private::fillPinned()
{
    QList<OverviewSection::Row> rows;
    pinnedKeys = book->matching(filterFor(RecipientFilter::Need::Pin), mostPinned);
    for (const RecipientKey key : std::as_const(pinnedKeys))
        rows.append({ shownName(*book->find(key)) });
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
        rows.append({ shownName(*recipient) });
        copiedKeys.append(key);
    }
    copied->setRows(rows, 0);
}

void OverviewPage::Private::fillRefreshed()
{
    const QDateTime moment = now.isValid() ? now : QDateTime::currentDateTimeUtc();
    refreshed->setText(lastRefresh.isValid()
            ? tr("Refreshed %1.", "a time, such as: 2 minutes ago").arg(agoText(lastRefresh, moment))
            : tr("Not refreshed yet."));
    refreshed->setToolTip(momentText(lastRefresh));
}

OverviewPage::OverviewPage(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
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
    d->refresh->setEnabled(signedIn);
    d->refresh->setToolTip(signedIn ? QString() : tr("Sign in to ask Kopo Kopo"));
}

void OverviewPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (d->stale)
        d->fill();
}

} // namespace PayRecipients

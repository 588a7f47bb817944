// SPDX-License-Identifier: MIT
#include "pages/RecipientsPage.h"

#include "details/ChosenRecipients.h"
#include "details/RecipientDetails.h"
#include "pages/ApprovalsHeader.h"
#include "pages/EmptyBook.h"
#include "recipients/FilterChips.h"
#include "recipients/ListedRecipients.h"
#include "recipients/RecipientsView.h"
#include "session/Session.h"
#include "text/FieldText.h"
#include "theme/Tokens.h"
#include "trust/TrustText.h"
#include "widgets/EmptyState.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace PayRecipients {

using namespace Qt::StringLiterals;

RecipientsPage::RecipientsPage(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_stack(new QStackedWidget(this))
    , m_view(new RecipientsView(this))
    , m_approvals(new ApprovalsHeader(this))
    , m_empty(new EmptyState(this))
    , m_details(new RecipientDetails(this))
    , m_strip(new QWidget(this))
    , m_stripText(new QLabel(m_strip))
    , m_chips(new FilterChips(*m_view, this))
    , m_clearFilters(new QAction(tr("Clear filters"), this))
    , m_clearSearch(new QAction(tr("Clear search"), this))
    , m_searchEverywhere(new QAction(tr("Search all recipients"), this))
    , m_showEverything(new QAction(tr("Show all recipients"), this))
{
    auto* strip = new QHBoxLayout(m_strip);
    strip->setContentsMargins(Spacing::medium, Spacing::small, Spacing::medium, Spacing::small);
    strip->addWidget(m_stripText, 1);
    m_stripText->setTextFormat(Qt::PlainText);
    m_stripText->setWordWrap(true);

    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto* left = new QWidget(this);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addWidget(m_approvals);
    leftLayout->addWidget(m_chips);
    leftLayout->addWidget(m_strip);
    leftLayout->addWidget(m_stack, 1);

    m_splitter->addWidget(left);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({ 640, 360 });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions(m_actions.ofChosen);
    connect(m_view, &RecipientsView::currentChosen, this, &RecipientsPage::showDetails);
    connect(m_view, &RecipientsView::selectionCountChanged, this, &RecipientsPage::showChosen);
    connect(m_view, &RecipientsView::copyRequested, this,
        [this] { Q_EMIT copyReferencesRequested(m_view->selectedKeys()); });
    connect(m_view, &RecipientsView::typed, this, &RecipientsPage::searchTyped);
    connect(m_view, &RecipientsView::escaped, this, &RecipientsPage::searchCleared);
    connect(m_chips, &FilterChips::filterChosen, this, [this](const RecipientFilter& filter) {
        m_filter = filter;
        applyFilter();
    });
    connectApprovals();
    connect(m_clearFilters, &QAction::triggered, this, [this] {
        m_filter = filterOf(m_place);
        applyFilter();
        m_view->setFocus();
    });
    m_chips->setStatuses([this] {
        QStringList words;
        for (const auto& [word, count] : m_session->book()->statuses()) {
            if (!words.contains(word, Qt::CaseInsensitive))
                words << word;
        }
        return words;
    });
    connect(m_clearSearch, &QAction::triggered, this, &RecipientsPage::searchCleared);
    for (QAction* action : { m_searchEverywhere, m_showEverything })
        connect(action, &QAction::triggered, this, &RecipientsPage::everywhereRequested);
    connect(m_splitter, &QSplitter::splitterMoved, this, &RecipientsPage::saveLook);
    updateState();
}

RecipientsPage::~RecipientsPage() = default;

void RecipientsPage::setSession(Session* session)
{
    saveLook();
    m_view->showModel(nullptr);
    m_model.reset();
    m_session = session;
    if (!session || !session->model()) {
        m_session = nullptr;
        showChosen();
        return updateState();
    }

    m_model = std::make_unique<ListedRecipients>(*session->model());
    const QVariantList sorting = session->viewState(u"sort"_s).toList();
    m_model->sort(sorting.value(0, RecipientsModel::NameColumn).toInt(),
        static_cast<Qt::SortOrder>(sorting.value(1, Qt::AscendingOrder).toInt()));
    m_view->restoreColumnState(session->viewState(u"listColumns"_s).toList());
    if (const QByteArray splitter = session->viewState(u"splitter"_s).toByteArray(); !splitter.isEmpty())
        m_splitter->restoreState(splitter);
    m_view->showModel(m_model.get());
    applyFilter();

    connect(session->book(), &RecipientBook::changed, m_model.get(), [this] {
        updateApprovals();
        updateState();
        showDetails(m_view->currentKey());
        showChosen();
    });
    connect(session->book(), &RecipientBook::stateChanged, m_model.get(), [this] { updateState(); });
    connect(session->additions(), &RecipientAdditions::keysChanged, m_model.get(),
        [this] { showDetails(m_view->currentKey()); });
    connect(session->approvals(), &ApprovalNews::changed, m_model.get(), [this] { updateApprovals(); });
    connect(session->duplicates(), &DuplicateWatch::groupsChanged, m_model.get(), [this] { showDuplicates(); });
    connect(session->trust(), &TrustWatch::foundChanged, m_model.get(), [this] { showLookAlikes(); });
}

void RecipientsPage::showPlace(Place place)
{
    m_place = place;
    m_filter = filterOf(place);
    applyFilter();
}

void RecipientsPage::showFilter(const RecipientFilter& filter)
{
    m_filter = filter;
    m_filter.text.clear();
    m_place = Place::Recipients;
    if (m_filter.need == filterOf(Place::Approvals).need && !m_filter.category)
        m_place = Place::Approvals;
    for (const Place place : { Place::MobileWallets, Place::BankAccounts, Place::Tills, Place::Paybills }) {
        if (filterOf(place) == m_filter)
            m_place = place;
    }
    applyFilter();
}

void RecipientsPage::connectApprovals()
{
    connect(m_approvals, &ApprovalsHeader::statusChosen, this, [this](const std::optional<QString>& status) {
        if (m_place != Place::Approvals)
            return;
        m_filter.status = status;
        applyFilter();
    });
    connect(m_approvals, &ApprovalsHeader::recipientChosen, this, &RecipientsPage::recipientRequested);
    connect(m_approvals, &ApprovalsHeader::allSeen, this, [this] { m_session->approvals()->markAllSeen(); });
    connect(
        m_approvals, &ApprovalsHeader::checkAgainRequested, this, [this] { Q_EMIT checkAgainRequested(shownKeys()); });
    // Whose details were asked for is seen; one that happens to be shown when the news comes is not.
    connect(m_view, &RecipientsView::currentChosen, this, [this](std::optional<RecipientKey> key) {
        if (key && m_session)
            m_session->approvals()->markSeen(*key);
    });
}

void RecipientsPage::updateApprovals()
{
    if (m_session && m_place == Place::Approvals)
        m_approvals->showBook(*m_session->book(), m_session->approvals()->recipients());
}

void RecipientsPage::setSearchText(const QString& text)
{
    // What stands above the list does not follow the text: a keystroke costs no more than what it changes.
    m_searchText = text;
    filterModel();
    updateState();
}

std::optional<int> RecipientsPage::found() const
{
    const bool isNarrowed = m_filter != filterOf(m_place) || !m_searchText.trimmed().isEmpty();
    return m_model && isNarrowed ? std::optional(m_model->rowCount()) : std::nullopt;
}

bool RecipientsPage::choose(RecipientKey key)
{
    if (!m_model || m_model->rowOf(key) < 0)
        return false;
    m_view->choose(key);
    return true;
}

void RecipientsPage::setServiceAvailable(bool signedIn)
{
    m_details->setServiceAvailable(signedIn);
    m_approvals->setServiceAvailable(signedIn);
}

void RecipientsPage::filterModel()
{
    if (!m_model)
        return;
    RecipientFilter filter = m_filter;
    filter.text = m_searchText;
    m_model->setFilter(filter);
    m_view->setSearchText(m_searchText);
}

void RecipientsPage::applyFilter()
{
    filterModel();
    m_chips->showFilter(m_filter, filterOf(m_place));
    m_approvals->setStatus(m_filter.status);
    updateApprovals();
    updateState();
}

void RecipientsPage::updateState()
{
    const RecipientBook* book = m_session ? m_session->book() : nullptr;
    if (!book || book->state() == RecipientBook::State::Loading)
        m_state = State::Loading; // rows that would stand elsewhere a moment later are of no use
    else if (m_model->rowCount() > 0)
        m_state = State::Ready;
    else if (book->size() == 0)
        m_state = State::EmptyBook;
    else if (!m_searchText.trimmed().isEmpty() || m_filter != filterOf(m_place))
        m_state = State::NoMatch;
    else
        m_state = State::EmptyPlace;

    m_stack->setCurrentWidget(m_state == State::Ready ? static_cast<QWidget*>(m_view) : m_empty);
    m_details->setVisible(m_state == State::Ready);
    switch (m_state) {
    case State::Ready:
        break;
    case State::Loading:
        m_empty->say(tr("Opening your address book…"), tr("The list appears here as soon as it is read."));
        break;
    case State::EmptyBook:
        sayBookIsEmpty(*m_empty, { m_actions.importText, m_actions.addRecipient, m_actions.enterByHand });
        break;
    case State::NoMatch:
        if (m_searchText.trimmed().isEmpty()) {
            m_empty->say(tr("Nothing matches this filter"),
                tr("Clear the filters to see the other recipients, or import those that are missing."),
                { m_clearFilters, m_actions.importText });
        } else if (m_filter == RecipientFilter{}) {
            m_empty->say(tr("No recipient matches “%1”").arg(m_searchText.trimmed()),
                tr("Try fewer words or a part of the number, or import it."), { m_clearSearch, m_actions.importText });
        } else if (m_filter != filterOf(m_place)) {
            m_empty->say(tr("No recipient matches “%1” and the filters").arg(m_searchText.trimmed()),
                tr("Others may match without the filters, or elsewhere in the address book; or import who is missing."),
                { m_clearFilters, m_searchEverywhere, m_actions.importText });
        } else {
            m_empty->say(tr("No recipient here matches “%1”").arg(m_searchText.trimmed()),
                tr("Others may match elsewhere in the address book; or import who is missing."),
                { m_searchEverywhere, m_clearSearch, m_actions.importText });
        }
        break;
    case State::EmptyPlace:
        if (m_place == Place::Approvals && book->statuses().isEmpty())
            m_empty->say(tr("No recipient has a status yet"),
                tr("Kopo Kopo tells the status when it is asked: refresh to see who is approved."),
                { m_actions.refresh, m_showEverything });
        else if (m_place == Place::Approvals)
            m_empty->say(tr("Nothing waits for approval"),
                tr("Every recipient that Kopo Kopo gave a status is approved."),
                { m_actions.refresh, m_showEverything });
        else
            m_empty->say(tr("No %1 yet").arg(categoryName(*m_filter.category).toLower()),
                tr("Import a table or locations, add one at Kopo Kopo or enter one by hand, and it is listed here."),
                { m_actions.importText, m_actions.addRecipient, m_actions.enterByHand });
        break;
    }
    updateStrip();
    Q_EMIT foundChanged();
}

void RecipientsPage::updateStrip()
{
    const QString text = m_state == State::Ready || m_state == State::NoMatch ? stripText() : QString();
    m_stripText->setText(text);
    m_strip->setVisible(!text.isEmpty());
    m_chips->setVisible(m_state == State::Ready || m_state == State::NoMatch);
    m_approvals->setVisible(m_place == Place::Approvals && m_session);
}

QString RecipientsPage::stripText() const
{
    if (m_place == Place::Approvals || m_filter == filterOf(m_place))
        return {};
    // The chips say the other conditions.
    switch (m_filter.need) {
    case RecipientFilter::Need::Attention:
        return tr("Kopo Kopo no longer answers for them, or refused");
    case RecipientFilter::Need::Pin:
        return tr("Pinned");
    case RecipientFilter::Need::Approval:
        return tr("Not approved");
    case RecipientFilter::Need::Type:
        return tr("Type not known yet");
    case RecipientFilter::Need::Reference:
    case RecipientFilter::Need::Nothing:
        break;
    }
    return {};
}

QList<RecipientKey> RecipientsPage::shownKeys() const
{
    QList<RecipientKey> keys;
    for (int row = 0; m_model && row < m_model->rowCount(); ++row)
        keys << m_model->keyAt(row);
    return keys;
}

void RecipientsPage::showDetails(std::optional<RecipientKey> key)
{
    std::optional<Recipient> recipient = key && m_session ? m_session->book()->find(*key) : std::nullopt;
    // While the service is asked, it is too early to say that the outcome is unknown.
    if (recipient && m_session->additions()->keys().contains(*key))
        recipient->setValue(Field::Creation, Layer::Told, std::nullopt);
    m_details->setRecipient(recipient);
    showDuplicates();
    showLookAlikes();
    Q_EMIT detailsShown();
}

void RecipientsPage::showChosen()
{
    const auto keys = m_session ? m_view->selectedKeys() : QList<RecipientKey>();
    m_details->setChosen(keys.size() > 1 ? ChosenRecipients::of(*m_session->book(), keys) : ChosenRecipients{});
}

void RecipientsPage::showLookAlikes()
{
    QList<LookAlikeWarning> warnings;
    if (const auto& recipient = m_details->recipient(); recipient && m_session) {
        for (const LookAlike& lookAlike : m_session->trust()->lookAlikesOf(recipient->key()))
            warnings << LookAlikeWarning{ lookAlike, lookAlikeText(lookAlike, *m_session->book()) };
    }
    m_details->setLookAlikes(warnings);
}

void RecipientsPage::showDuplicates()
{
    const auto& recipient = m_details->recipient();
    const DuplicateGroup* group = recipient && m_session ? m_session->duplicates()->groupOf(recipient->key()) : nullptr;
    m_details->setDuplicates(group ? tr("%Ln others seem to be the same recipient: they share its account, destination "
                                        "reference or location.",
                                 nullptr, static_cast<int>(group->keys.size()) - 1)
                                   : QString());
}

void RecipientsPage::saveLook()
{
    if (!m_session || !m_model)
        return;
    m_session->setViewState(u"listColumns"_s, m_view->columnState());
    m_session->setViewState(u"splitter"_s, m_splitter->saveState());
    m_session->setViewState(u"sort"_s, QVariantList{ m_model->sortColumn(), static_cast<int>(m_model->sortOrder()) });
}

} // namespace PayRecipients

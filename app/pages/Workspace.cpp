// SPDX-License-Identifier: MIT
#include "pages/Workspace.h"

#include "MainActions.h"
#include "details/RecipientDetails.h"
#include "navigation/NavigationTree.h"
#include "navigation/SideNavigation.h"
#include "pages/OverviewPage.h"
#include "pages/RecipientsPage.h"
#include "recipients/RecipientCommands.h"
#include "recipients/RecipientsView.h"
#include "recipients/SearchField.h"
#include "recipients/StatusCounts.h"
#include "recipients/UndoHistory.h"
#include "session/Session.h"
#include "trust/TrustText.h"
#include "widgets/EmptyState.h"

#include <QAction>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace PayRecipients {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Workspace::Workspace(const MainActions& actions, RecipientCommands& commands, SearchField& search, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_commands(commands)
    , m_search(search)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_side(new SideNavigation(*actions.narrowNavigation, m_splitter))
    , m_navigation(m_side->tree())
    , m_pages(new QStackedWidget(m_splitter))
    , m_waiting(new EmptyState(m_pages))
{
    m_pages->addWidget(m_waiting);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({ m_side->sizeHint().width(), 900 });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    connect(m_navigation, &NavigationTree::placeChosen, this, &Workspace::showPlace);
    connect(m_navigation, &NavigationTree::typed, &search, &SearchField::begin);
    connect(m_actions.narrowNavigation, &QAction::toggled, this, [this] {
        const int shown = m_side->preferredWidth();
        m_splitter->setSizes({ shown, m_splitter->width() - shown });
    });
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(50ms);
    connect(&m_countSoon, &QTimer::timeout, this, &Workspace::updateCounts);
}

void Workspace::makePages()
{
    if (m_recipients)
        return;
    m_overview = new OverviewPage(
        { m_actions.refresh, { m_actions.importText, m_actions.addRecipient, m_actions.enterByHand } }, m_pages);
    m_recipients = new RecipientsPage({ m_actions.refresh, m_actions.addRecipient, m_actions.importText,
                                          m_actions.enterByHand, m_actions.ofChosen() },
        m_pages);
    m_pages->addWidget(m_overview);
    m_pages->addWidget(m_recipients);
    connectOverview();
    connectRecipients();
    connectChosen();
    connectTrust();
    connectChecks();
    connect(&m_search, &SearchField::copyRequested, this, &Workspace::copyChosen);
    connect(&m_search, &SearchField::textChanged, this, &Workspace::searchChanged);
    connect(&m_commands.history().stack(), &QUndoStack::indexChanged, &m_search, &SearchField::endEditing);
    connect(&m_search, &SearchField::moveRequested, m_recipients->view(), &RecipientsView::moveCurrent);
}

void Workspace::sayWaiting(const QString& title, const QString& sentence)
{
    m_waiting->say(title, sentence);
    m_pages->setCurrentWidget(m_waiting);
}

void Workspace::connectOverview()
{
    connect(m_overview, &OverviewPage::filterChosen, this, &Workspace::showFilter);
    connect(m_overview, &OverviewPage::recipientChosen, this, &Workspace::showRecipient);
    connect(m_overview, &OverviewPage::copyRequested, &m_commands,
        [this](RecipientKey key) { m_commands.copyReferences({ key }); });
    connect(m_overview, &OverviewPage::approvalsRequested, this, [this] { showPlace(Place::Approvals); });
    connect(m_overview, &OverviewPage::duplicatesRequested, &m_commands, &RecipientCommands::showDuplicates);
    connect(&m_commands, &RecipientCommands::recentlyCopiedChanged, m_overview,
        [this] { m_overview->setRecentlyCopied(m_commands.recentlyCopied()); });
}

void Workspace::connectRecipients()
{
    connect(m_recipients, &RecipientsPage::copyReferencesRequested, &m_commands, &RecipientCommands::copyReferences);
    connect(m_recipients, &RecipientsPage::checkAgainRequested, &m_commands, &RecipientCommands::refresh);
    connect(m_recipients, &RecipientsPage::recipientRequested, this, &Workspace::showRecipient);
    connect(m_recipients, &RecipientsPage::foundChanged, this, &Workspace::foundChanged);
    connect(m_recipients, &RecipientsPage::searchCleared, &m_search, &QLineEdit::clear);
    connect(m_recipients, &RecipientsPage::searchTyped, &m_search, &SearchField::begin);
    connect(&m_commands.history(), &UndoHistory::broughtBack, m_recipients->view(), &RecipientsView::chooseAll);
    connect(m_recipients, &RecipientsPage::everywhereRequested, this, [this] { showPlace(Place::Recipients); });

    RecipientDetails* details = m_recipients->details();
    connect(details, &RecipientDetails::copyRequested, &m_commands, &RecipientCommands::copyField);
    connect(details, &RecipientDetails::copyReferenceRequested, &m_commands, [this, details] {
        if (details->recipient())
            m_commands.copyReferences({ details->recipient()->key() });
    });
    connect(details, &RecipientDetails::refreshRequested, &m_commands,
        [this](RecipientKey key) { m_commands.refresh({ key }); });
    connect(details, &RecipientDetails::openKopoKopoRequested, &m_commands, &RecipientCommands::openKopoKopo);
    connect(details, &RecipientDetails::enterReferenceRequested, &m_commands,
        [this](RecipientKey key) { m_commands.edit(key, Field::Reference); });
    connect(details, &RecipientDetails::editRequested, &m_commands, [this](RecipientKey key) { m_commands.edit(key); });
    connect(details, &RecipientDetails::pinRequested, &m_commands,
        [this](RecipientKey key, bool pinned) { m_commands.setPinned({ key }, pinned); });
    connect(details, &RecipientDetails::useToldRequested, &m_commands, &RecipientCommands::useTold);
    connect(details, &RecipientDetails::creationExistsRequested, &m_commands, &RecipientCommands::sayItExists);
    connect(details, &RecipientDetails::creationFailedRequested, &m_commands, &RecipientCommands::addAgain);
    connect(details, &RecipientDetails::compareRequested, &m_commands, [this](RecipientKey key) {
        if (const DuplicateGroup* group = m_session->duplicates()->groupOf(key))
            m_commands.compare(group->keys);
    });

    connect(&m_commands, &RecipientCommands::imported, this, [this] { showPlace(Place::Recipients); });
    connect(&m_commands, &RecipientCommands::entered, this, &Workspace::showRecipient);
}

void Workspace::connectTrust()
{
    RecipientDetails* details = m_recipients->details();
    TrustCommands* trust = &m_commands.trust();
    connect(
        details, &RecipientDetails::checkRequested, trust, [trust](RecipientKey key) { trust->guard().check(key); });
    connect(details, &RecipientDetails::lookAlikesRequested, &m_commands, &RecipientCommands::compare);
    connect(details, &RecipientDetails::dismissRequested, trust, &TrustCommands::dismiss);
    connect(details, &RecipientDetails::historyExportRequested, trust,
        [trust](RecipientKey key) { trust->exportHistory(key); });
    connect(details, &RecipientDetails::historyRequested, this, [this, details](RecipientKey key) {
        const RecipientBook* book = m_session->book();
        HistoryQuery query;
        query.key = key;
        book->readHistory(query, m_session->trust(), [details, book, key](const RecipientStore::HistoryResult& events) {
            if (events)
                details->setHistory(key, historyLines(*events, *book));
            else
                details->setHistory(key, {}, historyProblemText());
        });
    });
    connect(m_actions.attention, &QAction::triggered, trust, &TrustCommands::showAttention);
    connect(m_overview, &OverviewPage::attentionRequested, trust, &TrustCommands::showAttention);
    connect(m_actions.whoIsThis, &QAction::triggered, trust, &TrustCommands::whoIsThis);
    connect(m_actions.exportHistory, &QAction::triggered, trust, [trust] { trust->exportHistory({}); });
}

void Workspace::connectChosen()
{
    connect(m_actions.copyReference, &QAction::triggered, this, &Workspace::copyChosen);
    const auto onChosen = [this](QAction* action, auto command) {
        connect(action, &QAction::triggered, this, [this, command] { command(chosen()); });
    };
    onChosen(m_actions.copyDestinationV1,
        [this](const auto& keys) { m_commands.copyDestinations(keys, RecipientCopy::Destination::V1); });
    onChosen(m_actions.copyDestinationV2,
        [this](const auto& keys) { m_commands.copyDestinations(keys, RecipientCopy::Destination::V2); });
    onChosen(m_actions.copyTable,
        [this](const auto& keys) { m_commands.copyTable(keys, m_recipients->view()->shownColumns()); });
    connect(m_actions.exportBook, &QAction::triggered, this, [this] {
        m_commands.exportRecipients(showsList() ? m_recipients->shownKeys() : QList<RecipientKey>(), chosen());
    });
    onChosen(m_actions.remove, [this](const auto& keys) { m_commands.remove(keys); });
    onChosen(m_actions.merge, [this](const auto& keys) { m_commands.compare(keys); });
    onChosen(m_actions.edit, [this](const auto& keys) {
        if (!keys.isEmpty())
            m_commands.edit(keys.first());
    });
    connect(m_actions.pin, &QAction::triggered, this, [this](bool pinned) { m_commands.setPinned(chosen(), pinned); });
    RecipientDetails* details = m_recipients->details();
    connect(details, &RecipientDetails::copyChosenReferencesRequested, m_actions.copyReference, &QAction::trigger);
    connect(details, &RecipientDetails::copyChosenTableRequested, m_actions.copyTable, &QAction::trigger);
    connect(details, &RecipientDetails::refreshChosenRequested, this, [this] { m_commands.refresh(chosen()); });
    connect(m_actions.findDuplicates, &QAction::triggered, &m_commands, &RecipientCommands::showDuplicates);
    // The check says how it stands with what is chosen now.
    const auto showPinned = [this, pin = m_actions.pin] {
        const auto& recipient = m_recipients->details()->recipient();
        pin->setChecked(recipient && recipient->isPinned());
    };
    connect(m_recipients, &RecipientsPage::detailsShown, this, showPinned);
}

void Workspace::connectChecks()
{
    RecipientDetails* details = m_recipients->details();
    const RecipientChecks* checks = &m_commands.checks();
    const auto isShown
        = [details](RecipientKey key) { return details->recipient() && details->recipient()->key() == key; };
    const auto showBegun = [details, checks] {
        if (details->recipient() && checks->isUnderWay(details->recipient()->key()))
            details->setCheck({ true });
    };
    connect(checks, &RecipientChecks::begun, details, showBegun);
    connect(m_recipients, &RecipientsPage::detailsShown, details, showBegun);
    connect(checks, &RecipientChecks::ended, details,
        [details, isShown](RecipientKey key, bool hasFailed, const QString& answer) {
            if (isShown(key))
                details->setCheck({ false, hasFailed, answer });
        });
}

QList<RecipientKey> Workspace::chosen() const
{
    return showsList() ? m_recipients->view()->selectedKeys() : QList<RecipientKey>();
}

bool Workspace::showsList() const
{
    return m_recipients && m_pages->currentWidget() == m_recipients;
}

std::optional<Category> Workspace::category() const
{
    return showsList() ? m_recipients->category() : std::nullopt;
}

std::optional<int> Workspace::found() const
{
    return showsList() ? m_recipients->found() : std::nullopt;
}

void Workspace::setSession(Session* session)
{
    m_session = session;
    if (session)
        makePages();
    else if (!m_recipients)
        return;
    m_recipients->setSession(session);
    m_overview->setBook(session ? session->book() : nullptr);
    if (!session)
        return;
    const auto countDuplicates
        = [this] { m_overview->setDuplicates(static_cast<int>(m_session->duplicates()->groups().size())); };
    connect(session->duplicates(), &DuplicateWatch::groupsChanged, this, countDuplicates);
    countDuplicates();
    const auto countApproved
        = [this] { m_overview->setNewlyApproved(static_cast<int>(m_session->approvals()->recipients().size())); };
    connect(session->approvals(), &ApprovalNews::changed, this, countApproved);
    countApproved();
    const auto countToCheck = [this] {
        const TrustWatch& trust = *m_session->trust();
        m_overview->setToCheck(static_cast<int>(trust.changed().size()), static_cast<int>(trust.lookAlikes().size()));
    };
    connect(session->trust(), &TrustWatch::foundChanged, this, countToCheck);
    countToCheck();
    connect(session->book(), &RecipientBook::changed, &m_countSoon, qOverload<>(&QTimer::start));
    connect(session->book(), &RecipientBook::stateChanged, &m_countSoon, qOverload<>(&QTimer::start));
    updateCounts();
    showPlace(m_navigation->currentPlace());
}

void Workspace::showPlace(Place place)
{
    m_navigation->setCurrentPlace(place);
    if (!m_session)
        return;
    if (place == Place::Overview) {
        m_search.clear();
        m_pages->setCurrentWidget(m_overview);
    } else {
        m_recipients->showPlace(place);
        m_pages->setCurrentWidget(m_recipients);
    }
    Q_EMIT placeShown();
}

void Workspace::showFilter(const RecipientFilter& filter)
{
    m_search.clear();
    m_recipients->showFilter(filter);
    m_navigation->setCurrentPlace(m_recipients->place());
    m_pages->setCurrentWidget(m_recipients);
    Q_EMIT placeShown();
}

void Workspace::showRecipient(RecipientKey key)
{
    if (!showsList())
        showPlace(Place::Recipients);
    if (!m_recipients->choose(key)) {
        m_search.clear();
        showPlace(Place::Recipients);
        m_recipients->choose(key);
    }
}

void Workspace::update(const QDateTime& now)
{
    if (!m_recipients)
        return;
    const bool signedIn = m_session && m_session->signInState() == Session::SignInState::SignedIn;
    m_overview->setNow(now);
    m_overview->setServiceAvailable(signedIn);
    m_overview->setLastRefresh(m_session ? m_session->lastRefresh() : QDateTime());
    m_recipients->details()->setNow(now);
    m_recipients->setServiceAvailable(signedIn);
}

void Workspace::copyChosen()
{
    if (showsList())
        m_commands.copyReferences(chosen());
}

void Workspace::searchChanged(const QString& text)
{
    if (!text.isEmpty() && !showsList())
        showPlace(Place::Recipients);
    m_recipients->setSearchText(text);
}

void Workspace::updateCounts()
{
    if (!m_session || !m_session->book() || m_session->book()->state() == RecipientBook::State::Loading)
        return;
    const RecipientBook& book = *m_session->book();
    const StatusCounts counts(book); // in one pass: a count of each filter's would take six
    m_navigation->setCount(Place::Approvals, counts.needingApproval());
    m_navigation->setCount(Place::Recipients, book.size());
    for (const Category category : allCategories)
        m_navigation->setCount(placeOf(category), counts.count(category));
}

void Workspace::restoreLook(const Session& session)
{
    m_actions.narrowNavigation->setChecked(session.viewState(u"narrowNavigation"_s).toBool());
    m_splitter->restoreState(session.viewState(u"navigation"_s).toByteArray());
    const int place = session.viewState(u"place"_s).toInt();
    if (place >= 0 && place < static_cast<int>(allPlaces.size()))
        m_navigation->setCurrentPlace(static_cast<Place>(place));
}

void Workspace::saveLook(Session& session) const
{
    session.setViewState(u"navigation"_s, m_splitter->saveState());
    session.setViewState(u"narrowNavigation"_s, m_actions.narrowNavigation->isChecked());
    session.setViewState(u"place"_s, static_cast<int>(m_navigation->currentPlace()));
}

} // namespace PayRecipients

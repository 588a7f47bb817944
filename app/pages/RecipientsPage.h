// SPDX-License-Identifier: MIT
//! The list of one place of the side nav beside the details of the chosen recipient.
#pragma once

#include "navigation/Place.h"
#include "recipients/RecipientFilter.h"
#include "recipients/RecipientKey.h"

#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace PayRecipients {

class ApprovalsHeader;
class EmptyState;
class FilterChips;
class RecipientDetails;
class RecipientFilterModel;
class RecipientsView;
class Session;

//! Serves Recipients, its four categories and Approvals: they differ by filter, sentence and buttons only.
//! Reads the session's model; everything a person wants is a signal.
class RecipientsPage : public QWidget {
    Q_OBJECT

public:
    //! What the page shows.
    enum class State {
        Loading, //!< not all has arrived yet
        EmptyBook,
        EmptyPlace, //!< the book has entries, none of them here
        NoMatch, //!< search or filter hides them all
        Ready,
    };
    Q_ENUM(State)

    //! Buttons of the empty states; owned by the window.
    struct Actions {
        QAction* refresh = nullptr;
        QAction* addRecipient = nullptr;
        QAction* importText = nullptr;
        QAction* enterByHand = nullptr;
        QList<QAction*> ofChosen = {}; //!< for the context menu of the list
    };

    explicit RecipientsPage(const Actions& actions, QWidget* parent = nullptr);
    ~RecipientsPage() override;

    State state() const { return m_state; }
    //! The place that the filter at hand belongs to.
    Place place() const { return m_place; }
    //! Of what is listed, if the list is of one.
    std::optional<Category> category() const { return m_filter.category; }
    //! How many the search or the filters found; nothing where neither is in use.
    std::optional<int> found() const;
    RecipientsView* view() const { return m_view; }
    RecipientDetails* details() const { return m_details; }
    //! Every entry of the list in its order.
    QList<RecipientKey> shownKeys() const;

    //! \param session with a book, or null; must outlive the page or be replaced before it ends
    void setSession(Session* session);
    void showPlace(Place place);
    //! Shows what the filter shows; its text is taken over by setSearchText().
    void showFilter(const RecipientFilter& filter);
    void setSearchText(const QString& text);
    //! Shows an entry's details; false if the list does not have it.
    bool choose(RecipientKey key);
    //! Whether the service can be asked at all.
    void setServiceAvailable(bool signedIn);

Q_SIGNALS:
    void copyReferencesRequested(const QList<PayRecipients::RecipientKey>& keys);
    void checkAgainRequested(const QList<PayRecipients::RecipientKey>& keys);
    //! One of the newly approved is to be shown, in the list that has it.
    void recipientRequested(PayRecipients::RecipientKey key);
    //! The details show another recipient, or the same one changed.
    void detailsShown();
    //! Said often: at each keystroke of a search, for example.
    void foundChanged();
    void searchCleared();
    //! Letters were typed into the list.
    void searchTyped(const QString& text);
    //! The list of all recipients is wanted, with the search that there is.
    void everywhereRequested();

private:
    void connectApprovals();
    void filterModel();
    void applyFilter();
    void updateState();
    void updateStrip();
    void updateApprovals();
    void showDetails(std::optional<RecipientKey> key);
    void showChosen();
    void showDuplicates();
    void showLookAlikes();
    void saveLook();
    QString stripText() const;

    Actions m_actions;
    Session* m_session = nullptr;
    std::unique_ptr<RecipientFilterModel> m_model;
    Place m_place = Place::Recipients;
    RecipientFilter m_filter; //!< without the search text
    QString m_searchText;
    State m_state = State::Loading;

    QSplitter* m_splitter;
    QStackedWidget* m_stack;
    RecipientsView* m_view;
    ApprovalsHeader* m_approvals;
    EmptyState* m_empty;
    RecipientDetails* m_details;
    QWidget* m_strip;
    QLabel* m_stripText;
    FilterChips* m_chips;
    QAction* m_clearFilters;
    QAction* m_clearSearch;
    QAction* m_searchEverywhere;
    QAction* m_showEverything;
};

} // namespace PayRecipients

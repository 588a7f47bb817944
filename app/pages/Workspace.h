// SPDX-License-Identifier: MIT
//! The side nav and the pages that it leads to.
#pragma once

#include "navigation/Place.h"
#include "recipients/RecipientFilter.h"
#include "recipients/RecipientKey.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QSplitter;
class QStackedWidget;

namespace PayRecipients {

class EmptyState;
class MainActions;
class NavigationTree;
class OverviewPage;
class RecipientCommands;
class RecipientsPage;
class SearchField;
class Session;
class SideNavigation;

//! Keeps nav, page and search in step: one place is shown at a time, and the counts beside the places are those of
//! their lists. Until there is a book it says what is being waited for; the pages are made when they are first needed.
class Workspace : public QWidget {
    Q_OBJECT

public:
    //! All must outlive the workspace.
    Workspace(const MainActions& actions, RecipientCommands& commands, SearchField& search, QWidget* parent = nullptr);

    //! There is a book whose pages are shown.
    bool showsBook() const { return m_session != nullptr; }
    //! A list is shown, from which can be copied.
    bool showsList() const;
    //! Of the list that is shown, if it is of one.
    std::optional<Category> category() const;
    //! As RecipientsPage::found(), while a list is shown.
    std::optional<int> found() const;

    //! Says beside the nav why there is no book yet.
    void sayWaiting(const QString& title, const QString& sentence);

    //! \param session with a book, or null; to be replaced before it ends
    void setSession(Session* session);
    //! Without a book the place is shown once there is one.
    void showPlace(Place place);
    void showFilter(const RecipientFilter& filter);
    //! Shows an entry in the list that is there, or in that of all recipients.
    void showRecipient(RecipientKey key);
    //! The session's sign-in or refresh moved on, or time did.
    void update(const QDateTime& now);

    //! The look that a profile remembers.
    void restoreLook(const Session& session);
    void saveLook(Session& session) const;

Q_SIGNALS:
    void placeShown();
    void foundChanged();

private:
    void makePages();
    void connectOverview();
    void connectRecipients();
    void connectTrust();
    void connectChosen();
    void connectChecks();
    void copyChosen();
    QList<RecipientKey> chosen() const;
    void searchChanged(const QString& text);
    void updateCounts();

    const MainActions& m_actions;
    RecipientCommands& m_commands;
    SearchField& m_search;
    Session* m_session = nullptr;
    QTimer m_countSoon; //!< many changes, one count

    QSplitter* m_splitter;
    SideNavigation* m_side;
    NavigationTree* m_navigation; //!< of m_side
    QStackedWidget* m_pages;
    EmptyState* m_waiting;
    OverviewPage* m_overview = nullptr; //!< until they are made
    RecipientsPage* m_recipients = nullptr;
};

} // namespace PayRecipients

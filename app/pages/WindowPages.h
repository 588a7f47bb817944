// SPDX-License-Identifier: MIT
//! What the window shows beneath its bars: the workspace, the first-run page or that of a locked book.
#pragma once

#include <QStackedWidget>
#include <QStringList>

namespace PayRecipients {

class BookQuestions;
class FirstRunPage;
class LockedBookPage;
class MainActions;
class RecipientCommands;
class SearchField;
class Session;
class Workspace;

//! Shows the page that the state of a session's book asks for. The workspace is there from the start, the other two are
//! made when they are first needed.
class WindowPages : public QStackedWidget {
    Q_OBJECT

public:
    //! What there is to do something with.
    enum class Content {
        None, //!< no book is shown
        Book, //!< a page of it, without a list
        List, //!< a list, from which can be copied
    };
    Q_ENUM(Content)

    //! All must be there as long as the pages are used.
    //! \param questions does what the page of a locked book asks for
    WindowPages(const MainActions& actions, RecipientCommands& commands, SearchField& search, BookQuestions& questions,
        QWidget* parent = nullptr);

    Workspace& workspace() const { return *m_workspace; }
    bool showsWorkspace() const;
    Content content() const;

    //! \param warnings see FirstRunPage::showWarnings()
    void showFirstRun(const QStringList& warnings);
    //! Says in the workspace why there is no book.
    void sayWaiting(const QString& title, const QString& sentence);
    //! To be called whenever the book of the session that is open is in another state.
    void showBookState(Session& session);

Q_SIGNALS:
    //! The workspace shows the session's book from now on.
    void bookShown();
    //! Asked for on the first-run page.
    void signInRequested();
    void useWithoutSigningInRequested();
    void demoRequested();

private:
    void showBook(Session& session);
    FirstRunPage& firstRun();
    LockedBookPage& locked();

    BookQuestions& m_questions;
    Workspace* m_workspace;
    FirstRunPage* m_firstRun = nullptr; //!< until it is needed
    LockedBookPage* m_locked = nullptr; //!< until it is needed
};

} // namespace PayRecipients

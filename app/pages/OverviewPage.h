// SPDX-License-Identifier: MIT
//! The first page: how many recipients there are of what kind, and what needs attention.
#pragma once

#include "recipients/RecipientFilter.h"
#include "recipients/RecipientKey.h"

#include <QDateTime>
#include <QList>
#include <QWidget>

#include <memory>

class QAction;

namespace PayRecipients {

class RecipientBook;

//! Reads the book and follows its changes. Each count that can be opened leads to the list with exactly that many rows.
class OverviewPage : public QWidget {
    Q_OBJECT

public:
    //! What the page shows.
    enum class State {
        Loading, //!< no book yet, or it is being read
        Empty, //!< a sentence and the buttons that end it
        Filled,
    };
    Q_ENUM(State)

    //! What the page has buttons for; they live longer than the page.
    struct Actions {
        QAction* refresh;
        QList<QAction*> filling; //!< what puts the first recipients into the book
    };

    explicit OverviewPage(const Actions& actions, QWidget* parent = nullptr);
    ~OverviewPage() override;

    State state() const;

    //! \param book must outlive its being shown; hand nothing to let go of it
    void setBook(const RecipientBook* book);
    //! When the last refresh ended; invalid if there was none.
    void setLastRefresh(const QDateTime& time);
    //! Newest first; those that the book does not have are left out.
    void setRecentlyCopied(const QList<RecipientKey>& keys);
    //! How many were found approved and not seen yet.
    void setNewlyApproved(int count);
    //! How many groups of entries seem to be one recipient.
    void setDuplicates(int groups);
    //! How many entries have a change that nobody has acknowledged, and how many look-alikes there are.
    void setToCheck(int changed, int lookAlikes);
    //! The moment from which "2 minutes ago" is counted.
    void setNow(const QDateTime& now);
    //! Whether the service can be asked without signing in first.
    void setServiceAvailable(bool signedIn);

Q_SIGNALS:
    void filterChosen(const PayRecipients::RecipientFilter& filter);
    void recipientChosen(PayRecipients::RecipientKey key);
    //! The destination reference of one that was copied before, or is pinned.
    void copyRequested(PayRecipients::RecipientKey key);
    void approvalsRequested();
    void duplicatesRequested();
    //! What is to be checked before paying.
    void attentionRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace PayRecipients

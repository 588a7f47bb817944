// SPDX-License-Identifier: MIT
//! What stands above the list of Approvals: what was approved since, and what the others wait for.
#pragma once

#include "recipients/RecipientKey.h"

#include <QFrame>
#include <QList>

#include <optional>
#include <vector>

class QButtonGroup;
class QLabel;
class QPushButton;

namespace PayRecipients {

class LinkButton;
class RecipientBook;

//! Shows the newly approved by name until they are seen, and a button for each status word of those that are not
//! approved. The words are the service's own. Reads the book only when it is told to.
class ApprovalsHeader : public QFrame {
    Q_OBJECT

public:
    explicit ApprovalsHeader(QWidget* parent = nullptr);

    //! Counts again. \param news the newly approved, newest first
    void showBook(const RecipientBook& book, const QList<RecipientKey>& news);
    //! Which of the buttons is down; nothing for that of all.
    void setStatus(const std::optional<QString>& status);
    //! Whether the service can be asked at all.
    void setServiceAvailable(bool signedIn);

Q_SIGNALS:
    //! Only this status is to be listed; nothing for all that are not approved.
    void statusChosen(const std::optional<QString>& status);
    void recipientChosen(PayRecipients::RecipientKey key);
    void allSeen();
    void checkAgainRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeNews();
    QWidget* makeGroups();
    void showNews(const RecipientBook& book, const QList<RecipientKey>& news);
    void showGroups(const RecipientBook& book);
    QPushButton* groupButton(int index);
    void checkGroup();
    void paintNews();

    QWidget* m_news;
    QWidget* m_newsNames;
    QLabel* m_newsTitle;
    QLabel* m_newsRest;
    std::vector<LinkButton*> m_newsLinks;
    QList<RecipientKey> m_newsKeys;

    QWidget* m_groups;
    QButtonGroup* m_groupButtons;
    QPushButton* m_checkAgain;
    QList<std::optional<QString>> m_statuses; //!< of the group buttons
    std::optional<QString> m_status;
};

} // namespace PayRecipients

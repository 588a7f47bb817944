// SPDX-License-Identifier: MIT
//! All that a person should look at, in one list.
#pragma once

#include "trust/LookAlikes.h"

#include <QDialog>

#include <optional>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace PayRecipients {

class Session;

//! Changes that nobody has acknowledged, then look-alikes, the gravest first. Stays open beside the window and follows
//! the book; what is done is asked for by signals.
class AttentionDialog : public QDialog {
    Q_OBJECT

public:
    //! \param session with a book; must outlive the dialog
    explicit AttentionDialog(const Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void recipientChosen(PayRecipients::RecipientKey key);
    void checkRequested(PayRecipients::RecipientKey key);
    void compareRequested(const QList<PayRecipients::RecipientKey>& keys);
    void dismissRequested(const PayRecipients::LookAlike& lookAlike);

private:
    struct Item {
        std::optional<LookAlike> lookAlike; //!< or a change of …
        RecipientKey key = RecipientKey::None;
    };

    void fill();
    void updateButtons();
    const Item* current() const;

    const Session& m_session;
    std::vector<Item> m_items;
    QLabel* m_sentence;
    QListWidget* m_list;
    QPushButton* m_show;
    QPushButton* m_settle;
};

} // namespace PayRecipients

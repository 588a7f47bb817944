// SPDX-License-Identifier: MIT
//! Asks a person to look at changes before money follows them.
#pragma once

#include "recipients/Recipient.h"
#include "widgets/GrowingDialog.h"

class QLineEdit;
class QPushButton;

namespace PayRecipients {

//! Shows what is different and where that came from, and asks for one line of why it is right.
class CheckDialog : public GrowingDialog {
    Q_OBJECT

public:
    //! What follows when the person says that it is right.
    struct Purpose {
        QString what; //!< the sentence on the button, with a mnemonic: "It is right: &copy"
        int others = 0; //!< so many more, unchanged ones, would go along
    };

    //! \param recipients one or more, with changes to check
    CheckDialog(const QList<Recipient>& recipients, const Purpose& purpose, QWidget* parent = nullptr);

    //! One line, not empty once accepted.
    QString why() const;

Q_SIGNALS:
    //! Go on with those that are not changed.
    void othersWanted();

private:
    QWidget* makeChanges(const QList<Recipient>& recipients);

    QLineEdit* m_why;
    QPushButton* m_accept;
};

} // namespace PayRecipients

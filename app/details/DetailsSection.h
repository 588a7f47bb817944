// SPDX-License-Identifier: MIT
//! What the sections of the detail pane have in common.
#pragma once

#include "recipients/Recipient.h"

#include <QDateTime>
#include <QList>
#include <QWidget>

namespace PayRecipients {

//! A part of the detail pane that shows one subject of a recipient. It is made once and then only filled, so that a
//! refresh neither flickers nor moves the focus. What a person wants leaves it as a signal that says what is wanted;
//! the pane knows of whom.
class DetailsSection : public QWidget {
    Q_OBJECT

public:
    //! What is not the recipient's own but changes what is said of it.
    struct Circumstances {
        bool serviceAvailable = false; //!< the person is signed in, so the service can be asked
        QDateTime now; //!< from which "2 minutes ago" is counted
    };

    using QWidget::QWidget;

    //! Shows what there is to say of a recipient, and hides itself where there is nothing.
    virtual void showRecipient(const Recipient& recipient, const Circumstances& circumstances) = 0;
    //! Where the Tab key stops, in the order in which the eye goes.
    virtual QList<QWidget*> tabStops() const { return {}; }
};

} // namespace PayRecipients

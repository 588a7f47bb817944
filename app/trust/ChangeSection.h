// SPDX-License-Identifier: MIT
//! Says that a recipient was changed, and not by this person.
#pragma once

#include "details/DetailsSection.h"

class QPushButton;

namespace PayRecipients {

class ChangeComparison;

class ChangeSection : public DetailsSection {
    Q_OBJECT

public:
    explicit ChangeSection(QWidget* parent = nullptr);

    void showRecipient(const Recipient& recipient, const Circumstances& circumstances) override;
    QList<QWidget*> tabStops() const override;

Q_SIGNALS:
    void checkClicked();

private:
    ChangeComparison* m_changes;
    QPushButton* m_check;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! What to do about a creation at the service whose end is not known.
#pragma once

#include "details/DetailsSection.h"

class QLabel;
class QPushButton;

namespace PayRecipients {

class CreationSection : public DetailsSection {
    Q_OBJECT

public:
    explicit CreationSection(QWidget* parent = nullptr);

    void showRecipient(const Recipient& recipient, const Circumstances& circumstances) override;
    QList<QWidget*> tabStops() const override;

Q_SIGNALS:
    void existsClicked();
    void failedClicked();

private:
    static QString whatIsKnown(const Recipient& recipient);

    QLabel* m_sentence;
    QPushButton* m_exists;
    QPushButton* m_failed;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Where the details came from, and when.
#pragma once

#include "details/DetailsSection.h"

class QLabel;

namespace PayRecipients {

class OriginSection : public DetailsSection {
    Q_OBJECT

public:
    explicit OriginSection(QWidget* parent = nullptr);

    void showRecipient(const Recipient& recipient, const Circumstances& circumstances) override;

private:
    QLabel* m_told;
    QLabel* m_typed;
};

} // namespace PayRecipients

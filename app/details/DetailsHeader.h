// SPDX-License-Identifier: MIT
//! Who the details are of: name, type and status.
#pragma once

#include "details/DetailsSection.h"

namespace PayRecipients {

class ElidedLabel;
class StatusMark;
class WrappedLabel;

class DetailsHeader : public DetailsSection {
    Q_OBJECT

public:
    explicit DetailsHeader(QWidget* parent = nullptr);

    void showRecipient(const Recipient& recipient, const Circumstances& circumstances) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void takeFonts();

    ElidedLabel* m_name;
    ElidedLabel* m_kind;
    StatusMark* m_mark;
    WrappedLabel* m_status;
};

} // namespace PayRecipients

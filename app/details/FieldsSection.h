// SPDX-License-Identifier: MIT
//! All that is known of a recipient, field by field in reading order, each with the button that copies it.
#pragma once

#include "details/DetailsSection.h"

#include <vector>

namespace PayRecipients {

class FieldRow;

class FieldsSection : public DetailsSection {
    Q_OBJECT

public:
    explicit FieldsSection(QWidget* parent = nullptr);

    void showRecipient(const Recipient& recipient, const Circumstances& circumstances) override;
    QList<QWidget*> tabStops() const override;
    //! Those that take Ctrl+C for themselves, though nothing in them may be selected.
    QList<QWidget*> values() const;

Q_SIGNALS:
    void copyClicked(PayRecipients::Field field);
    //! What the source says is to be shown instead of what the person typed.
    void useToldClicked(PayRecipients::Field field);

private:
    std::vector<FieldRow*> m_rows;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! A dialog in which sentences and fields come and go.
#pragma once

#include <QDialog>

namespace PayRecipients {

//! Grows in height when what it shows needs more, so that nothing is squeezed or cut; never shrinks by itself. (A
//! layout does so only for what has a fixed height, which sentences that wrap have not.)
class GrowingDialog : public QDialog {
    Q_OBJECT

public:
    using QDialog::QDialog;

protected:
    bool event(QEvent* event) override;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! The few settings that people need.
#pragma once

#include "widgets/GrowingDialog.h"

namespace PayRecipients {

class Preferences;

//! Everything applies at once, so there is nothing to confirm: the dialog can only be closed.
class PreferencesDialog : public GrowingDialog {
    Q_OBJECT

public:
    //! The preferences must outlive the dialog.
    explicit PreferencesDialog(Preferences& preferences, QWidget* parent = nullptr);
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Asks before a profile is removed, and says what goes with it.
#pragma once

#include <QDialog>

#include <optional>

namespace PayRecipients {

struct Profile;

//! A book that is not known to be empty is removed only after its loss was agreed to.
class RemoveProfileDialog : public QDialog {
    Q_OBJECT

public:
    //! \param recipients in the book; nothing while it is not open
    RemoveProfileDialog(const Profile& profile, std::optional<int> recipients, QWidget* parent = nullptr);
};

} // namespace PayRecipients

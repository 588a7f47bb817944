// SPDX-License-Identifier: MIT
//! Asks for the name of a profile.
#pragma once

#include "profiles/Profile.h"
#include "widgets/GrowingDialog.h"

class QComboBox;
class QLineEdit;

namespace PayRecipients {

class ProblemLine;
class ProfileStore;

//! Closes with a name that no other profile has. For a new profile it asks for the environment, too: that says which
//! locations belong into its book.
class ProfileNameDialog : public GrowingDialog {
    Q_OBJECT

public:
    //! The profile that is renamed, or nothing for a new one.
    ProfileNameDialog(const ProfileStore& profiles, const std::optional<Profile>& existing, QWidget* parent = nullptr);

    //! As it was entered; not saved.
    Profile profile() const;

    void accept() override;

private:
    QString name() const;

    const ProfileStore& m_profiles;
    std::optional<Profile> m_existing;
    QLineEdit* m_name;
    QComboBox* m_environment;
    ProblemLine* m_problem;
};

} // namespace PayRecipients

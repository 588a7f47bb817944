// SPDX-License-Identifier: MIT
//! The window's tool bar.
#pragma once

#include <QToolBar>

class QAction;
class QMenu;

namespace PayRecipients {

class MainActions;
class ProfileButton;
class SearchField;

//! Says which profile is open, and has the search and a button each for what is used most.
class MainToolBar : public QToolBar {
    Q_OBJECT

public:
    //! \param profiles what the profile's button opens; must be there as long as it is used, as the actions must
    MainToolBar(const MainActions& actions, QMenu& profiles, QWidget* parent = nullptr);

    SearchField& search() const { return *m_search; }

    void setProfile(const QString& name);
    //! The profile's button stands only where there is one.
    void setProfileVisible(bool visible);

private:
    void addButtons(const MainActions& actions);

    ProfileButton* m_profile;
    QAction* m_profileAction; //!< shows the button
    SearchField* m_search;
};

} // namespace PayRecipients

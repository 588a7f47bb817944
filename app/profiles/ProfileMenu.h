// SPDX-License-Identifier: MIT
//! The profiles of this computer, to switch between them, and what can be done with them.
#pragma once

#include "profiles/Profile.h"

#include <QList>
#include <QMenu>

class QActionGroup;

namespace PayRecipients {

class ProfileStore;

//! The first nine profiles have the shortcuts Ctrl+1 to Ctrl+9, in the order of their names. Follows the store.
class ProfileMenu : public QMenu {
    Q_OBJECT

public:
    //! The store must outlive the menu.
    explicit ProfileMenu(const ProfileStore& profiles, QWidget* parent = nullptr);

    //! Which one is open. One that leaves no trace is not in the list, and can neither be renamed nor removed.
    //! \param id empty for none
    void setCurrent(const QString& id);

    QAction* const addBySigningIn;
    QAction* const addWithoutSigningIn;
    QAction* const rename;
    QAction* const remove;

Q_SIGNALS:
    void switchRequested(const PayRecipients::Profile& profile);

private:
    void list();
    void showCurrent();

    const ProfileStore& m_profiles;
    QActionGroup* m_group;
    QAction* m_end; //!< the separator that the list stands above
    QList<Profile> m_listed;
    QString m_current;
};

} // namespace PayRecipients

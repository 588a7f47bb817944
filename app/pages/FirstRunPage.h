// SPDX-License-Identifier: MIT
//! What a person sees before there is any profile: three doors.
#pragma once

#include <QWidget>

class QLabel;

namespace PayRecipients {

class FirstRunPage : public QWidget {
    Q_OBJECT

public:
    explicit FirstRunPage(QWidget* parent = nullptr);

    //! Warns of profiles that are there but cannot be read, before anybody begins a new address book. None: no warning.
    //! \param paths of their files
    void showUnreadableProfiles(const QStringList& paths);
    //! The same warning, for elsewhere.
    static QString unreadableProfilesText(const QStringList& paths);

Q_SIGNALS:
    void signInRequested();
    void useWithoutSigningInRequested();
    void demoRequested();

private:
    QLabel* m_unreadable;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Refreshes a book once, when it opens.
#pragma once

#include <QObject>

namespace PayRecipients {

class Session;

//! Waits until the book is loaded and the person is signed in by what the keychain holds, then refreshes once. One who
//! signs in by hand, or whose book is empty, has no need of it.
class RefreshOnStart : public QObject {
    Q_OBJECT

public:
    //! Ends with the session.
    explicit RefreshOnStart(Session& session);

private:
    void look();

    Session& m_session;
};

} // namespace PayRecipients

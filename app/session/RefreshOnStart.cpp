// SPDX-License-Identifier: MIT
#include "session/RefreshOnStart.h"

#include "session/Session.h"

namespace PayRecipients {

RefreshOnStart::RefreshOnStart(Session& session)
    : QObject(&session)
    , m_session(session)
{
    connect(&session, &Session::bookStateChanged, this, &RefreshOnStart::look);
    connect(&session, &Session::signInStateChanged, this, &RefreshOnStart::look);
}

void RefreshOnStart::look()
{
    using SignIn = Session::SignInState;
    const SignIn signIn = m_session.signInState();
    if (m_session.bookState() != Session::BookState::Ready || signIn == SignIn::ReadingKeychain)
        return; // not yet
    disconnect(&m_session, nullptr, this, nullptr);
    if (signIn == SignIn::SignedIn && m_session.book()->size() > 0)
        m_session.sync()->refreshAll();
    deleteLater();
}

} // namespace PayRecipients

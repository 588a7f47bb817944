// SPDX-License-Identifier: MIT
#include "WindowStanding.h"

#include "pages/Workspace.h"
#include "session/Session.h"
#include "text/TimeText.h"
#include "widgets/StatusLine.h"

#include <QDateTime>

#include <chrono>

namespace PayRecipients {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

WindowStanding::WindowStanding(StatusLine& line, Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_line(line)
    , m_workspace(workspace)
{
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, &WindowStanding::update);
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, &WindowStanding::update);
    connect(&workspace, &Workspace::foundChanged, &m_soon, qOverload<>(&QTimer::start));
}

void WindowStanding::setSession(Session* session)
{
    m_session = session;
    if (!session)
        return m_minute.stop();
    connect(session, &Session::savingStateChanged, &m_soon, qOverload<>(&QTimer::start));
    m_minute.start();
}

void WindowStanding::followBook(const RecipientBook& book)
{
    connect(&book, &RecipientBook::changed, &m_soon, qOverload<>(&QTimer::start));
}

void WindowStanding::update()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_workspace.update(now);
    m_line.setStanding(parts(now).join(u" · "_s));
}

QStringList WindowStanding::parts(const QDateTime& now) const
{
    // Of a book that could not be opened, or is being read, nobody knows how many it holds.
    if (!m_session || !m_session->book() || m_session->bookState() == Session::BookState::Failed
        || m_session->bookState() == Session::BookState::Loading)
        return {};
    QStringList parts{ tr("%Ln recipients", nullptr, m_session->book()->size()) };
    if (const auto found = m_workspace.found())
        parts << tr("%Ln found", nullptr, *found);
    if (m_session->sync()->isRunning())
        parts << tr("refreshing…");
    else if (m_session->lastRefresh().isValid())
        //: %1 is for example "2 minutes ago"
        parts << tr("refreshed %1").arg(agoText(m_session->lastRefresh(), now));
    if (m_session->isSigningOut())
        parts << tr("signing out…");
    else if (m_session->signInState() == Session::SignInState::SignedOut)
        parts << tr("not signed in");
    if (m_session->savingState() == Session::SavingState::Saving)
        parts << tr("saving…");
    else if (m_session->savingState() == Session::SavingState::Failed)
        parts << tr("not saved");
    return parts;
}

} // namespace PayRecipients

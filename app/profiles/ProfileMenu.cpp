// SPDX-License-Identifier: MIT
#include "profiles/ProfileMenu.h"

#include "profiles/ProfileStore.h"
#include "text/ServiceText.h"

#include <QActionGroup>

#include <algorithm>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype withShortcut = 9;

} // namespace

ProfileMenu::ProfileMenu(const ProfileStore& profiles, QWidget* parent)
    : QMenu(tr("&Profile"), parent)
    , addBySigningIn(new QAction(tr("Add by si&gning in…"), this))
    , addWithoutSigningIn(new QAction(tr("Add &without signing in…"), this))
    , rename(new QAction(tr("Re&name profile…"), this))
    , remove(new QAction(tr("Re&move profile…"), this))
    , m_profiles(profiles)
    , m_group(new QActionGroup(this))
{
    m_end = addSeparator();
    addActions({ addBySigningIn, addWithoutSigningIn });
    addSeparator();
    addActions({ rename, remove });
    connect(&profiles, &ProfileStore::profilesChanged, this, &ProfileMenu::list);
    // Another window may have added one.
    connect(this, &QMenu::aboutToShow, this, &ProfileMenu::list);
    list();
}

void ProfileMenu::setCurrent(const QString& id)
{
    m_current = id;
    showCurrent();
}

void ProfileMenu::list()
{
    const QList<Profile> profiles = m_profiles.profiles();
    if (profiles != m_listed) {
        const auto old = m_group->actions();
        for (QAction* action : old) {
            removeAction(action);
            m_group->removeAction(action);
            action->deleteLater(); // it may be what led here
        }
        m_listed = profiles;
        for (qsizetype i = 0; i < profiles.size(); ++i) {
            const Profile& profile = profiles[i];
            //: a profile's name, then whose service it talks to
            QString text = tr("%1 (%2)").arg(QString(profile.name).replace(u'&', u"&&"_s), environmentName(profile));
            auto* action = new QAction(m_group);
            if (i < withShortcut) {
                const int digit = static_cast<int>(i) + 1;
                text.prepend(u"&%1  "_s.arg(digit));
                action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + digit)));
            }
            action->setText(text);
            action->setData(profile.id);
            action->setCheckable(true);
            connect(action, &QAction::triggered, this, [this, profile] {
                showCurrent(); // the check stays where it is until the other one is open
                if (profile.id != m_current)
                    Q_EMIT switchRequested(profile);
            });
            insertAction(m_end, action);
        }
    }
    showCurrent();
}

void ProfileMenu::showCurrent()
{
    const auto actions = m_group->actions();
    for (QAction* action : actions)
        action->setChecked(action->data().toString() == m_current);
    const bool isListed = std::ranges::any_of(m_listed, [this](const Profile& one) { return one.id == m_current; });
    rename->setEnabled(isListed);
    remove->setEnabled(isListed);
}

} // namespace PayRecipients

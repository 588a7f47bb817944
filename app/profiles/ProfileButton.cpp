// SPDX-License-Identifier: MIT
#include "profiles/ProfileButton.h"

#include "widgets/PlainToolTip.h"

#include <QHelpEvent>
#include <QMenu>
#include <QStyle>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestInCharacters = 22;

} // namespace

ProfileButton::ProfileButton(QMenu& menu, QWidget* parent)
    : QToolButton(parent)
{
    setAccessibleName(tr("Profile"));
    setMenu(&menu);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::TabFocus);
}

void ProfileButton::setProfile(const QString& name)
{
    m_name = name;
    setAccessibleDescription(name);
    elide();
}

QSize ProfileButton::sizeHint() const
{
    return QToolButton::sizeHint() + QSize(style()->pixelMetric(QStyle::PM_MenuButtonIndicator, nullptr, this), 0);
}

void ProfileButton::elide()
{
    const QString text = fontMetrics().elidedText(
        m_name.simplified(), Qt::ElideMiddle, fontMetrics().averageCharWidth() * widestInCharacters);
    setText(QString(text).replace(u'&', u"&&"_s));
}

bool ProfileButton::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        showPlainToolTip(this, *static_cast<QHelpEvent*>(event), m_name);
        return true;
    }
    if (event->type() == QEvent::FontChange)
        elide();
    return QToolButton::event(event);
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "navigation/SideNavigation.h"

#include "navigation/NavigationTree.h"
#include "theme/SymbolicIcon.h"
#include "theme/Tokens.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

namespace PayRecipients {

using namespace Qt::StringLiterals;

SideNavigation::SideNavigation(QAction& narrow, QWidget* parent)
    : QWidget(parent)
    , m_narrow(narrow)
    , m_tree(new NavigationTree(this))
    , m_foot(new QVBoxLayout)
    , m_collapse(new QToolButton(this))
{
    m_collapse->setAutoRaise(true);
    m_collapse->setFocusPolicy(Qt::StrongFocus);
    m_collapse->setText(tr("Collapse"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tree, 1);
    column->addLayout(m_foot);
    m_foot->setContentsMargins(Spacing::small, Spacing::small, Spacing::small, Spacing::small);
    m_foot->addWidget(m_collapse);
    setBackgroundRole(QPalette::Base); // one ground with the tree
    setAutoFillBackground(true);

    connect(m_collapse, &QToolButton::clicked, &narrow, &QAction::trigger);
    connect(&narrow, &QAction::toggled, this, &SideNavigation::setNarrow);
    connect(&narrow, &QAction::changed, this, [this] { setNarrow(m_tree->isNarrow()); }); // its shortcut
    setNarrow(narrow.isChecked());
}

int SideNavigation::preferredWidth() const
{
    return m_tree->isNarrow() || m_wideWidth == 0 ? sizeHint().width() : m_wideWidth;
}

void SideNavigation::setNarrow(bool narrow)
{
    if (narrow && !m_tree->isNarrow() && isVisible())
        m_wideWidth = width();
    m_tree->setNarrow(narrow);
    setMaximumWidth(narrow ? m_tree->sizeHint().width() : QWIDGETSIZE_MAX);
    const QString name = narrow ? tr("Expand navigation") : tr("Collapse navigation");
    m_collapse->setIcon(symbolicIcon(narrow ? u"expand"_s : u"collapse"_s));
    m_foot->setAlignment(m_collapse, narrow ? Qt::AlignHCenter : Qt::AlignLeading);
    m_collapse->setToolButtonStyle(narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_collapse->setAccessibleName(name);
    //: what a button does, and its key
    m_collapse->setToolTip(tr("%1 (%2)").arg(name, m_narrow.shortcut().toString(QKeySequence::NativeText)));
}

} // namespace PayRecipients

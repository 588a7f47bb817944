// SPDX-License-Identifier: MIT
//! The side navigation with the button that collapses it.
#pragma once

#include <QWidget>

class QAction;
class QToolButton;
class QVBoxLayout;

namespace PayRecipients {

class NavigationTree;

//! Follows a checkable action that says whether the navigation shows icons only; the button below the tree is one way
//! to trigger it.
class SideNavigation : public QWidget {
    Q_OBJECT

public:
    //! \param narrow must outlive this
    explicit SideNavigation(QAction& narrow, QWidget* parent = nullptr);

    NavigationTree* tree() const { return m_tree; }
    //! As narrow as the icons, or as wide as it was before.
    int preferredWidth() const;

private:
    void setNarrow(bool narrow);

    QAction& m_narrow;
    NavigationTree* m_tree;
    QVBoxLayout* m_foot;
    QToolButton* m_collapse;
    int m_wideWidth = 0; //!< before it became narrow; 0 where that was never seen
};

} // namespace PayRecipients

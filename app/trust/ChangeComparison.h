// SPDX-License-Identifier: MIT
//! What a recipient's values were, and what they are now.
#pragma once

#include "trust/ChangeGuard.h"

#include <QWidget>

class QGridLayout;

namespace PayRecipients {

//! For each change the field's name, the value that was trusted and the one that is there now, one under the other so
//! that their characters stand in columns; those that differ are marked. What came under another name is preceded by a
//! sentence with both names.
class ChangeComparison : public QWidget {
    Q_OBJECT

public:
    explicit ChangeComparison(QWidget* parent = nullptr);

    void showChanges(const QList<ChangeToCheck>& changes);

private:
    static QString namesText(const ChangeToCheck& change);

    QList<ChangeToCheck> m_changes;
    QGridLayout* m_grid;
    QWidget* m_content = nullptr;
};

} // namespace PayRecipients

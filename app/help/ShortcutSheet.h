// SPDX-License-Identifier: MIT
//! All keys at a glance.
#pragma once

#include "help/ShortcutList.h"

#include <QDialog>

class QLabel;
class QTreeWidget;

namespace PayRecipients {

//! A list that can be searched by what is to be done or by the keys.
class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutSheet(const QList<ShortcutGroup>& groups, QWidget* parent = nullptr);

private:
    void search(const QString& text);

    QTreeWidget* m_list;
    QLabel* m_nothing;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Shows, hides and moves the columns of the list, by keyboard or mouse.
#pragma once

#include <QDialog>

class QListWidget;

namespace PayRecipients {

class ColumnChoice;

//! A list of the columns in their order: Space shows or hides one, Alt+Up and Alt+Down move it. Applies at once.
class ColumnsDialog : public QDialog {
    Q_OBJECT

public:
    //! \param choice must outlive the dialog, and have a model
    explicit ColumnsDialog(ColumnChoice& choice, QWidget* parent = nullptr);

private:
    void list();
    void move(int step);

    ColumnChoice& m_choice;
    QListWidget* m_list;
};

} // namespace PayRecipients

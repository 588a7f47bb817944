// SPDX-License-Identifier: MIT
//! Rows of labels and fields, some of which come and go.
#pragma once

#include <QWidget>

class QGridLayout;

namespace PayRecipients {

//! What QFormLayout is for, and whole when rows are shown later: QFormLayout (Qt 6.4) leaves some of them no height.
class FormGrid : public QWidget {
    Q_OBJECT

public:
    explicit FormGrid(QWidget* parent = nullptr);

    //! \param label its mnemonic leads to the field
    void addRow(const QString& label, QWidget* field);
    //! Below a field, as wide as it, without a label.
    void addRow(QWidget* field);
    //! As wide as the whole form.
    void addWideRow(QWidget* content);

    //! Shows or hides a field with its label.
    void setRowVisible(QWidget* field, bool visible);
    //! Whether a field is to be seen when the form is.
    bool isRowVisible(const QWidget* field) const;

private:
    QGridLayout* m_grid;
};

} // namespace PayRecipients

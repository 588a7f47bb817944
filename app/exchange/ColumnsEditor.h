// SPDX-License-Identifier: MIT
//! Says what the columns of a table were taken for, and lets the person correct it.
#pragma once

#include "exchange/DelimitedText.h"
#include "exchange/TableColumns.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QScrollArea;

namespace PayRecipients {

//! A choice below the heading of each column, with a cell of it as an example.
class ColumnsEditor : public QWidget {
    Q_OBJECT

public:
    explicit ColumnsEditor(QWidget* parent = nullptr);

    void setTable(const DelimitedText& table, const TableColumns& columns);

Q_SIGNALS:
    void columnsCorrected(const PayRecipients::TableColumns& columns);
    void headingRowCorrected(bool hasHeadingRow);

private:
    QWidget* makeColumn(const DelimitedText& table, int column, QWidget* parent);

    TableColumns m_columns;
    QCheckBox* m_heading;
    QScrollArea* m_scroll;
    QLabel* m_leftOut;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Lays widgets out in as many equally wide columns as there is room for.
#pragma once

#include "widgets/ItemsLayout.h"

namespace PayRecipients {

//! Each widget goes below the column that ends highest, so that nothing stands further down than it must. No more
//! columns are made than there are widgets. Columns begin where the window's language begins.
class ColumnsLayout : public ItemsLayout {
    Q_OBJECT

public:
    explicit ColumnsLayout(QWidget* parent = nullptr);

    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    //! As wide as one column would like to be.
    QSize sizeHint() const override;

private:
    int layOut(const QRect& area, Mode mode) const override;
};

} // namespace PayRecipients

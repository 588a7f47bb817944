// SPDX-License-Identifier: MIT
//! Lays widgets out like words: side by side, and on the next line where there is no more room.
#pragma once

#include "widgets/ItemsLayout.h"

namespace PayRecipients {

//! For rows of buttons that must stay whole in a narrow pane or in large type. Lines begin
//! where the window's language begins.
class WrapLayout : public ItemsLayout {
    Q_OBJECT

public:
    explicit WrapLayout(QWidget* parent = nullptr);

    Qt::Orientations expandingDirections() const override { return {}; }
    QSize sizeHint() const override;

private:
    int layOut(const QRect& area, Mode mode) const override;
    int gap(Qt::Orientation direction) const;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! A thin bar that shows how large a part is of its whole.
#pragma once

#include "widgets/BarFill.h"

#include <QWidget>

namespace PayRecipients {

//! An ornament beside a number that says the same; assistive technology does not meet it.
class ShareBar : public QWidget {
    Q_OBJECT

public:
    explicit ShareBar(QWidget* parent = nullptr);

    //! \param share from 0 to 1
    void setShare(double share);
    void setFill(BarFill fill);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_share = 0;
    BarFill m_fill = BarFill::Plain;
};

} // namespace PayRecipients

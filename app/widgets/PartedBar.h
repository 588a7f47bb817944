// SPDX-License-Identifier: MIT
//! A bar of several parts, each of which can be chosen.
#pragma once

#include "widgets/BarFill.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

namespace PayRecipients {

//! Its length is in proportion to its sum, that of each part to its count; whatever counts is wide enough to be seen
//! and pressed. Each part is a button with a name of its own, which keeps the focus while counts change.
class PartedBar : public QWidget {
    Q_OBJECT

public:
    struct Part {
        QString name; //!< says all: what it is and how many
        int count = 0; //!< a part of nothing is not there
        BarFill fill = BarFill::Plain;
        bool leads = true; //!< it can be chosen
    };

    explicit PartedBar(QWidget* parent = nullptr);

    //! \param whole what the full width stands for
    void setParts(const QList<Part>& parts, int whole);

    //! The parts that can be chosen, in their order.
    QList<QWidget*> tabStops() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void partChosen(int part);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class PartButton;
    void placeParts();

    QList<Part> m_parts;
    int m_whole = 0;
    std::vector<PartButton*> m_buttons;
};

} // namespace PayRecipients

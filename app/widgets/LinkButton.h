// SPDX-License-Identifier: MIT
//! A button that looks like a link: for words that lead somewhere.
#pragma once

#include <QPushButton>

namespace PayRecipients {

//! As large as its text, which is elided in the middle where there is less room and told whole by the tooltip.
class LinkButton : public QPushButton {
    Q_OBJECT

public:
    //! Room for the focus frame around the text, in device-independent pixels.
    static constexpr int margin = 3;

    explicit LinkButton(QWidget* parent = nullptr);
    explicit LinkButton(const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace PayRecipients

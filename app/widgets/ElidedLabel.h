// SPDX-License-Identifier: MIT
//! A line of plain text that gives way in its middle, never in the window's width.
#pragma once

#include <QLabel>

namespace PayRecipients {

//! One line of plain text. What does not fit is elided in the middle and told whole by the tooltip; assistive
//! technology always gets all of it. Right-to-left text stands as its script wants it.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    void setText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString oneLine() const;
    bool isElided() const;
};

} // namespace PayRecipients

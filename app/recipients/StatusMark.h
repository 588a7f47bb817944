// SPDX-License-Identifier: MIT
//! The small shape that stands beside a status, so that colour is never the only thing that tells.
#pragma once

#include <QWidget>

namespace PayRecipients {

//! ● for what is well, ○ for what is under way or unknown, ✕ for what was refused, ▲ for what needs a person. As tall
//! as a line of text.
class StatusMark : public QWidget {
    Q_OBJECT

public:
    enum class Shape { Disc, Ring, Cross, Triangle };
    Q_ENUM(Shape)

    explicit StatusMark(QWidget* parent = nullptr);

    //! Of a status in the service's words; what is not known is a ring.
    static Shape shapeOf(const QString& status);
    //! The shape as a character, where there is only text.
    static QChar symbolOf(Shape shape);

    Shape shape() const { return m_shape; }
    void setShape(Shape shape);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Shape m_shape = Shape::Ring;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! The small shape that stands beside a status, so that colour is never the only thing that tells.
#pragma once

#include <QIcon>
#include <QWidget>

namespace PayRecipients {

//! Every status that we know of has a shape of its own. As tall as a line of text.
class StatusMark : public QWidget {
    Q_OBJECT

public:
    enum class Shape {
        Approved, //!< a disc with a tick
        Pending, //!< a clock
        Review, //!< an eye
        Refused, //!< a cross
        Suspended, //!< two bars
        Ended, //!< a struck ring
        Unknown, //!< a broken ring: a word that we do not know, or none
        Attention, //!< a triangle: no status, something needs a person
    };
    Q_ENUM(Shape)

    explicit StatusMark(QWidget* parent = nullptr);

    //! Of a status in the service's words, of which only "Approved" is documented.
    static Shape shapeOf(const QString& status);
    //! The shape in the colour of what it means, for lists and menus.
    static QIcon iconOf(Shape shape);

    Shape shape() const { return m_shape; }
    void setShape(Shape shape);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Shape m_shape = Shape::Unknown;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "recipients/StatusMark.h"

#include "theme/Colours.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace PayRecipients {

StatusMark::StatusMark(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

StatusMark::Shape StatusMark::shapeOf(const QString& status)
{
    const auto is = [&status](QLatin1StringView word) { return status.compare(word, Qt::CaseInsensitive) == 0; };
    if (is("approved"_L1))
        return Shape::Disc;
    if (is("rejected"_L1) || is("declined"_L1) || is("suspended"_L1) || is("discontinued"_L1))
        return Shape::Cross;
    return Shape::Ring;
}

QChar StatusMark::symbolOf(Shape shape)
{
    switch (shape) {
    case Shape::Disc:
        return u'●';
    case Shape::Cross:
        return u'✕';
    case Shape::Triangle:
        return u'▲';
    case Shape::Ring:
        break;
    }
    return u'○';
}

void StatusMark::setShape(Shape shape)
{
    if (shape == m_shape)
        return;
    m_shape = shape;
    update();
}

QSize StatusMark::sizeHint() const
{
    const int side = fontMetrics().height();
    return { side * 3 / 4, side };
}

void StatusMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = width() * 0.8;
    QRectF area(0, 0, side, side);
    area.moveCenter(QRectF(rect()).center());
    switch (m_shape) {
    case Shape::Disc:
        painter.setPen(Qt::NoPen);
        painter.setBrush(Colours::of(Colours::Meaning::Success, palette()));
        painter.drawEllipse(area);
        break;
    case Shape::Ring: {
        const qreal stroke = qMax(1.5, side / 7);
        painter.setPen(QPen(Colours::of(Colours::Meaning::Warning, palette()), stroke));
        painter.drawEllipse(area.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2));
        break;
    }
    case Shape::Cross: {
        const QRectF inner = area.adjusted(side / 8, side / 8, -side / 8, -side / 8);
        painter.setPen(
            QPen(Colours::of(Colours::Meaning::Problem, palette()), qMax(1.5, side / 6), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(inner.topLeft(), inner.bottomRight());
        painter.drawLine(inner.topRight(), inner.bottomLeft());
        break;
    }
    case Shape::Triangle:
        painter.setPen(Qt::NoPen);
        painter.setBrush(Colours::of(Colours::Meaning::Problem, palette()));
        painter.drawPolygon(QPolygonF{ QPointF(area.center().x(), area.top()), area.bottomRight(), area.bottomLeft() });
        break;
    }
}

void StatusMark::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace PayRecipients

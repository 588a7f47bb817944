// SPDX-License-Identifier: MIT
#include "recipients/StatusMark.h"

#include "theme/Colours.h"
#include "theme/SymbolicIcon.h"

#include <QEvent>
#include <QPainter>

#include <array>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

struct Look {
    QString icon;
    Colours::Meaning meaning;
};

Look lookOf(StatusMark::Shape shape)
{
    using Colours::Meaning;
    switch (shape) {
    case StatusMark::Shape::Approved:
        return { u"status-approved"_s, Meaning::Success };
    case StatusMark::Shape::Pending:
        return { u"status-pending"_s, Meaning::Warning };
    case StatusMark::Shape::Review:
        return { u"status-review"_s, Meaning::Warning };
    case StatusMark::Shape::Refused:
        return { u"status-refused"_s, Meaning::Problem };
    case StatusMark::Shape::Suspended:
        return { u"status-suspended"_s, Meaning::Problem };
    case StatusMark::Shape::Ended:
        return { u"status-ended"_s, Meaning::Problem };
    case StatusMark::Shape::Attention:
        return { u"status-attention"_s, Meaning::Problem };
    case StatusMark::Shape::Unknown:
        break;
    }
    return { u"status-unknown"_s, Meaning::Information };
}

} // namespace

StatusMark::StatusMark(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

StatusMark::Shape StatusMark::shapeOf(const QString& status)
{
    static const std::array known{
        std::pair{ "approved"_L1, Shape::Approved },
        std::pair{ "pending"_L1, Shape::Pending },
        std::pair{ "under review"_L1, Shape::Review },
        std::pair{ "rejected"_L1, Shape::Refused },
        std::pair{ "declined"_L1, Shape::Refused },
        std::pair{ "suspended"_L1, Shape::Suspended },
        std::pair{ "discontinued"_L1, Shape::Ended },
    };
    for (const auto& [word, shape] : known) {
        if (status.compare(word, Qt::CaseInsensitive) == 0)
            return shape;
    }
    return Shape::Unknown;
}

QIcon StatusMark::iconOf(Shape shape)
{
    const Look look = lookOf(shape);
    return symbolicIcon(look.icon, look.meaning);
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
    return { side, side };
}

void StatusMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int side = qMin(width(), height()) * 7 / 8;
    QRect area(0, 0, side, side);
    area.moveCenter(rect().center());
    iconOf(m_shape).paint(&painter, area);
}

void StatusMark::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace PayRecipients

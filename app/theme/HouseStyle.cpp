// SPDX-License-Identifier: MIT
#include "theme/HouseStyle.h"

#include "theme/Colours.h"
#include "theme/Tokens.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

//! A rounded box whose edge lies inside the area.
void drawBox(QPainter& painter, const QRect& area, const QBrush& fill, const QColor& edge, double thickness)
{
    const double inset = thickness / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, thickness));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(area).adjusted(inset, inset, -inset, -inset), Shape::radius, Shape::radius);
    painter.restore();
}

void drawFocusRing(QPainter& painter, const QStyleOptionFocusRect& option, const QWidget* widget)
{
    QColor ring = Colours::focus(option.palette);
    if (qobject_cast<const QAbstractItemView*>(widget)) {
        // In a list the keyboard's place is told when it was the keyboard that led there.
        if (!option.state.testFlag(QStyle::State_KeyboardFocusChange))
            return;
        if (option.state.testFlag(QStyle::State_Selected))
            ring = option.palette.color(QPalette::HighlightedText);
    }
    drawBox(painter, option.rect, Qt::NoBrush, ring, Shape::focusRing);
}

void drawButton(QPainter& painter, const QStyleOption& option)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const QColor text = option.palette.color(QPalette::ButtonText);
    const float shade = down ? 0.16F : hovered ? 0.07F : 0;
    const QColor fill = Colours::blend(option.palette.color(QPalette::Button), text, shade);
    const QColor edge = enabled ? Colours::edge(option.palette) : option.palette.color(QPalette::Mid);
    drawBox(painter, option.rect, fill, edge, Shape::edge);
}

void drawField(QPainter& painter, const QStyleOption& option, const QBrush& fill)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool focused = enabled && option.state.testFlag(QStyle::State_HasFocus);
    const QColor edge = focused ? Colours::focus(option.palette)
        : enabled               ? Colours::edge(option.palette)
                                : option.palette.color(QPalette::Mid);
    drawBox(painter, option.rect, fill, edge, focused ? Shape::focusRing : Shape::edge);
}

} // namespace

HouseStyle::HouseStyle()
    : QProxyStyle(u"fusion"_s)
{
}

void HouseStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        if (const auto* focus = qstyleoption_cast<const QStyleOptionFocusRect*>(option))
            drawFocusRing(*painter, *focus, widget);
        return;
    case PE_PanelButtonCommand:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option); button
            && button->features.testFlag(QStyleOptionButton::Flat)
            && !(button->state & (State_MouseOver | State_Sunken | State_On)))
            return;
        drawButton(*painter, *option);
        return;
    case PE_FrameLineEdit:
        drawField(*painter, *option, Qt::NoBrush);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0) {
            drawField(*painter, *option, option->palette.brush(QPalette::Base));
            return;
        }
        break;
    case PE_Frame:
        drawField(*painter, *option, Qt::NoBrush);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    if (metric == PM_DefaultFrameWidth)
        return 2; // room for the ring
    return QProxyStyle::pixelMetric(metric, option, widget);
}

} // namespace PayRecipients

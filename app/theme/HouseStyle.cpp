// SPDX-License-Identifier: MIT
#include "theme/HouseStyle.h"

#include "theme/Colours.h"
#include "theme/SymbolicIcon.h"
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

//! Fusion draws no ring of its own around a push button.
bool wantsRing(const QStyleOption& button)
{
    const QStyle::State keyboard = QStyle::State_Enabled | QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    return (button.state & keyboard) == keyboard;
}

void drawButton(QPainter& painter, const QStyleOption& option)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const QColor text = option.palette.color(QPalette::ButtonText);
    const float shade = down ? 0.16F : hovered ? 0.07F : 0;
    const QColor fill = Colours::blend(option.palette.color(QPalette::Button), text, shade);
    const bool focused = wantsRing(option);
    const QColor edge = focused ? Colours::focus(option.palette)
        : enabled               ? Colours::edge(option.palette)
                                : option.palette.color(QPalette::Mid);
    drawBox(painter, option.rect, fill, edge, focused ? Shape::focusRing : Shape::edge);
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

QColor indicatorEdge(const QStyleOption& option)
{
    return option.state.testFlag(QStyle::State_Enabled) ? Colours::edge(option.palette)
                                                        : option.palette.color(QPalette::Disabled, QPalette::Text);
}

void drawCheckBox(QPainter& painter, const QStyleOption& option)
{
    drawBox(painter, option.rect, option.palette.brush(QPalette::Base), indicatorEdge(option), Shape::edge);
    const QRectF area = option.rect;
    const auto at = [&area](double x, double y) {
        return QPointF(area.left() + x * area.width(), area.top() + y * area.height());
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(option.palette.brush(QPalette::Text), area.width() / 7, Qt::SolidLine, Qt::RoundCap));
    if (option.state.testFlag(QStyle::State_On))
        painter.drawPolyline(QPolygonF{ at(0.24, 0.52), at(0.43, 0.72), at(0.78, 0.30) });
    else if (option.state.testFlag(QStyle::State_NoChange))
        painter.drawLine(at(0.26, 0.5), at(0.74, 0.5));
    painter.restore();
}

void drawRadioButton(QPainter& painter, const QStyleOption& option)
{
    const QRectF area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(indicatorEdge(option), Shape::edge));
    painter.setBrush(option.palette.brush(QPalette::Base));
    painter.drawEllipse(area);
    if (option.state.testFlag(QStyle::State_On)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.palette.brush(QPalette::Text));
        painter.drawEllipse(area.center(), area.width() / 4, area.height() / 4);
    }
    painter.restore();
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
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(*painter, *option);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (element == CE_ToolBar) {
        // Fusion fills it with a gradient, for which Qt starts threads and waits for them.
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            option->palette.brush(QPalette::Mid));
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element != CE_PushButton || !wantsRing(*option))
        return;
    // These have no panel at rest.
    constexpr auto bare = QStyleOptionButton::Flat | QStyleOptionButton::CommandLinkButton;
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option); button && (button->features & bare))
        drawBox(*painter, button->rect, Qt::NoBrush, Colours::focus(button->palette), Shape::focusRing);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    if (metric == PM_DefaultFrameWidth)
        return 2; // room for the ring
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int HouseStyle::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* answer) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0; // the platform's icons are of another family
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

QIcon HouseStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const
{
    // The platform's are sought through all its themes, and Qt's own by every plugin for pictures, before the first
    // frame; most of them are never seen.
    switch (pixmap) {
    case SP_LineEditClearButton:
        return symbolicIcon(u"dismiss"_s);
    case SP_ToolBarHorizontalExtensionButton:
        return symbolicIcon(u"more"_s);
    case SP_ToolBarVerticalExtensionButton:
        return symbolicIcon(u"more-below"_s);
    case SP_CommandLink:
        return symbolicIcon(u"open"_s);
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

} // namespace PayRecipients

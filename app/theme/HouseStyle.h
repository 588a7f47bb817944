// SPDX-License-Identifier: MIT
//! Fusion with flat surfaces, edges that can be seen and a ring around what has the focus.
#pragma once

#include <QProxyStyle>

namespace PayRecipients {

//! Colours come from the palette alone, so it fits each Scheme.
class HouseStyle : public QProxyStyle {
    Q_OBJECT

public:
    HouseStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
    int pixelMetric(
        PixelMetric metric, const QStyleOption* option = nullptr, const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr,
        QStyleHintReturn* answer = nullptr) const override;
    QIcon standardIcon(
        StandardPixmap pixmap, const QStyleOption* option = nullptr, const QWidget* widget = nullptr) const override;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "widgets/PartedBar.h"

#include "widgets/PlainToolTip.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <numeric>

namespace PayRecipients {

class PartedBar::PartButton : public QAbstractButton {
public:
    explicit PartButton(QWidget* parent)
        : QAbstractButton(parent)
    {
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
    }

    void setFill(BarFill fill)
    {
        m_fill = fill;
        update();
    }

protected:
    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::ToolTip)
            return QAbstractButton::event(event);
        showPlainToolTip(this, *static_cast<QHelpEvent*>(event), accessibleName());
        return true;
    }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRectF area(rect());
        fillBar(painter, area.adjusted(0, 0, -1, 0), m_fill, palette()); // a gap to the next one
        if (!hasFocus() && !underMouse())
            return;
        const qreal stroke = hasFocus() ? 2 : 1;
        painter.setPen(QPen(palette().color(QPalette::WindowText), stroke));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area.adjusted(stroke / 2, stroke / 2, -stroke / 2 - 1, -stroke / 2));
    }

private:
    BarFill m_fill = BarFill::Plain;
};

PartedBar::PartedBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PartedBar::setParts(const QList<Part>& parts, int whole)
{
    m_parts = parts;
    m_whole = whole;
    while (m_buttons.size() < static_cast<std::size_t>(parts.size())) {
        auto* button = new PartButton(this);
        const auto place = static_cast<int>(m_buttons.size());
        connect(button, &QAbstractButton::clicked, this, [this, place] { Q_EMIT partChosen(place); });
        m_buttons.push_back(button);
    }
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const Part part = m_parts.value(static_cast<qsizetype>(i));
        m_buttons[i]->setAccessibleName(part.name);
        m_buttons[i]->setFill(part.fill);
        m_buttons[i]->setEnabled(part.leads);
        m_buttons[i]->setVisible(part.count > 0);
    }
    placeParts();
}

QList<QWidget*> PartedBar::tabStops() const
{
    return QList<QWidget*>(m_buttons.begin(), m_buttons.end());
}

QSize PartedBar::sizeHint() const
{
    return { fontMetrics().averageCharWidth() * 30, fontMetrics().height() };
}

QSize PartedBar::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 12, fontMetrics().height() };
}

void PartedBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeParts();
}

void PartedBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        placeParts();
    }
}

void PartedBar::placeParts()
{
    const int least = std::max(8, fontMetrics().averageCharWidth()); // wide enough to be hit
    const auto shown = static_cast<int>(
        std::count_if(m_parts.cbegin(), m_parts.cend(), [](const Part& part) { return part.count > 0; }));
    const int sum = std::accumulate(
        m_parts.cbegin(), m_parts.cend(), 0, [](int total, const Part& part) { return total + part.count; });
    if (shown == 0 || m_whole <= 0)
        return;
    // Each has its least, the rest of the bar's length goes by count.
    const int length = std::max(shown * least, static_cast<int>(static_cast<double>(width()) * sum / m_whole));
    const double free = std::max(0, std::min(length, width()) - shown * least);
    double position = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(m_parts.size()); ++i) {
        const int count = m_parts.at(static_cast<qsizetype>(i)).count;
        if (count == 0)
            continue;
        const double end = position + least + free * count / sum;
        const QRect area(qRound(position), 0, qRound(end) - qRound(position), height());
        m_buttons[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), area));
        position = end;
    }
}

} // namespace PayRecipients

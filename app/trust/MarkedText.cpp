// SPDX-License-Identifier: MIT
#include "trust/MarkedText.h"

#include "theme/Colours.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace PayRecipients {

using namespace Qt::StringLiterals;

MarkedText::MarkedText(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    takeFont();
}

void MarkedText::showParts(const QList<TextDifference::Part>& parts)
{
    m_parts = parts;
    QString text;
    QStringList different;
    for (const TextDifference::Part& part : parts) {
        text += part.text;
        if (part.differs)
            different << part.text;
    }
    setText(text);
    setAccessibleDescription(different.isEmpty() ? QString()
                                                 //: Characters, one or several pieces
                                                 : tr("Different here: %1").arg(different.join(u", "_s)));
    updateGeometry();
}

qreal MarkedText::lay(QTextLayout& layout, int width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    int begin = 0;
    for (const TextDifference::Part& part : m_parts) {
        const auto length = static_cast<int>(part.text.size());
        if (part.differs) {
            QTextLayout::FormatRange range;
            range.start = begin;
            range.length = length;
            range.format.setFontWeight(QFont::Bold);
            range.format.setFontUnderline(true);
            range.format.setBackground(Colours::ground(Colours::Meaning::Warning, palette()));
            formats << range;
        }
        begin += length;
    }
    layout.setFormats(formats);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return height;
}

QSize MarkedText::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height() };
}

QSize MarkedText::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 8, fontMetrics().height() };
}

int MarkedText::heightForWidth(int width) const
{
    QTextLayout layout(text(), font());
    return static_cast<int>(std::ceil(lay(layout, width)));
}

void MarkedText::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    QTextLayout layout(text(), font());
    lay(layout, width());
    layout.draw(&painter, QPointF(0, 0));
}

void MarkedText::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        takeFont();
}

void MarkedText::takeFont()
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

} // namespace PayRecipients

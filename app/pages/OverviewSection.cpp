// SPDX-License-Identifier: MIT
#include "pages/OverviewSection.h"

#include "theme/Colours.h"
#include "theme/Tokens.h"
#include "widgets/ElidedLabel.h"
#include "widgets/LinkButton.h"
#include "widgets/MutedLabel.h"
#include "widgets/ShareBar.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>

namespace PayRecipients {

OverviewSection::OverviewSection(const QString& title, const QString& emptySentence, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(title, this))
    , m_empty(new MutedLabel(emptySentence, this))
    , m_grid(new QGridLayout)
{
    setAccessibleName(title);
    m_title->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Spacing::large, Spacing::large - Spacing::small, Spacing::large, Spacing::large);
    column->setSpacing(Spacing::medium);
    column->addWidget(m_title);
    column->addWidget(m_empty);
    column->addLayout(m_grid);
    column->addStretch(1);
    m_grid->setColumnStretch(1, 1);
    m_grid->setHorizontalSpacing(Spacing::medium);
    m_grid->setVerticalSpacing(Spacing::medium);
    takeFonts();
}

void OverviewSection::setRows(const QList<Row>& rows, int whole)
{
    while (m_lines.size() < static_cast<size_t>(rows.size()))
        m_lines.push_back(addLine());
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const bool used = i < static_cast<size_t>(rows.size());
        const Line& line = m_lines[i];
        if (used)
            fillLine(line, rows.at(static_cast<qsizetype>(i)), whole);
        else
            for (QWidget* widget : line.all())
                widget->hide();
    }
    const bool hasMiddle = std::any_of(
        rows.cbegin(), rows.cend(), [](const Row& row) { return row.action.isEmpty() || !row.detail.isEmpty(); });
    m_grid->setColumnStretch(2, hasMiddle ? 1 : 0);
    m_empty->setVisible(rows.isEmpty());
    setVisible(!rows.isEmpty() || !m_empty->text().isEmpty());
    updateGeometry();
}

void OverviewSection::fillLine(const Line& line, const Row& row, int whole)
{
    const int count = row.count.value_or(0);
    const QString countText = !row.count ? QString()
        : count == 1                     ? tr("1 recipient")
                                         : tr("%Ln recipients", nullptr, count);
    line.mark->setShape(row.mark.value_or(StatusMark::Shape::Unknown));
    line.link->setText(row.name);
    line.link->setAccessibleName(tr("Show %1", "opens a list or a recipient").arg(row.name));
    line.link->setAccessibleDescription(countText);
    line.plain->setText(row.name);
    line.detail->setText(row.detail);
    line.bar->setShare(whole > 0 ? static_cast<double>(count) / whole : 0);
    line.bar->setFill(row.fill);
    line.parts->setParts(row.parts, whole);
    line.count->setText(row.count ? QLocale().toString(count) : QString());
    line.action->setText(row.action);
    line.action->setAccessibleName(row.actionName);
    line.action->setAccessibleDescription(countText);

    line.mark->setVisible(row.mark.has_value());
    line.link->setVisible(row.leads);
    line.plain->setVisible(!row.leads);
    line.detail->setVisible(!row.detail.isEmpty());
    line.bar->setVisible(row.count && row.parts.isEmpty() && row.action.isEmpty());
    line.parts->setVisible(!row.parts.isEmpty());
    line.count->setVisible(row.count.has_value());
    line.action->setVisible(!row.action.isEmpty());
}

QList<QWidget*> OverviewSection::tabStops() const
{
    QList<QWidget*> stops;
    for (const Line& line : m_lines)
        stops << line.link << line.parts->tabStops() << line.action;
    return stops;
}

QSize OverviewSection::sizeHint() const
{
    return { fontMetrics().averageCharWidth() * 58, QWidget::sizeHint().height() };
}

QSize OverviewSection::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 30, QWidget::minimumSizeHint().height() };
}

void OverviewSection::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        takeFonts();
}

void OverviewSection::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = Colours::isHighContrast(palette());
    const QColor edge = Colours::blend(palette().color(QPalette::Window), Colours::edge(palette()), strong ? 1 : 0.4F);
    painter.setPen(QPen(edge, Shape::edge));
    painter.setBrush(palette().color(QPalette::Base));
    const double inset = Shape::edge / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Shape::radius, Shape::radius);
}

OverviewSection::Line OverviewSection::addLine()
{
    const int row = static_cast<int>(m_lines.size());
    Line line{ new StatusMark(this), new LinkButton(this), new ElidedLabel(this), new ElidedLabel(this),
        new ShareBar(this), new PartedBar(this), new QPushButton(this), new QLabel(this) };
    line.plain->setContentsMargins(LinkButton::margin, 0, 0, 0);
    line.detail->setForegroundRole(QPalette::PlaceholderText);
    line.count->setTextFormat(Qt::PlainText);
    line.count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(line.mark, row, 0);
    m_grid->addWidget(line.link, row, 1, Qt::AlignLeading | Qt::AlignVCenter);
    m_grid->addWidget(line.plain, row, 1);
    m_grid->addWidget(line.detail, row, 2);
    m_grid->addWidget(line.bar, row, 2);
    m_grid->addWidget(line.parts, row, 2);
    m_grid->addWidget(line.action, row, 4);
    m_grid->addWidget(line.count, row, 3);
    line.action->setAutoDefault(true);
    connect(line.link, &LinkButton::clicked, this, [this, row] { Q_EMIT rowChosen(row); });
    connect(line.parts, &PartedBar::partChosen, this, [this, row](int part) { Q_EMIT partChosen(row, part); });
    connect(line.action, &QPushButton::clicked, this, [this, row] { Q_EMIT actionChosen(row); });
    return line;
}

QList<QWidget*> OverviewSection::Line::all() const
{
    return { mark, link, plain, detail, bar, parts, action, count };
}

void OverviewSection::takeFonts()
{
    QFont strong = font();
    strong.setBold(true);
    m_title->setFont(strong);
}

} // namespace PayRecipients

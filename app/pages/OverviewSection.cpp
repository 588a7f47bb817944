// SPDX-License-Identifier: MIT
#include "pages/OverviewSection.h"

#include "widgets/LinkButton.h"
#include "widgets/MutedLabel.h"
#include "widgets/ShareBar.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

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
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_empty);
    column->addLayout(m_grid);
    column->addStretch(1);
    m_grid->setColumnStretch(0, 1);
    m_grid->setHorizontalSpacing(10);
    takeFonts();
}

void OverviewSection::setRows(const QList<Row>& rows, int whole)
{
    while (m_lines.size() < static_cast<size_t>(rows.size()))
        m_lines.push_back(addLine());
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const Line& line = m_lines[i];
        const bool used = i < static_cast<size_t>(rows.size());
        const Row row = used ? rows.at(static_cast<qsizetype>(i)) : Row{};
        const int count = row.count.value_or(0);
        line.link->setText(row.name);
        line.link->setAccessibleName(tr("Show %1", "opens a list or a recipient").arg(row.name));
        line.link->setAccessibleDescription(!row.count ? QString()
                : count == 1                           ? tr("1 recipient")
                                                       : tr("%Ln recipients", nullptr, count));
        line.plain->setText(row.name);
        line.count->setText(row.count ? QLocale().toString(count) : QString());
        line.bar->setShare(whole > 0 ? static_cast<double>(count) / whole : 0);
        line.link->setVisible(used && row.leads);
        line.plain->setVisible(used && !row.leads);
        line.bar->setVisible(used && row.count.has_value());
        line.count->setVisible(used && row.count.has_value());
    }
    m_empty->setVisible(rows.isEmpty());
    setVisible(!rows.isEmpty() || !m_empty->text().isEmpty());
    updateGeometry();
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

OverviewSection::Line OverviewSection::addLine()
{
    const int row = static_cast<int>(m_lines.size());
    Line line{ new LinkButton(this), new QLabel(this), new ShareBar(this), new QLabel(this) };
    line.plain->setTextFormat(Qt::PlainText);
    line.plain->setIndent(3); // as far in as the text of a link
    line.count->setTextFormat(Qt::PlainText);
    line.count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(line.link, row, 0, Qt::AlignLeading | Qt::AlignVCenter);
    m_grid->addWidget(line.plain, row, 0);
    m_grid->addWidget(line.bar, row, 1);
    m_grid->addWidget(line.count, row, 2);
    connect(line.link, &LinkButton::clicked, this, [this, row] { Q_EMIT rowChosen(row); });
    return line;
}

void OverviewSection::takeFonts()
{
    QFont strong = font();
    strong.setBold(true);
    m_title->setFont(strong);
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "exchange/ColumnsEditor.h"

#include "text/FieldText.h"
#include "theme/Tokens.h"
#include "widgets/MutedLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

//! So many rows are looked at for an example.
constexpr int rowsForExample = 20;

QString choiceText(const TableColumn& column)
{
    switch (column.content) {
    case TableColumn::Content::LeftOut:
        return ColumnsEditor::tr("Left out");
    case TableColumn::Content::Name:
        return ColumnsEditor::tr("Name");
    case TableColumn::Content::Account:
        return ColumnsEditor::tr("Account");
    case TableColumn::Content::OneField:
        return fieldName(*column.field);
    case TableColumn::Content::ToldField:
    case TableColumn::Content::TypedFields:
        break;
    }
    return column.heading();
}

QString exampleOf(const DelimitedText& table, int column, int firstRow)
{
    for (int row = firstRow; row < std::min(table.rowCount(), firstRow + rowsForExample); ++row) {
        if (const QString cell = table.cell(row, column).simplified(); !cell.isEmpty())
            return cell;
    }
    return {};
}

} // namespace

ColumnsEditor::ColumnsEditor(QWidget* parent)
    : QWidget(parent)
    , m_heading(new QCheckBox(tr("The first row is a &heading"), this))
    , m_scroll(new QScrollArea(this))
    , m_leftOut(new QLabel(this))
{
    m_heading->setAccessibleName(tr("The first row is a heading"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    m_leftOut->setTextFormat(Qt::PlainText);
    m_leftOut->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->addWidget(m_heading);
    line->addWidget(m_leftOut, 1);
    column->addLayout(line);
    connect(m_heading, &QCheckBox::toggled, this, &ColumnsEditor::headingRowCorrected);
}

void ColumnsEditor::setTable(const DelimitedText& table, const TableColumns& columns)
{
    m_columns = columns;
    const QSignalBlocker blocker(m_heading);
    m_heading->setChecked(columns.hasHeadingRow());
    const int position = m_scroll->horizontalScrollBar()->value();
    auto* content = new QWidget;
    auto* line = new QHBoxLayout(content);
    line->setContentsMargins(0, 0, 0, 0);
    for (int column = 0; column < columns.count(); ++column)
        line->addWidget(makeColumn(table, column, content));
    line->addStretch(1);
    QStringList leftOut;
    for (int column = 0; column < columns.count(); ++column) {
        if (columns.hasHeadingRow() && columns.at(column) == TableColumn::leftOut())
            leftOut << table.cell(0, column).simplified();
    }
    leftOut.removeAll(QString());
    m_leftOut->setText(leftOut.isEmpty()
            ? QString()
            : tr("Left out: %1. Choose above what belongs to recipients.").arg(leftOut.join(u", "_s)));
    m_scroll->setWidget(content);
    // Their tab order is that of the eye, not that in which they came into being.
    QWidget* before = m_scroll;
    for (auto* choice : content->findChildren<QComboBox*>()) {
        setTabOrder(before, choice);
        before = choice;
    }
    setTabOrder(before, m_heading);
    m_scroll->setFixedHeight(content->sizeHint().height() + m_scroll->horizontalScrollBar()->sizeHint().height());
    m_scroll->horizontalScrollBar()->setValue(position);
}

QWidget* ColumnsEditor::makeColumn(const DelimitedText& table, int column, QWidget* parent)
{
    auto* box = new QWidget(parent);
    const int firstRow = m_columns.hasHeadingRow() ? 1 : 0;
    const QString heading = m_columns.hasHeadingRow() ? table.cell(0, column).simplified() : QString();
    const int width = fontMetrics().averageCharWidth() * 22;
    const auto shortened = [&](const QString& text) { return fontMetrics().elidedText(text, Qt::ElideRight, width); };

    auto* label = new QLabel(shortened(heading.isEmpty() ? tr("Column %L1").arg(column + 1) : heading), box);
    label->setTextFormat(Qt::PlainText);
    auto* choice = new QComboBox(box);
    label->setBuddy(choice);
    QList<TableColumn> choices = TableColumn::choices();
    if (!choices.contains(m_columns.at(column)))
        choices.append(m_columns.at(column)); // of our own export
    for (const TableColumn& one : std::as_const(choices))
        choice->addItem(choiceText(one));
    choice->setCurrentIndex(static_cast<int>(choices.indexOf(m_columns.at(column))));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(18);
    choice->setToolTip(choice->currentText());
    connect(choice, &QComboBox::activated, this, [this, column, choices](int index) {
        m_columns.setColumn(column, choices[index]);
        Q_EMIT columnsCorrected(m_columns);
    });
    auto* example = new MutedLabel(shortened(exampleOf(table, column, firstRow)), box);

    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, Spacing::medium, 0);
    layout->setSpacing(Spacing::tight);
    layout->addWidget(label);
    layout->addWidget(choice);
    layout->addWidget(example);
    return box;
}

} // namespace PayRecipients

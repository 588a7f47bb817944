// SPDX-License-Identifier: MIT
#include "recipients/ColumnsDialog.h"

#include "recipients/ColumnChoice.h"
#include "theme/Tokens.h"
#include "widgets/MutedLabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>

#include <algorithm>

namespace PayRecipients {

ColumnsDialog::ColumnsDialog(ColumnChoice& choice, QWidget* parent)
    : QDialog(parent)
    , m_choice(choice)
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Columns"));
    setAccessibleName(windowTitle());
    auto* hint = new MutedLabel(tr("Space shows or hides a column; Alt+Up and Alt+Down move it."), this);
    hint->setWordWrap(true);
    m_list->setAccessibleName(tr("Columns of the list"));
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(Spacing::tight);

    auto* buttons = new QVBoxLayout;
    const auto addButton = [this, buttons](const QString& text, auto press) {
        auto* button = new QPushButton(text, this);
        button->setAutoDefault(false);
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, press);
    };
    addButton(tr("Move &up"), [this] { move(-1); });
    addButton(tr("Move &down"), [this] { move(1); });
    buttons->addSpacing(Spacing::medium);
    addButton(tr("U&sual columns"), [this] {
        m_choice.showUsual();
        list();
        m_list->setCurrentRow(0);
    });
    buttons->addStretch(1);
    connect(new QShortcut(Qt::ALT | Qt::Key_Up, this), &QShortcut::activated, this, [this] { move(-1); });
    connect(new QShortcut(Qt::ALT | Qt::Key_Down, this), &QShortcut::activated, this, [this] { move(1); });

    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addLayout(middle, 1);
    layout->addWidget(close);

    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        m_choice.setShown(item->data(Qt::UserRole).toInt(), item->checkState() == Qt::Checked);
        list();
    });
    list();
    m_list->setCurrentRow(0);
    m_list->setFocus();
    const int row = m_list->sizeHintForRow(0) + 2 * m_list->spacing();
    const int height = row * m_list->count() + 2 * m_list->frameWidth();
    m_list->setMinimumSize(fontMetrics().averageCharWidth() * 36, height);
}

void ColumnsDialog::list()
{
    const QSignalBlocker quiet(m_list);
    const QList<ColumnChoice::Column> columns = m_choice.columns();
    const auto isShown = [](const ColumnChoice::Column& column) { return column.isShown; };
    const bool isOneShown = std::count_if(columns.begin(), columns.end(), isShown) == 1;
    while (m_list->count() < columns.size())
        new QListWidgetItem(m_list);
    for (int row = 0; row < columns.size(); ++row) {
        const ColumnChoice::Column& column = columns.at(row);
        QListWidgetItem* item = m_list->item(row);
        item->setText(column.name);
        item->setData(Qt::UserRole, column.column);
        item->setCheckState(column.isShown ? Qt::Checked : Qt::Unchecked);
        // One has to stay.
        item->setFlags(item->flags().setFlag(Qt::ItemIsUserCheckable, !column.isShown || !isOneShown));
    }
}

void ColumnsDialog::move(int step)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + step < 0 || row + step >= m_list->count())
        return;
    m_choice.move(m_list->item(row)->data(Qt::UserRole).toInt(), step);
    list();
    m_list->setCurrentRow(row + step);
}

} // namespace PayRecipients

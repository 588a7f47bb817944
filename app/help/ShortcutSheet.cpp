// SPDX-License-Identifier: MIT
#include "help/ShortcutSheet.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace PayRecipients {

ShortcutSheet::ShortcutSheet(const QList<ShortcutGroup>& groups, QWidget* parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
    , m_nothing(new QLabel(tr("No key does that. Try another word."), this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* field = new QLineEdit(this);
    field->setAccessibleName(tr("Search shortcuts"));
    field->setPlaceholderText(tr("Search shortcuts"));
    field->setClearButtonEnabled(true);
    connect(field, &QLineEdit::textChanged, this, &ShortcutSheet::search);

    m_list->setAccessibleName(tr("Shortcuts"));
    m_list->setHeaderLabels({ tr("What"), tr("Keys") });
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setUniformRowHeights(true);
    for (const ShortcutGroup& group : groups) {
        auto* head = new QTreeWidgetItem(m_list, { group.name });
        QFont bold = m_list->font();
        bold.setBold(true);
        head->setFont(0, bold);
        for (const ShortcutGroup::Entry& entry : group.entries)
            new QTreeWidgetItem(head, { entry.what, entry.keys });
    }
    m_list->expandAll();
    m_list->resizeColumnToContents(0);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_nothing->hide();

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(field);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    setTabOrder(field, m_list);
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().lineSpacing() * 40);
}

void ShortcutSheet::search(const QString& text)
{
    const QString wanted = text.simplified();
    const auto matches = [&wanted](const QTreeWidgetItem& item) {
        return item.text(0).contains(wanted, Qt::CaseInsensitive) || item.text(1).contains(wanted, Qt::CaseInsensitive);
    };
    bool any = false;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_list->topLevelItem(i);
        const bool whole = matches(*group);
        bool inGroup = false;
        for (int j = 0; j < group->childCount(); ++j) {
            const bool shown = whole || matches(*group->child(j));
            group->child(j)->setHidden(!shown);
            inGroup |= shown;
        }
        group->setHidden(!inGroup);
        any |= inGroup;
    }
    m_nothing->setVisible(!any);
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "dialogs/DuplicatesDialog.h"

#include "recipients/RecipientBook.h"
#include "recipients/UncheckedChanges.h"
#include "text/FieldText.h"
#include "widgets/MessageBar.h"
#include "widgets/MutedLabel.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

//! More columns than this are no comparison any more; the rest follows when these are merged.
constexpr qsizetype mostColumns = 6;

bool saySame(const QList<Recipient>& entries, const QList<Recipient>& others)
{
    const auto isSame = [](const Recipient& one, const Recipient& other) {
        return one.key() == other.key() && one.saysSame(other, Layer::Told) && one.saysSame(other, Layer::Typed);
    };
    return std::equal(entries.begin(), entries.end(), others.begin(), others.end(), isSame);
}

QLabel* makeValue(const QString& text, bool differs, bool isUnchecked, QWidget* parent)
{
    auto* label = new QLabel(text.isEmpty() ? DuplicatesDialog::tr("—", "no value") : text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    // What nobody has checked leaves by the guarded ways only.
    label->setTextInteractionFlags(isUnchecked ? Qt::NoTextInteraction : Qt::TextSelectableByMouse);
    if (differs) {
        QFont bold = label->font();
        bold.setBold(true);
        label->setFont(bold);
    }
    return label;
}

} // namespace

DuplicatesDialog::DuplicatesDialog(const RecipientBook& book, std::vector<DuplicateGroup> groups, QWidget* parent)
    : QDialog(parent)
    , m_book(book)
    , m_groups(std::move(groups))
    , m_message(new MessageBar(this))
    , m_list(new QListWidget)
    , m_reason(new QLabel)
    , m_right(new QWidget)
    , m_merge(new QPushButton(tr("&Merge")))
{
    setWindowTitle(tr("Duplicates"));
    auto* splitter = new QSplitter(this);
    m_list->setAccessibleName(tr("Groups of duplicates"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    for (const DuplicateGroup& group : m_groups)
        m_list->addItem(titleOf(group));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    auto* column = new QVBoxLayout(m_right);
    column->addWidget(m_reason);
    splitter->addWidget(m_list);
    splitter->addWidget(m_right);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    m_list->setVisible(m_groups.size() > 1);

    m_merge->setAccessibleName(tr("Merge"));
    m_merge->setToolTip(tr("The others give the one that stays what it lacks, and are removed"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_merge, QDialogButtonBox::ActionRole);
    connect(m_merge, &QPushButton::clicked, this, &DuplicatesDialog::merge);
    connect(buttons, &QDialogButtonBox::rejected, this, &DuplicatesDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 32);

    connect(m_list, &QListWidget::currentRowChanged, this, &DuplicatesDialog::showGroup);
    m_list->setCurrentRow(0);
    if (m_groups.empty())
        showGroup(-1);
}

DuplicatesDialog::~DuplicatesDialog() = default;

QList<Recipient> DuplicatesDialog::recipientsOf(const DuplicateGroup& group) const
{
    QList<Recipient> recipients;
    for (const RecipientKey key : group.keys) {
        if (auto recipient = m_book.find(key))
            recipients.append(*std::move(recipient));
    }
    return recipients;
}

QString DuplicatesDialog::titleOf(const DuplicateGroup& group) const
{
    const auto first = m_book.find(group.keys.value(0));
    //: The name of one recipient, and how many entries seem to be it
    return tr("%1 (%Ln)", nullptr, static_cast<int>(group.keys.size())).arg(first ? shownName(*first) : QString());
}

void DuplicatesDialog::showGroup(int index)
{
    m_message->clear();
    delete m_table;
    m_table = nullptr;
    m_kept = nullptr;
    const bool isThere = index >= 0 && index < static_cast<int>(m_groups.size());
    m_shown = isThere ? recipientsOf(m_groups[static_cast<std::size_t>(index)]) : QList<Recipient>();
    const bool isOneAccount = haveOneAccount(m_shown);
    m_merge->setEnabled(m_shown.size() > 1 && isOneAccount);
    if (m_shown.size() < 2) {
        m_reason->setText(isThere ? tr("These are one entry now. Ctrl+Z in the main window takes that back.")
                                  : tr("No two entries share a location, a destination reference or an account."));
        return;
    }
    const auto reasons = m_groups[static_cast<std::size_t>(index)].reasons;
    QStringList shared;
    if (reasons & DuplicateGroup::Reason::Location)
        shared << tr("the location");
    if (reasons & DuplicateGroup::Reason::Reference)
        shared << tr("the destination reference");
    if (reasons & DuplicateGroup::Reason::Account)
        shared << tr("the account");
    const QString stays = isOneAccount
        ? tr("Choose the one that stays: what it says is kept, the others add what it lacks and are removed. What "
             "differs is bold.")
        : tr("They have different accounts, so they are not merged: money for one would reach another. Correct or "
             "remove the one that is wrong. What differs is bold.");
    m_reason->setText(shared.isEmpty()
            ? stays
            //: %1 is a list such as "the account, the location"; %2 the sentence that follows
            : tr("These entries share %1. %2")
                  .arg(shared.join(tr(", ", "between the things that entries share")), stays));
    showRows();
}

void DuplicatesDialog::showRows()
{
    const qsizetype columns = std::min(m_shown.size(), mostColumns);
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    m_kept = new QButtonGroup(content);
    QList<bool> isUnchecked;
    for (int column = 0; column < columns; ++column) {
        auto* keep = new QRadioButton(tr("Keep this one"), content);
        keep->setAccessibleName(tr("Keep %1, entry %2").arg(shownName(m_shown[column])).arg(column + 1));
        keep->setChecked(column == 0);
        m_kept->addButton(keep, column);
        isUnchecked << needsCheck(m_shown[column]);
        grid->addWidget(keep, 0, column + 1);
        grid->setColumnStretch(column + 1, 1);
    }
    int row = 1;
    const auto addRow = [&](const QString& name, const QStringList& values) {
        if (std::all_of(values.cbegin(), values.cend(), [](const QString& value) { return value.isEmpty(); }))
            return;
        const bool differs = std::any_of(
            values.cbegin(), values.cend(), [&](const QString& value) { return value != values.first(); });
        grid->addWidget(new MutedLabel(name, content), row, 0, Qt::AlignTop);
        for (int column = 0; column < values.size(); ++column) {
            QLabel* value = makeValue(values[column], differs, isUnchecked[column], content);
            //: what a screen reader says: a field's name, the number of the entry, the field's value
            value->setAccessibleName(tr("%1, entry %2: %3").arg(name).arg(column + 1).arg(value->text()));
            grid->addWidget(value, row, column + 1, Qt::AlignTop);
        }
        ++row;
    };
    for (const Field field : recipientFields) {
        QStringList values;
        for (int column = 0; column < columns; ++column)
            values << displayText(m_shown[column], field);
        addRow(fieldName(field), values);
    }
    grid->setRowStretch(row, 1);

    auto* scroll = new QScrollArea(m_right);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    m_right->layout()->addWidget(scroll);
    m_table = scroll;
}

void DuplicatesDialog::merge()
{
    const int index = m_list->currentRow();
    if (!m_kept || index < 0)
        return;
    if (!saySame(m_shown, recipientsOf(m_groups[static_cast<std::size_t>(index)]))) {
        showGroup(index);
        return m_message->showMessage(MessageBar::Kind::Warning,
            tr("These entries have changed since they were shown, so they were not merged. Look at them again."));
    }
    QList<RecipientKey> keys;
    for (const Recipient& recipient : m_shown.first(m_kept->buttons().size()))
        keys.append(recipient.key());
    keys.move(m_kept->checkedId(), 0);
    Q_EMIT mergeRequested(keys);
    showGroup(index);
    if (m_table)
        return; // more of them than were shown
    m_list->item(index)->setText(tr("%1 — merged").arg(m_list->item(index)->text()));
    if (index + 1 < m_list->count())
        m_list->setCurrentRow(index + 1);
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "recipients/RecipientsModel.h"

#include "recipients/RecipientBook.h"
#include "recipients/UncheckedChanges.h"
#include "recipients/UtcTime.h"

#include <QLocale>

#include <utility>

namespace PayRecipients {

RecipientsModel::RecipientsModel(RecipientBook& book, QObject* parent)
    : QAbstractTableModel(parent)
    , m_book(book)
{
    connect(&book, &RecipientBook::rowsAboutToBeInserted, this,
        [this](int first, int last) { beginInsertRows({}, first, last); });
    connect(&book, &RecipientBook::rowsInserted, this, [this] { endInsertRows(); });
    connect(&book, &RecipientBook::rowsAboutToBeRemoved, this,
        [this](int first, int last) { beginRemoveRows({}, first, last); });
    connect(&book, &RecipientBook::rowsRemoved, this, [this] { endRemoveRows(); });
    connect(&book, &RecipientBook::rowsChanged, this, [this](const QList<int>& rows) {
        for (qsizetype begin = 0; begin < rows.size();) {
            qsizetype end = begin + 1;
            while (end < rows.size() && rows[end] == rows[end - 1] + 1)
                ++end;
            Q_EMIT dataChanged(index(rows[begin], 0), index(rows[end - 1], ColumnCount - 1));
            begin = end;
        }
    });
}

RecipientKey RecipientsModel::keyAt(int row) const
{
    return m_book.keyAt(row);
}

std::optional<Field> RecipientsModel::fieldOf(int column)
{
    switch (column) {
    case StatusColumn:
        return Field::Status;
    case ReferenceColumn:
        return Field::Reference;
    case TypeColumn:
        return Field::Type;
    case PhoneColumn:
        return Field::PhoneNumber;
    case EmailColumn:
        return Field::Email;
    case NetworkColumn:
        return Field::Network;
    case NoteColumn:
        return Field::Note;
    default:
        return {};
    }
}

void RecipientsModel::setBeingCreated(const QList<RecipientKey>& keys)
{
    const QList<RecipientKey> before = std::exchange(m_beingCreated, keys);
    for (const RecipientKey key : before + keys) {
        const int row = m_book.rowOf(key);
        if (row >= 0 && before.contains(key) != keys.contains(key))
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1), { CreationOpenRole });
    }
}

int RecipientsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_book.size();
}

int RecipientsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant RecipientsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    const auto [blockIndex, slot] = m_book.slotOf(index.row());
    const RecipientBlock& block = m_book.blocks()[static_cast<std::size_t>(blockIndex)];
    switch (role) {
    case KeyRole:
        return static_cast<quint64>(block.keyAt(slot));
    case ReferenceRole:
        return block.textAt(slot, Field::Reference);
    case StatusRole:
        return block.textAt(slot, Field::Status);
    case CategoryRole: {
        const std::optional<Category> category = block.categoryAt(slot);
        return category ? QVariant(static_cast<int>(*category)) : QVariant();
    }
    case LookupRole:
        return static_cast<int>(block.lookupAt(slot));
    case UnfetchedRole:
        return block.lookupAt(slot) == LookupState::NotAsked && block.locationUuidAt(slot) && !block.categoryAt(slot);
    case PinnedRole:
        return block.isPinnedAt(slot);
    case CreationOpenRole:
        return block.isCreationOpenAt(slot) && !m_beingCreated.contains(block.keyAt(slot));
    case NeedsCheckRole:
        return !block.textAt(slot, Field::Unchecked).isEmpty() && needsCheck(block.at(slot));
    case SourceRole:
        return static_cast<int>(block.sourceAt(slot));
    case UpdatedRole: {
        const qint64 updated = block.updatedAt(slot);
        return updated == 0 ? QVariant() : QVariant(utcTime(updated));
    }
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        break;
    default:
        return {};
    }
    if (const auto field = fieldOf(index.column()))
        return block.textAt(slot, *field);
    switch (index.column()) {
    case NameColumn:
        return block.nameAt(slot);
    case AccountColumn:
        return block.accountAt(slot);
    case UpdatedColumn: {
        const qint64 updated = block.updatedAt(slot);
        if (updated == 0)
            return QString();
        const QDateTime local = utcTime(updated).toLocalTime();
        return role == Qt::ToolTipRole ? QLocale().toString(local, QLocale::ShortFormat)
                                       : QLocale().toString(local.date(), QLocale::ShortFormat);
    }
    default:
        return QString();
    }
}

QVariant RecipientsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn:
        return tr("Name");
    case AccountColumn:
        return tr("Account");
    case StatusColumn:
        return tr("Status");
    case ReferenceColumn:
        return tr("Destination reference");
    case UpdatedColumn:
        return tr("Updated", "when an entry last changed");
    case TypeColumn:
        return tr("Type");
    case PhoneColumn:
        return tr("Phone number");
    case EmailColumn:
        return tr("E-mail");
    case NetworkColumn:
        return tr("Network");
    case SourceColumn:
        return tr("Source");
    case NoteColumn:
        return tr("Note");
    default:
        return {};
    }
}

} // namespace PayRecipients

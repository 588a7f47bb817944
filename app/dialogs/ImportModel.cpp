// SPDX-License-Identifier: MIT
#include "dialogs/ImportModel.h"

#include "recipients/RecipientBook.h"
#include "text/FieldText.h"

#include <QLocale>

namespace PayRecipients {

ImportModel::ImportModel(const RecipientBook& book, QObject* parent)
    : QAbstractTableModel(parent)
    , m_book(book)
{
}

void ImportModel::setRows(const QList<LocationImport::Row>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ImportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const LocationImport::Row& row = m_rows.at(index.row());
    switch (index.column()) {
    case LineColumn:
        return QLocale().toString(row.line);
    case VerdictColumn:
        return verdictText(row);
    case TextColumn:
        return row.text;
    default:
        return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LineColumn:
        return tr("Line");
    case VerdictColumn:
        return tr("What happens");
    case TextColumn:
        return tr("Location");
    default:
        return {};
    }
}

QString ImportModel::verdictText(const LocationImport::Row& row) const
{
    switch (row.verdict) {
    case LocationImport::Verdict::New:
        return tr("New: will be added");
    case LocationImport::Verdict::Known: {
        const auto known = m_book.find(row.known);
        const QString name = known ? known->name() : QString();
        return name.isEmpty() ? tr("Known already") : tr("Known already: %1").arg(name);
    }
    case LocationImport::Verdict::Repeated:
        return tr("Stands further up already");
    case LocationImport::Verdict::RefusedOrigin:
        return tr("Refused: belongs to another service than this profile's");
    case LocationImport::Verdict::Refused:
        break;
    }
    switch (row.refusal.value_or(Location::Refusal::NotAUrl)) {
    case Location::Refusal::Insecure:
        return tr("Refused: plain http to another computer");
    case Location::Refusal::NotARecipient:
        return tr("Refused: not the location of a recipient");
    case Location::Refusal::HasCredentials:
        return tr("Refused: it contains a user name or password");
    case Location::Refusal::NotAUrl:
        break;
    }
    return tr("Refused: not a location");
}

} // namespace PayRecipients

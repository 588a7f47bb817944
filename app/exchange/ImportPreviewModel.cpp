// SPDX-License-Identifier: MIT
#include "exchange/ImportPreviewModel.h"

#include "recipients/RecipientText.h"
#include "text/FieldText.h"
#include "text/RemarkText.h"
#include "text/VisibleText.h"

#include <QLocale>

namespace PayRecipients {

ImportPreviewModel::ImportPreviewModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_import(std::make_shared<RecipientImport>())
{
}

void ImportPreviewModel::setImport(
    std::shared_ptr<const RecipientImport> import, BookSnapshot book, QString profileOrigin)
{
    beginResetModel();
    m_import = std::move(import);
    m_book = std::move(book);
    m_profileOrigin = std::move(profileOrigin);
    gather();
    endResetModel();
}

void ImportPreviewModel::setVerdict(std::optional<RecipientImport::Verdict> verdict)
{
    if (verdict == m_verdict)
        return;
    beginResetModel();
    m_verdict = verdict;
    gather();
    endResetModel();
}

void ImportPreviewModel::gather()
{
    m_rows.clear();
    for (std::size_t row = 0; row < m_import->rows().size(); ++row) {
        if (!m_verdict || m_import->rows()[row].verdict == *m_verdict)
            m_rows.push_back(static_cast<int>(row));
    }
}

int ImportPreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportPreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ImportPreviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const RecipientImport::Row& row
        = m_import->rows()[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(index.row())])];
    const auto text = [&row](Field field) { return row.offer.shown(field); };
    switch (index.column()) {
    case LineColumn:
        return row.offer.line > 0 ? QLocale().toString(row.offer.line) : QString();
    case NameColumn: {
        const QString name = recipientName(text);
        return visibleText(name.isEmpty() ? text(Field::Location) : name);
    }
    case AccountColumn:
        return visibleText(recipientAccount(recipientTypeFromText(text(Field::Type)), text));
    case ReferenceColumn:
        return visibleText(text(Field::Reference));
    case VerdictColumn: {
        const QString verdict = verdictText(row, m_book, m_profileOrigin);
        const QString changes = role == Qt::ToolTipRole ? changesText(row) : QString();
        return changes.isEmpty() ? verdict : verdict + u'\n' + changes;
    }
    default:
        return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LineColumn:
        return tr("Line");
    case NameColumn:
        return tr("Name or location");
    case AccountColumn:
        return tr("Account");
    case ReferenceColumn:
        return fieldName(Field::Reference);
    case VerdictColumn:
        return tr("What happens");
    default:
        return {};
    }
}

} // namespace PayRecipients

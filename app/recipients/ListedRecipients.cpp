// SPDX-License-Identifier: MIT
#include "recipients/ListedRecipients.h"

#include "text/FieldText.h"
#include "text/VisibleText.h"

namespace PayRecipients {

QVariant ListedRecipients::data(const QModelIndex& index, int role) const
{
    if (role == Qt::AccessibleDescriptionRole && index.column() == RecipientsModel::NameColumn)
        return RecipientFilterModel::data(index, RecipientsModel::NeedsCheckRole).toBool()
            ? tr("Changed: check before paying")
            : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return RecipientFilterModel::data(index, role);
    switch (index.column()) {
    case RecipientsModel::SourceColumn:
        return sourceText(static_cast<Source>(RecipientFilterModel::data(index, RecipientsModel::SourceRole).toInt()));
    case RecipientsModel::TypeColumn:
    case RecipientsModel::StatusColumn:
    case RecipientsModel::PhoneColumn:
        return displayText(
            *RecipientsModel::fieldOf(index.column()), RecipientFilterModel::data(index, role).toString());
    default:
        return visibleText(RecipientFilterModel::data(index, role).toString());
    }
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "recipients/RecipientDelegate.h"

#include "recipients/RecipientsModel.h"
#include "recipients/StatusMark.h"
#include "text/FieldText.h"

#include <QFontDatabase>

namespace PayRecipients {

using namespace Qt::StringLiterals;

void RecipientDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    switch (index.column()) {
    case RecipientsModel::NameColumn:
        if (option->text.isEmpty()) {
            option->text = missingName(index.data(RecipientsModel::UnfetchedRole).toBool());
            option->font.setItalic(true);
        }
        if (index.data(RecipientsModel::CreationOpenRole).toBool())
            option->text.prepend(u"⚠ "_s);
        if (index.data(RecipientsModel::PinnedRole).toBool())
            option->text.prepend(u"★ "_s);
        break;
    case RecipientsModel::StatusColumn:
        if (!option->text.isEmpty())
            option->text.prepend(StatusMark::symbolOf(StatusMark::shapeOf(option->text)) + u' ');
        break;
    case RecipientsModel::ReferenceColumn:
        if (option->text.isEmpty())
            option->text = u"—"_s;
        else
            option->font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        break;
    default:
        break;
    }
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "recipients/RecipientDelegate.h"

#include "recipients/Field.h"
#include "recipients/RecipientsModel.h"

#include <QFontDatabase>

namespace PayRecipients {

using namespace Qt::StringLiterals;

void RecipientDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    switch (index.column()) {
    case RecipientsModel::NameColumn:
        if (option->text.isEmpty()) {
            const auto lookup = static_cast<LookupState>(index.data(RecipientsModel::LookupRole).toInt());
            option->text = lookup == LookupState::NotAsked ? tr("Not fetched yet")
                : lookup == LookupState::Answered          ? tr("No name")
                                                           : tr("Could not be fetched");
            option->font.setItalic(true);
        }
        if (index.data(RecipientsModel::CreationOpenRole).toBool())
            option->text.prepend(u"⚠ "_s);
        if (index.data(RecipientsModel::PinnedRole).toBool())
            option->text.prepend(u"★ "_s);
        break;
    case RecipientsModel::StatusColumn:
        if (!option->text.isEmpty()) {
            const bool approved = option->text.compare("approved"_L1, Qt::CaseInsensitive) == 0;
            option->text.prepend(approved ? u"● "_s : u"○ "_s);
        }
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

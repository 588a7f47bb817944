// SPDX-License-Identifier: MIT
//! The rows of the list, in the words that people read.
#pragma once

#include "recipients/RecipientFilterModel.h"

namespace PayRecipients {

//! Says types, sources and known statuses in words and groups phone numbers, for eyes and screen readers alike.
class ListedRecipients : public RecipientFilterModel {
    Q_OBJECT

public:
    using RecipientFilterModel::RecipientFilterModel;

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
};

} // namespace PayRecipients

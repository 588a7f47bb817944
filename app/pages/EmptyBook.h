// SPDX-License-Identifier: MIT
//! What every page says of a book that is still empty.
#pragma once

#include <QList>

class QAction;

namespace PayRecipients {

class EmptyState;

//! \param filling actions that put the first recipients into the book
void sayBookIsEmpty(EmptyState& state, const QList<QAction*>& filling);

} // namespace PayRecipients

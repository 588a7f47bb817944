// SPDX-License-Identifier: MIT
//! The ranks that RecipientOrder has kept with a book: in a sealed file of their own, which may be lost at any time.
#pragma once

#include "store/Seal.h"

#include <QByteArray>
#include <QString>

namespace PayRecipients::KeptRanks {

//! \param sealedState of the book, which differs with every change (see BookMeta)
//! \return empty where none are kept, or those of another state or book, or the file is damaged
QByteArray read(const QString& bookPath, const Seal& seal, const QByteArray& sealedState);
//! Replaces what was kept before. \return false where that did not work: then that is still there
bool write(const QString& bookPath, const Seal& seal, const QByteArray& sealedState, const QByteArray& ranks);

} // namespace PayRecipients::KeptRanks

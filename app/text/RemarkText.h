// SPDX-License-Identifier: MIT
//! What is said of a recipient that an import offers.
#pragma once

#include "recipients/OfferedRecipient.h"
#include "recipients/RecipientImport.h"

#include <QString>

namespace PayRecipients {

class BookSnapshot;

//! One remark as a sentence without its full stop.
//! \param profileOrigin the service that the profile talks to
QString remarkText(const Remark& remark, const QString& profileOrigin);

//! What becomes of a row of an import and why, with every remark on it.
QString verdictText(const RecipientImport::Row& row, const BookSnapshot& book, const QString& profileOrigin);

//! Each change of a row on a line of its own, "First name: Jane → Joan"; empty where there is none.
QString changesText(const RecipientImport::Row& row);

} // namespace PayRecipients

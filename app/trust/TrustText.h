// SPDX-License-Identifier: MIT
//! The sentences that people read about changes, look-alikes and what a text names.
#pragma once

#include "recipients/HistoryEvent.h"
#include "recipients/RecipientBook.h"
#include "trust/HistorySection.h"
#include "trust/LookAlikes.h"
#include "trust/WhoIsThis.h"

#include <QString>

namespace PayRecipients {

//! What is alike, in one sentence with names: "Jane Wanjiru and Jane Wanjiri differ in one letter, and …".
QString lookAlikeText(const LookAlike& lookAlike, const RecipientBook& book);

//! What happened: "Phone number: +254 712 345 678, before +254 712 345 679".
QString eventText(const HistoryEvent& event, const RecipientBook& book);
//! From where: "From an import, suppliers.csv, line 4".
QString eventSourceText(const HistoryEvent& event);

//! The timeline of a recipient, the newest first.
QList<HistoryLine> historyLines(const QList<HistoryEvent>& events, const RecipientBook& book);
QString historyProblemText();

//! Where it stands in the text: "Line 3".
QString placeText(const Finding& finding);
//! What it is: "Phone number 0712345678".
QString findingText(const Finding& finding);
//! Whose it is: "Jane Wanjiru", "Nobody in the address book".
QString ownersText(const Finding& finding, const RecipientBook& book);
//! What is wrong, and what to do: one or more sentences; empty where nothing is.
QString remedyText(const Finding& finding);

} // namespace PayRecipients

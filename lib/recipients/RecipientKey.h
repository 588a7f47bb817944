// SPDX-License-Identifier: MIT
//! The local identity of an entry of the address book.
#pragma once

#include <QMetaType>

namespace PayRecipients {

//! A number that the book gives to an entry once and never again, also not after the entry was removed.
//! Zero is no entry.
enum class RecipientKey : quint64 { None = 0 };

} // namespace PayRecipients

Q_DECLARE_METATYPE(PayRecipients::RecipientKey)

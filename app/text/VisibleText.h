// SPDX-License-Identifier: MIT
//! Text from elsewhere without anything that hides in it.
#pragma once

#include <QString>

namespace PayRecipients {

//! Characters that turn the direction of reading, join, hide or have no shape become visible as "⟨U+202E⟩", so that no
//! name can look like another that it is not. For showing only: what is copied, saved and compared stays as it came.
//! Line feeds count as such characters, too; most fields have one line.
QString visibleText(const QString& text);

//! The same for a text of several lines: line feeds stay.
QString visibleLines(const QString& text);

} // namespace PayRecipients

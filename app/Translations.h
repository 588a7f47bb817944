// SPDX-License-Identifier: MIT
//! The words of the program in the language of the computer.
#pragma once

class QCoreApplication;

namespace PayRecipients {

//! Installs the translations that there are for the locale, ours and Qt's. English has one too: it tells "1 recipient"
//! from "2 recipients". Call once, before any window is made.
void installTranslations(QCoreApplication& application);

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! What helps those who look for the cause of a problem.
#pragma once

#include <QString>

class QWidget;

namespace PayRecipients {

class Preferences;
class Session;

//! Versions, operating system, screens, language, preferences, and how book and sign-in stand; in English, a line
//! each. It names no recipient, no profile, no person, no path and no host, holds no secret, and counts nothing.
//! \param session null where none is open
//! \param window whose screen and colours are meant
QString diagnostics(const Session* session, const Preferences& preferences, const QWidget& window);

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! What makes screen readers read a message as it appears.
#pragma once

namespace PayRecipients {

//! From now on a Toast and a MessageBar have the role of an alert: screen readers speak one when it is shown, wherever
//! the focus is. (The events that Qt has for this go no further than Qt on Linux before 6.8.) Once for the program.
void installAlertRoles();

} // namespace PayRecipients

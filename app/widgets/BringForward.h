// SPDX-License-Identifier: MIT
//! Shows a window to the person who asked for it from elsewhere.
#pragma once

class QWidget;

namespace PayRecipients {

//! Unfolds a minimised window, shows it and asks the desktop for the focus.
void bringForward(QWidget& window);

} // namespace PayRecipients

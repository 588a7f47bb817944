// SPDX-License-Identifier: MIT
//! Keeps a screen reader from ending the program while a scroll bar comes or goes.
#pragma once

namespace PayRecipients {

//! From now on a QScrollArea's children are asked for with care. Qt's own interface of it (seen in 6.4) reads beyond
//! its list when a screen reader asks for a child that was there when it counted and is gone: a scroll bar that was
//! hidden meanwhile. Once for the program.
void installAccessibleScrollAreas();

} // namespace PayRecipients

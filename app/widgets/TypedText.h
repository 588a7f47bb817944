// SPDX-License-Identifier: MIT
//! Letters that a person types where there is no field to take them.
#pragma once

#include <QKeyEvent>
#include <QString>

namespace PayRecipients {

//! The text of a key that would begin a search; empty for Space, for keys that move or command, and where Ctrl, Alt or
//! Meta is held. A keypad's digits are digits.
inline QString typedText(const QKeyEvent& event)
{
    const QString text = event.text();
    const bool isCommand(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier | Qt::GroupSwitchModifier));
    return !isCommand && !text.isEmpty() && text.front().isPrint() && !text.front().isSpace() ? text : QString();
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Our icons, drawn in the colour of the text around them, so that they fit light and dark palettes alike.
#pragma once

#include "theme/Colours.h"

#include <QIcon>
#include <QString>

namespace PayRecipients {

//! The icon `resources/icons/<name>.svg` in the palette's colours: of text, of disabled and of selected text.
//! Follows a change of the palette and any scale of the screen.
QIcon symbolicIcon(const QString& name);

//! The same in the colour of what it means; where it is disabled or selected, like the text around it.
QIcon symbolicIcon(const QString& name, Colours::Meaning meaning);

} // namespace PayRecipients

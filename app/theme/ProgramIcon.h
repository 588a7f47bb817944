// SPDX-License-Identifier: MIT
//! The program's own icon, as windows show it.
#pragma once

#include <QIcon>

namespace PayRecipients {

//! In the sizes that window managers ask for. It is made before the first frame: the drawing would first have to be
//! read and drawn in each of them.
QIcon programIcon();

} // namespace PayRecipients

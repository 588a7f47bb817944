// SPDX-License-Identifier: MIT
//! The three sets of colours that the program has, as palettes.
#pragma once

#include <QPalette>

namespace PayRecipients {

enum class Scheme { Light, Dark, HighContrast };

inline constexpr Scheme allSchemes[]{ Scheme::Light, Scheme::Dark, Scheme::HighContrast };

//! Every role of every group is set, so nothing of the platform's palette shines through. Text reaches 4.5 : 1 and the
//! edges of fields 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11); what is disabled need not.
QPalette paletteOf(Scheme scheme);

} // namespace PayRecipients

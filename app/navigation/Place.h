// SPDX-License-Identifier: MIT
//! The places that the side navigation leads to.
#pragma once

#include "recipients/RecipientFilter.h"
#include "recipients/RecipientType.h"

#include <QString>

#include <array>
#include <optional>

namespace PayRecipients {

enum class Place { Overview, Approvals, Recipients, MobileWallets, BankAccounts, Tills, Paybills };

//! In the order in which the navigation shows them.
inline constexpr std::array allPlaces{ Place::Overview, Place::Approvals, Place::Recipients, Place::MobileWallets,
    Place::BankAccounts, Place::Tills, Place::Paybills };

//! What the navigation and the titles of pages call a place.
QString placeName(Place place);

//! The category that a place lists, for those four that list one.
std::optional<Category> categoryOf(Place place);

//! The place that lists a category; without one, the place that lists them all.
Place placeOf(std::optional<Category> category);

//! What the list of a place shows: everything, a category, or what waits for approval.
RecipientFilter filterOf(Place place);

} // namespace PayRecipients

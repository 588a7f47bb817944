// SPDX-License-Identifier: MIT
//! The fewest moves that bring a list into another order.
#pragma once

#include <vector>

namespace PayRecipients {

//! Which of the values must move so that `from` becomes `to`; the others keep their order among themselves, and there
//! are as many of those as there can be. Ascending by their place in `to`.
//! \param from and to: the same values, each from 0 and below `valueCount`, each once
std::vector<int> valuesToMove(const std::vector<int>& from, const std::vector<int>& to, int valueCount);

} // namespace PayRecipients

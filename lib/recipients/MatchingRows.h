// SPDX-License-Identifier: MIT
//! Which rows of a book a filter shows.
#pragma once

#include <QtGlobal>

#include <vector>

namespace PayRecipients {

class FilterMatcher;
class RecipientBook;

//! One for each row of a book. Not bits: threads write beside each other.
using RowFlags = std::vector<quint8>;

//! Those of the candidates that match, looked for in several threads.
RowFlags matchingRows(const RecipientBook& book, const FilterMatcher& matcher, RowFlags candidates);
//! Those of some rows, in their order.
std::vector<int> flaggedRows(const std::vector<int>& rows, const RowFlags& flags);

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! What a cell of a workbook can hold of a text.
#pragma once

#include <QString>

namespace PayRecipients {

//! The value without what XML cannot hold, not longer than a cell, and with what a spreadsheet would take for an
//! escaped character written so that it is read as it stands. Control characters are libxlsxwriter's affair.
QString xlsxText(const QString& value);

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Reads a row of our own export: the opposite of CsvExport.
#pragma once

#include "exchange/TableOffers.h"

namespace PayRecipients {

class OwnExportRow {
public:
    //! The values of both layers exactly as they were exported.
    static TableOffer read(
        const DelimitedText& table, int row, const TableColumns& columns, const QString& profileOrigin);
};

} // namespace PayRecipients

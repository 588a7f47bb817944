// SPDX-License-Identifier: MIT
//! Looks into a workbook (XLSX) for what a full disk may have left out of it.
#pragma once

#include <QByteArrayView>

#include <optional>

namespace PayRecipients {

//! What the sheets of a workbook hold. libxlsxwriter does not notice when its temporary files could not be written, and
//! makes a workbook of what there is of them; so what it made is counted before anybody gets it.
struct WorkbookParts {
    qint64 rows = 0; //!< of all sheets, headings included, that are not empty
    qint64 cells = 0; //!< that are not empty

    friend bool operator==(const WorkbookParts&, const WorkbookParts&) = default;

    //! Reads a workbook that libxlsxwriter made; nothing unless each part of it can be unpacked and is there to its
    //! end.
    static std::optional<WorkbookParts> of(QByteArrayView workbook);
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! libxlsxwriter, which is loaded when the first workbook is written.
#pragma once

#include <xlsxwriter.h>

namespace PayRecipients {

//! What is used of it, under the names that it has there.
struct XlsxWriter {
    decltype(&::lxw_version) lxw_version;
    decltype(&::workbook_new_opt) workbook_new_opt;
    decltype(&::workbook_close) workbook_close;
    decltype(&::workbook_add_format) workbook_add_format;
    decltype(&::workbook_add_worksheet) workbook_add_worksheet;
    decltype(&::format_set_bold) format_set_bold;
    decltype(&::format_set_num_format) format_set_num_format;
    decltype(&::worksheet_write_string) worksheet_write_string;
    decltype(&::worksheet_write_datetime) worksheet_write_datetime;
    decltype(&::worksheet_autofilter) worksheet_autofilter;
    decltype(&::worksheet_freeze_panes) worksheet_freeze_panes;
    decltype(&::worksheet_set_column) worksheet_set_column;
    decltype(&::worksheet_ignore_errors) worksheet_ignore_errors;

    //! Null where it is not installed with the program. May be called from any thread.
    static const XlsxWriter* get();
};

} // namespace PayRecipients

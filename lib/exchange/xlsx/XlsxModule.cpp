// SPDX-License-Identifier: MIT
#include "exchange/xlsx/XlsxModule.h"

const PayRecipients::XlsxWriter* payRecipientsXlsxWriter()
{
    static constexpr PayRecipients::XlsxWriter functions{
        .lxw_version = &::lxw_version,
        .workbook_new_opt = &::workbook_new_opt,
        .workbook_close = &::workbook_close,
        .workbook_add_format = &::workbook_add_format,
        .workbook_add_worksheet = &::workbook_add_worksheet,
        .format_set_bold = &::format_set_bold,
        .format_set_num_format = &::format_set_num_format,
        .worksheet_write_string = &::worksheet_write_string,
        .worksheet_write_datetime = &::worksheet_write_datetime,
        .worksheet_autofilter = &::worksheet_autofilter,
        .worksheet_freeze_panes = &::worksheet_freeze_panes,
        .worksheet_set_column = &::worksheet_set_column,
        .worksheet_ignore_errors = &::worksheet_ignore_errors,
    };
    return &functions;
}

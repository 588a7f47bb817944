// SPDX-License-Identifier: MIT
#include "exchange/Workbook.h"

#include <utility>
#include <xlsxwriter.h>

namespace PayRecipients {

Workbook::Workbook(const QString& path, const QString& workFolder)
    : m_path(path.toUtf8())
    , m_folder(workFolder.toUtf8())
{
    lxw_workbook_options options{ .constant_memory = LXW_TRUE, .tmpdir = m_folder.data(), .use_zip64 = LXW_FALSE };
    m_workbook = workbook_new_opt(m_path.constData(), &options);
}

Workbook::~Workbook()
{
    close();
}

bool Workbook::close()
{
    lxw_workbook* workbook = std::exchange(m_workbook, nullptr);
    return workbook != nullptr && workbook_close(workbook) == LXW_NO_ERROR;
}

XlsxSheet::Formats Workbook::makeFormats() const
{
    const XlsxSheet::Formats formats{ .heading = workbook_add_format(m_workbook),
        .text = workbook_add_format(m_workbook),
        .time = workbook_add_format(m_workbook) };
    format_set_bold(formats.heading);
    format_set_num_format(formats.text, "@");
    format_set_num_format(formats.time, "yyyy-mm-dd hh:mm:ss");
    return formats;
}

} // namespace PayRecipients

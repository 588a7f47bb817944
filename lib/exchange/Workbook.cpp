// SPDX-License-Identifier: MIT
#include "exchange/Workbook.h"

#include "exchange/XlsxWriter.h"

#include <utility>

namespace PayRecipients {

Workbook::Workbook(const QString& path, const QString& workFolder)
    : m_writer(XlsxWriter::get())
    , m_path(path.toUtf8())
    , m_folder(workFolder.toUtf8())
{
    if (m_writer == nullptr)
        return;
    lxw_workbook_options options{ .constant_memory = LXW_TRUE, .tmpdir = m_folder.data(), .use_zip64 = LXW_FALSE };
    m_workbook = m_writer->workbook_new_opt(m_path.constData(), &options);
}

Workbook::~Workbook()
{
    close();
}

bool Workbook::close()
{
    lxw_workbook* workbook = std::exchange(m_workbook, nullptr);
    return workbook != nullptr && m_writer->workbook_close(workbook) == LXW_NO_ERROR;
}

lxw_worksheet* Workbook::addSheet(const QByteArray& name)
{
    return m_workbook ? m_writer->workbook_add_worksheet(m_workbook, name.constData()) : nullptr;
}

XlsxSheet::Formats Workbook::makeFormats() const
{
    const XlsxSheet::Formats formats{ .heading = m_writer->workbook_add_format(m_workbook),
        .text = m_writer->workbook_add_format(m_workbook),
        .time = m_writer->workbook_add_format(m_workbook) };
    m_writer->format_set_bold(formats.heading);
    m_writer->format_set_num_format(formats.text, "@");
    m_writer->format_set_num_format(formats.time, "yyyy-mm-dd hh:mm:ss");
    return formats;
}

} // namespace PayRecipients

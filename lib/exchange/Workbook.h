// SPDX-License-Identifier: MIT
//! A workbook under way.
#pragma once

#include "exchange/XlsxSheet.h"

#include <QByteArray>
#include <QString>

struct lxw_workbook;
struct lxw_worksheet;

namespace PayRecipients {

//! Writes to a path by libxlsxwriter. It is closed in any case: only that lets go of the library's temporary files.
class Workbook {
public:
    //! Rows go to a temporary file as they come, instead of 2 KB of memory for each.
    Workbook(const QString& path, const QString& workFolder);
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;
    ~Workbook();

    //! Whether it could be begun.
    bool isOpen() const { return m_workbook != nullptr; }
    //! Why it could not.
    XlsxExport::Failure failure() const
    {
        return m_writer ? XlsxExport::Failure::CannotWrite : XlsxExport::Failure::NotInstalled;
    }
    //! While it is open.
    const XlsxWriter& writer() const { return *m_writer; }
    //! Null where it could not be added.
    lxw_worksheet* addSheet(const QByteArray& name);
    //! \return whether the file is written
    bool close();
    XlsxSheet::Formats makeFormats() const;

private:
    const XlsxWriter* m_writer;
    QByteArray m_path;
    QByteArray m_folder;
    lxw_workbook* m_workbook = nullptr;
};

} // namespace PayRecipients

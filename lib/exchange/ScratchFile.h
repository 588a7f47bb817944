// SPDX-License-Identifier: MIT
//! A file for libraries that write to a path when bytes are wanted.
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryFile>

namespace PayRecipients {

//! A temporary file that goes away with this object. Nobody but its owner can read it.
//!
//! On Linux it has no name in any folder (where the file system can do that), so that it goes away with the process,
//! too, however that ends.
class ScratchFile {
public:
    //! \param folder where it is made
    explicit ScratchFile(const QString& folder);

    bool isOpen() const { return m_file.isOpen(); }
    //! Opens the file once more, also where it has no name.
    QString path() const { return m_path; }
    QByteArray contents();

private:
    QTemporaryFile m_file;
    QString m_path;
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Puts bytes on disk so that nobody ever finds half of them.
#pragma once

#include <QByteArrayView>
#include <QFileDevice>
#include <QString>

#include <tl/expected.hpp>

namespace PayRecipients {

//! Writes files that take the place of older ones in one step.
class WholeFile {
public:
    enum class Readers {
        Owner, //!< nobody else may read or write it, whoever could before
        AsUsual, //!< those who could read the older file; for a new one what the system lets new files be
    };

    //! Why a file was not written, in the words of the system.
    struct Failure {
        QFileDevice::FileError error = QFileDevice::NoError;
        QString text;
    };

    //! Writes beside the path, waits until the disk has it, and renames. If that fails, an older file is as it was and
    //! nothing is left beside it. A link stays a link: what it points to is written.
    static tl::expected<void, Failure> write(const QString& path, QByteArrayView bytes, Readers readers);
};

} // namespace PayRecipients

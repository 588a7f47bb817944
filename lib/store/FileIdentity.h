// SPDX-License-Identifier: MIT
//! Tells whether a name still leads to the same file.
#pragma once

#include <QString>

#include <optional>

namespace PayRecipients {

//! Which file it is, whatever its name. Two files that exist at the same time never have the same one.
struct FileIdentity {
    quint64 device = 0;
    quint64 number = 0;

    //! Of the file with this name; nothing where there is none. On Windows a file that is open can be neither removed
    //! nor replaced, so there all are the same.
    static std::optional<FileIdentity> of(const QString& path);

    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

} // namespace PayRecipients

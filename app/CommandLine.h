// SPDX-License-Identifier: MIT
//! What the program was asked on its command line.
#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace PayRecipients {

struct CommandLine {
    bool demo = false;
    int demoRecipients = 0; //!< 0: as many as the demo has by itself
    QString profile; //!< name or id; empty for the one used last
    QString sharedBook; //!< path of a shared book to open over the profile; may be empty

    //! Why the program ends instead of starting: a text for the terminal, and its exit code.
    struct Ending {
        QString text;
        int exitCode = 0;
    };

    //! \param arguments with the program's name first
    static tl::expected<CommandLine, Ending> parse(const QStringList& arguments);
};

} // namespace PayRecipients

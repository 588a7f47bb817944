// SPDX-License-Identifier: MIT
//! What k2-sandbox was asked for on its command line.
#pragma once

#include "sandbox/Options.h"

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <variant>

namespace sandbox {

struct CommandLine {
    //! The person wants to read something instead: the help or the version.
    struct Text {
        QString text;
    };
    //! The sandbox shall run.
    struct Run {
        Options options;
        QString locationsFile; //!< where to write the locations; empty for nowhere
    };

    //! Reads the arguments, the program's name first; in words what is wrong with them. Reads the file of fault rules.
    static tl::expected<std::variant<Text, Run>, QString> read(const QStringList& arguments);
};

} // namespace sandbox

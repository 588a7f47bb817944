// SPDX-License-Identifier: MIT
//! How this computer's network is left for the internet.
#pragma once

#include <QString>

#include <optional>

namespace PayRecipients {

//! Holds for the whole program; this computer itself is always reached directly.
struct ProxyChoice {
    enum class Kind {
        System, //!< as the computer is set up
        None,
        Manual, //!< the HTTP proxy named by host and port
    };

    Kind kind = Kind::System;
    QString host; //!< of Kind::Manual
    quint16 port = 0; //!< of Kind::Manual

    //! A host without scheme, path, user or port, and a port from 1 on; of the other kinds always.
    bool isComplete() const;

    friend bool operator==(const ProxyChoice&, const ProxyChoice&) = default;
};

//! Has every connection that is made from now on take this way. Those under way stay as they are. A choice that is not
//! complete counts as Kind::System.
void useProxy(const ProxyChoice& choice);

} // namespace PayRecipients

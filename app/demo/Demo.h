// SPDX-License-Identifier: MIT
//! The demo's own service and profile, which leave no trace.
#pragma once

#include "k2/Client.h"
#include "profiles/Profile.h"

#include <tl/expected.hpp>

#include <memory>

namespace PayRecipients {

class DemoService;
class Session;

//! Runs a local K2 Connect service with made-up recipients inside this process, on loopback only.
class Demo {
public:
    static constexpr int defaultRecipients = 200;

    explicit Demo(int recipients);
    ~Demo();

    //! It is a part of the program that can be missing.
    bool isInstalled() const { return m_service != nullptr; }
    //! Where it is installed. \return else why it cannot listen
    tl::expected<void, QString> start();

    //! After start().
    Profile profile() const;
    k2::Credentials credentials() const;
    //! Tells the session's book every location of the service, and fetches them.
    void fill(Session& session) const;

private:
    std::unique_ptr<DemoService> m_service; //!< null where it is not installed
};

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! A K2 Connect service of one's own: what the demo, the tests and integrators' runs stand on.
#pragma once

#include "sandbox/Options.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <tl/expected.hpp>

#include <memory>

namespace sandbox {

//! Serves the K2 Connect calls for pay recipients and payments on the loopback interface, with made-up data.
//!
//! It has threads of its own and needs no event loop. Its calls may come from any one thread at a time.
class Sandbox {
public:
    explicit Sandbox(Options options = {});
    //! Stops serving: connections are closed, whatever they wait for.
    ~Sandbox();

    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    //! Begins to serve; once it returned, requests are answered. Tells in words what went wrong: the port is taken, a
    //! certificate cannot be read, the fault rules make no sense. To be called once.
    tl::expected<void, QString> start();

    //! `http://127.0.0.1:PORT`, or https; empty before start().
    QUrl baseUrl() const;
    QString clientId() const;
    QString clientSecret() const;
    //! The URL of each recipient that there is now, in the spellings that the real service was seen to use.
    QStringList locations() const;
    //! How many recipients there are now.
    int recipients() const;

    //! Replaces the fault rules; what is wrong with them otherwise, and then the old ones stay.
    tl::expected<void, QString> setFaults(const QByteArray& json);
    //! What was asked since the start, oldest first, as `GET /_sandbox/requests` tells it.
    QByteArray requests() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox

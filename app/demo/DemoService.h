// SPDX-License-Identifier: MIT
//! The demo's own service, which is loaded when the demo is opened.
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>
#include <QtGlobal>

#include <tl/expected.hpp>

#include <memory>

namespace PayRecipients {

//! A sandbox::Sandbox in this process, on loopback only.
class DemoService {
public:
    virtual ~DemoService() = default;

    //! \return else why it cannot listen
    virtual tl::expected<void, QString> start() = 0;
    virtual QUrl baseUrl() const = 0;
    virtual QString clientId() const = 0;
    virtual QString clientSecret() const = 0;
    virtual QStringList locations() const = 0;

    //! Null where it is not installed with the program.
    static std::unique_ptr<DemoService> make(int recipients);
    //! Of the libraries that it stands on; empty where it is not installed.
    static QString httplibVersion();
    static QString opensslVersion();
};

//! What the module has of it.
struct DemoServiceModule {
    std::unique_ptr<DemoService> (*make)(int recipients);
    QString (*httplibVersion)();
    QString (*opensslVersion)();
};

} // namespace PayRecipients

extern "C" Q_DECL_EXPORT const PayRecipients::DemoServiceModule* payRecipientsDemoService();

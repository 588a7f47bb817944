// SPDX-License-Identifier: MIT
//! The certificate and key that a sandbox shows over https.
#pragma once

#include <QString>

#include <openssl/ssl.h>
#include <tl/expected.hpp>

#include <memory>

namespace sandbox {

//! OpenSSL's settings for all connections of one server; empty for plain http.
class TlsContext {
public:
    TlsContext() = default;
    //! Reads both PEM files; says which of them cannot be used.
    static tl::expected<TlsContext, QString> load(const QString& certificateFile, const QString& keyFile);

    bool isEmpty() const { return !m_context; }
    SSL_CTX* get() const { return m_context.get(); }

private:
    struct Free {
        void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
    };
    std::unique_ptr<SSL_CTX, Free> m_context;
};

} // namespace sandbox

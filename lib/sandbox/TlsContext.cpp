// SPDX-License-Identifier: MIT
#include "sandbox/TlsContext.h"

#include <QFile>

#include <openssl/err.h>

using namespace Qt::StringLiterals;

namespace sandbox {

tl::expected<TlsContext, QString> TlsContext::load(const QString& certificateFile, const QString& keyFile)
{
    TlsContext context;
    context.m_context.reset(SSL_CTX_new(TLS_server_method()));
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    // A client that closes without saying so is no error here.
    SSL_CTX_set_options(context.get(), SSL_OP_IGNORE_UNEXPECTED_EOF);
    if (SSL_CTX_use_certificate_chain_file(context.get(), QFile::encodeName(certificateFile).constData()) != 1) {
        ERR_clear_error();
        return tl::unexpected(u"%1 holds no certificate that can be used"_s.arg(certificateFile));
    }
    if (SSL_CTX_use_PrivateKey_file(context.get(), QFile::encodeName(keyFile).constData(), SSL_FILETYPE_PEM) != 1
        || SSL_CTX_check_private_key(context.get()) != 1) {
        ERR_clear_error();
        return tl::unexpected(u"%1 does not hold the private key of %2"_s.arg(keyFile, certificateFile));
    }
    return context;
}

} // namespace sandbox

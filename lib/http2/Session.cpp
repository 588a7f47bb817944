// SPDX-License-Identifier: MIT
#include "http2/Session.h"

#include "modules/Module.h"

namespace http2 {

namespace {

const SessionModule* module()
{
#ifdef Q_OS_LINUX
    static const auto loaded = reinterpret_cast<decltype(&payRecipientsHttp2Session)>(
        PayRecipients::Module::resolve(QStringLiteral("nghttp2"), "payRecipientsHttp2Session"));
    return loaded ? loaded() : nullptr;
#else
    return payRecipientsHttp2Session();
#endif
}

} // namespace

std::unique_ptr<Session> Session::make()
{
    return module() ? module()->make() : nullptr;
}

QString Session::nghttp2Version()
{
    return module() ? module()->version() : QString();
}

} // namespace http2

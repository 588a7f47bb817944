// SPDX-License-Identifier: MIT
// SecretService for platforms whose keychain is not reached over D-Bus, and which tells by itself what is wrong.
#include "keychain/SecretService.h"

#include <utility>

namespace PayRecipients {

SecretService::SecretService(QObject* parent)
    : QObject(parent)
{
}

SecretService::~SecretService() = default;

void SecretService::ask(QObject* context, Done done)
{
    QMetaObject::invokeMethod(
        this,
        [guard = QPointer(context), answer = std::move(done)] {
            if (guard)
                answer(State::Unknown);
        },
        Qt::QueuedConnection);
}

void SecretService::unlock(QObject* context, Done done)
{
    ask(context, std::move(done));
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
// SecretServiceState for platforms whose keychain is not reached over D-Bus, and which tells by itself what is wrong.
#include "keychain/SecretServiceState.h"

#include <utility>

namespace PayRecipients {

SecretServiceState::SecretServiceState(QObject* parent)
    : QObject(parent)
{
}

SecretServiceState::~SecretServiceState() = default;

void SecretServiceState::ask(QObject* context, Done done)
{
    QMetaObject::invokeMethod(
        this,
        [guard = QPointer(context), answer = std::move(done)] {
            if (guard)
                answer(State::Unknown);
        },
        Qt::QueuedConnection);
}

} // namespace PayRecipients

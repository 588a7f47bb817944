// SPDX-License-Identifier: MIT
//! What a call to the keychain answered, for a test to look at.
#pragma once

#include "keychain/Keychain.h"

#include <QMetaEnum>
#include <QObject>
#include <QTimer>

namespace PayRecipients {

//! The context of one call: counts its answers, and the turns that the event loop made meanwhile.
class Answer : public QObject {
public:
    Answer()
    {
        m_turns.callOnTimeout(this, [this] { turns += count == 0 ? 1 : 0; });
        m_turns.start(0);
    }

    Keychain::ReadDone reader()
    {
        return [this](const tl::expected<QByteArray, KeychainError>& result) {
            take(result);
            if (result)
                value = *result;
        };
    }
    Keychain::Done done()
    {
        return [this](const tl::expected<void, KeychainError>& result) { take(result); };
    }

    int count = 0; //!< answers, of which there should be one
    int turns = 0; //!< of the event loop before the first answer
    QByteArray outcome; //!< "Done", or the name of the KeychainError::Kind
    QString detail;
    QByteArray value;

private:
    template <class Result>
    void take(const Result& result)
    {
        ++count;
        outcome = result ? "Done" : QMetaEnum::fromType<KeychainError::Kind>().valueToKey(int(result.error().kind));
        detail = result ? QString() : result.error().detail;
    }

    QTimer m_turns;
};

} // namespace PayRecipients

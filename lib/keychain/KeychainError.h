// SPDX-License-Identifier: MIT
//! Why the keychain did not do what it was asked.
#pragma once

#include <QObject>
#include <QString>

namespace PayRecipients {

//! One of six things that a person can do something about, each of them differently.
struct KeychainError {
    Q_GADGET

public:
    enum class Kind {
        NotFound, //!< the keychain is open and has no such entry
        Locked, //!< it is locked and stayed so: there was nobody to ask for its password, or the person dismissed the
                //!< question. Whether the entry exists is not known.
        Refused, //!< it is open, but this application may not, or the person said no
        Unavailable, //!< no keychain service, or one without any keyring that could take an entry
        TimedOut, //!< no answer in time, perhaps because a question to the person is still open. Outcome unknown:
                  //!< a write or removal that was under way may still happen.
        Failed, //!< something else, for example a full disk
    };

    Q_ENUM(Kind)

    Kind kind = Kind::Failed;
    QString detail; //!< what the keychain said, for a log; never the secret

    friend bool operator==(const KeychainError&, const KeychainError&) = default;
};

} // namespace PayRecipients

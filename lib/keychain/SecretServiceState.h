// SPDX-License-Identifier: MIT
//! Whether there is a Secret Service (the keyring of Linux desktops), and whether its default keyring is locked.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <vector>

namespace PayRecipients {

//! Asks over D-Bus what QtKeychain does not tell: through it, a locked keyring looks like one without the entry, and
//! removing from it like success. On platforms without D-Bus the state is always Unknown.
//!
//! See the Secret Service API of freedesktop.org, "org.freedesktop.Secret.Collection", and "Aliases".
class SecretServiceState : public QObject {
    Q_OBJECT

public:
    enum class State {
        Unknown, //!< it answered something else, or this platform has none
        NoBus, //!< there is no session bus, and asking for one would start a stray one
        NoService,
        NoCollection, //!< a service without a default keyring: nothing was ever kept
        Locked,
        Unlocked,
    };
    Q_ENUM(State)

    using Done = std::function<void(State)>;

    explicit SecretServiceState(QObject* parent = nullptr);
    ~SecretServiceState() override;

    //! Never blocks. Answers later, once, unless \a context or this object is gone by then. A service or bus that hangs
    //! may take half a minute or for ever: whoever asks keeps the time.
    void ask(QObject* context, Done done);

private:
    struct Question {
        QPointer<QObject> context;
        Done done;
    };

    void connectToBus();
    void askAll();
    void answerAll(State state);

    QString m_connectionName;
    bool m_connecting = false;
    bool m_connected = false;
    std::vector<Question> m_waiting; //!< for the bus
};

} // namespace PayRecipients

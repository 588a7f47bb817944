// SPDX-License-Identifier: MIT
//! The Secret Service (the keyring of Linux desktops): whether it is there, and whether its default keyring is locked.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <vector>

namespace PayRecipients {

class SecretServiceUnlock;

//! Asks over D-Bus what QtKeychain does not tell: through it, a locked keyring looks like one without the entry, and
//! removing from it like success. On platforms without D-Bus the state is always Unknown.
//!
//! See freedesktop.org's Secret Service API: org.freedesktop.Secret.Collection, its aliases, and prompts.
class SecretService : public QObject {
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

    explicit SecretService(QObject* parent = nullptr);
    ~SecretService() override;

    //! Never blocks. Answers later, once, unless \a context or this object is gone by then. A service or bus that hangs
    //! may take half a minute or for ever: whoever asks keeps the time.
    void ask(QObject* context, Done done);
    //! Makes the service ask the person for the keyring's password, then answers like ask(). While the person is being
    //! asked, further calls wait for the same answer.
    void unlock(QObject* context, Done done);

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
    std::vector<Question> m_waitingForPerson;
    SecretServiceUnlock* m_unlock = nullptr; //!< the open question, our child
};

} // namespace PayRecipients

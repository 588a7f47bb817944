// SPDX-License-Identifier: MIT
//! One call of the service: what all endpoints have in common.
#pragma once

#include "k2/Error.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <memory>

namespace k2 {

struct Answer;
class Client;

//! One call, used once: make it, connect finished(), start() it, read the endpoint's result().
//!
//! A query is tried again after 429, 5xx, a time-out or a dropped connection, as often as the service's settings
//! allow; `Retry-After` is obeyed up to longestWait, and where it asks for more the query fails with what was asked in
//! Error::retryAfter. A call that changes something is sent once; only one that was refused for its token (401), and so
//! not carried out, is sent again with a new token, once. A failure after which it may have been carried out is
//! OutcomeUnknown. While a proxy on the way asks for a password, a call waits for the Client's ProxySignIn.
//! Destroying a running call drops it without a signal.
class Request : public QObject {
    Q_OBJECT

public:
    //! The longest that a `Retry-After` is waited for.
    static constexpr std::chrono::milliseconds longestWait{ 60'000 };
    //! So often a query that waited while another's answer broke off is sent again at once, and no try is counted.
    static constexpr int mostLostTurns = 8;

    ~Request() override;

    //! What is asked; without query.
    QUrl url() const;
    bool isRunning() const;
    bool isFinished() const;
    //! How often it was handed to the network so far; 0 while it waits for a token.
    int attempts() const;
    //! How long the last try took, from when it was handed to the network to its end.
    std::chrono::milliseconds latency() const;

    //! Begins. A second call does nothing.
    void start();
    //! Sends nothing more. The endpoint's result() is there when this returns, and finished() follows: Cancelled (or
    //! OutcomeUnknown, where a change may have been carried out). Does nothing before start() or when the outcome is
    //! there already.
    void cancel();

Q_SIGNALS:
    //! Nothing is under way until `delay` has passed; then comes another try.
    void waiting(std::chrono::milliseconds delay);
    //! The result is there. Exactly once after start(), never from within start() or cancel().
    void finished();

protected:
    //! What becomes of a call that fails.
    enum class Nature {
        Query, //!< asked with a token; may be repeated
        Change, //!< asked with a token; may not be repeated
        TokenCall, //!< asked with the credentials instead of a token; sent once, though no harm would come of more
    };

    Request(Client& client, Nature nature, QUrl target, QObject* parent);

    Client& client() const;
    //! What is asked, whole.
    const QUrl& target() const;

private:
    //! What is sent: a form for a TokenCall, else JSON.
    virtual QByteArray body() const { return {}; }
    //! What must not stand in an error even if the service repeats it; the token never does.
    virtual QStringList secrets() const { return {}; }
    //! Takes a 2xx answer as the result; or says what is wrong with it.
    virtual Result<void> accept(const Answer& answer) = 0;
    //! Takes the error as the result.
    virtual void fail(const Error& error) = 0;

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace k2

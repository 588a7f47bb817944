// SPDX-License-Identifier: MIT
//! The access token of one client: got when it is needed, shared by all that need it.
#pragma once

#include "k2/Error.h"
#include "k2/Secrets.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace k2 {

class Client;
class TokenRequest;

//! Keeps one token, in memory only. At most one token request is under way; all that wait get its token or its error.
//!
//! A token counts as run out a tenth of its lifetime, but at most renewalMargin, before it does.
class TokenSource : public QObject {
    Q_OBJECT

public:
    //! A minute is twice the deadline of a request.
    static constexpr std::chrono::milliseconds renewalMargin{ 60'000 };
    using Done = std::function<void(const Result<Token>& token)>;

    //! The client must outlive this object.
    explicit TokenSource(Client& client, QObject* parent = nullptr);
    ~TokenSource() override;

    bool hasCredentials() const;
    const std::optional<Credentials>& credentials() const;
    //! The token at hand, if it will last.
    std::optional<Token> current() const;

    //! The request for a token that is under way, if any: whoever takes it sees to what it grants. Nobody is answered
    //! by it any more; setCredentials() sees to those that wait, and is to follow.
    std::unique_ptr<TokenRequest> takeRequest();

    //! Drops the token. Requests that wait get a token of the new credentials; or Unauthorised, where there are none.
    //! \param token that these credentials were given a moment ago, if any
    void setCredentials(std::optional<Credentials> credentials, const std::optional<Token>& token = std::nullopt);

    //! Answers once, never before this returns, and not at all when `context` is gone by then.
    void request(QObject* context, Done done);
    //! The service refused this token: answers with another one, which is asked for unless it is there already.
    void requestAfterRefusal(const Token& refused, QObject* context, Done done);

    //! Lets go of the token, if it is this one.
    void forget(const Token& token);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace k2

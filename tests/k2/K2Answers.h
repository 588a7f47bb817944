// SPDX-License-Identifier: MIT
//! What a K2 Connect service answers, for peers that answer by hand.
#pragma once

#include "k2/Secrets.h"
#include "k2/Service.h"
#include "support/RawPeer.h"

namespace test {

inline constexpr char someId[] = "c7f300c0-f1ef-4151-9bbe-005005aa3747";

k2::Credentials someCredentials();
//! The service that a peer stands for.
k2::Service serviceOf(const RawPeer& peer);

//! An approved mobile wallet of this id.
QByteArray recipientJson(const QByteArray& id);
//! Answers a token request with `token`, and every GET with the recipient that it asks for.
RawReply answerAll(const RawRequest& request, const QByteArray& token = "some-token");
//! The same, and says that nothing more is taken over this connection: or the next request may go out before it closes.
RawReply answerAllAndLeave(const RawRequest& request);

//! The location of a recipient at this peer.
QUrl locationAt(const RawPeer& peer, const QString& id = QString::fromLatin1(someId));

} // namespace test

// SPDX-License-Identifier: MIT
//! A network and a peer that speaks HTTP/2, for the tests of how the one asks the other.
#pragma once

#include "Certificates.h"
#include "Http2Peer.h"
#include "http2/Network.h"

#include <QNetworkReply>
#include <QNetworkRequest>

#include <chrono>
#include <memory>
#include <vector>

namespace test {

struct PeerAndNetwork {
    using Reply = std::unique_ptr<QNetworkReply>;
    using Replies = std::vector<Reply>;

    //! \param certificates are made already
    explicit PeerAndNetwork(const Certificates& certificates);

    //! A request that may go over a connection of the network's own.
    QNetworkRequest request(const QString& path) const;
    Reply get(const QString& path) const;
    //! "/0" and so on.
    Replies getMany(int count) const;
    //! Until the network has a connection of its own.
    bool begin() const;
    //! Asks, and waits for the end. True if it was answered with the path.
    bool isAnswered(const QString& path) const;

    //! Waits for the end of those of getMany(). True if each was answered with its path over a connection of the
    //! network's own.
    static bool areAnswered(const Replies& replies);
    static bool isOwn(const QNetworkReply& reply);
    static bool waitFor(const QNetworkReply& reply);

    const Certificates& certificates;
    std::chrono::milliseconds now{ 1'000'000 }; //!< as the network is told
    Http2Peer peer;
    std::unique_ptr<http2::Network> network;
};

} // namespace test

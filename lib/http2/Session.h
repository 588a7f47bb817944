// SPDX-License-Identifier: MIT
//! HTTP/2 without a network: what a client asks becomes bytes, and bytes of the peer become answers.
#pragma once

#include "http2/Stream.h"

#include <QByteArrayView>

#include <memory>
#include <vector>

namespace http2 {

//! The client's side of one connection.
//!
//! Whoever calls receive() or nextOutput() looks at takeChanged() afterwards. Each request is one that may be sent
//! again: it has no body.
class Session {
public:
    //! Of the headers of one answer, names and values, and 32 bytes for each (RFC 9113, 10.5.1).
    static constexpr qsizetype mostHeaderBytes = qsizetype{ 64 } * 1024;
    //! Of one answer's body, that may come before any is consumed (RFC 9113, 6.9.2).
    static constexpr qsizetype window = 65'535;

    Session();
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    //! The peer has said what it allows: it does speak HTTP/2.
    bool isReady() const;
    //! Whether a request would be sent now, rather than wait for the end of another or be refused.
    bool takesRequest() const;
    //! The peer will process nothing more than it has begun.
    bool isGoingAway() const;
    //! Nothing more will be sent or received.
    bool isOver() const;
    bool hasOutput() const;

    //! Only while it takesRequest(). The headers begin with those whose names begin with a colon; all of them must stay
    //! until nextOutput() is empty, and so must the stream until it has an ending or is dropped.
    void request(const Headers& headers, Stream& stream);
    //! So many bytes of the body have been taken: as many more may come.
    void consume(const Stream& stream, qsizetype bytes);
    //! Whatever comes for this one is ignored from now on. The peer is told where it has no ending.
    void drop(Stream& stream);

    //! What the peer sent. False: it does not speak HTTP/2, and the connection is of no more use.
    bool receive(QByteArrayView bytes);
    //! The next bytes for the peer, valid until the next call of anything; empty: there are none.
    QByteArrayView nextOutput();
    //! Those that have got something since it was asked last, each once.
    std::vector<Stream*> takeChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace http2

// SPDX-License-Identifier: MIT
//! HTTP/2 without a network: what a client asks becomes bytes, and bytes of the peer become answers.
#pragma once

#include "http2/Stream.h"

#include <QByteArrayView>
#include <QString>
#include <QtGlobal>

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

    //! Null where its module is not installed with the program.
    static std::unique_ptr<Session> make();
    //! Of the library that it stands on; empty without the module.
    static QString nghttp2Version();

    Session() = default;
    virtual ~Session() = default;
    Q_DISABLE_COPY_MOVE(Session)

    //! The peer has said what it allows: it does speak HTTP/2.
    virtual bool isReady() const = 0;
    //! Whether a request would be sent now, rather than wait for the end of another or be refused.
    virtual bool takesRequest() const = 0;
    //! The peer will process nothing more than it has begun.
    virtual bool isGoingAway() const = 0;
    //! Nothing more will be sent or received.
    virtual bool isOver() const = 0;
    virtual bool hasOutput() const = 0;

    //! Only while it takesRequest(). The headers begin with those whose names begin with a colon. Their values must
    //! stay until nextOutput() is empty, and the stream until it has an ending or is dropped.
    virtual void request(const Headers& headers, Stream& stream) = 0;
    //! So many bytes of the body have been taken: as many more may come.
    virtual void consume(const Stream& stream, qsizetype bytes) = 0;
    //! Whatever comes for this one is ignored from now on. The peer is told where it has no ending.
    virtual void drop(Stream& stream) = 0;

    //! What the peer sent. False: it does not speak HTTP/2, and the connection is of no more use.
    virtual bool receive(QByteArrayView bytes) = 0;
    //! The next bytes for the peer, valid until the next call of anything; empty: there are none.
    virtual QByteArrayView nextOutput() = 0;
    //! Those that have got something since it was asked last, each once.
    virtual std::vector<Stream*> takeChanged() = 0;
};

//! What the module `nghttp2` has.
struct SessionModule {
    std::unique_ptr<Session> (*make)();
    QString (*version)();
};

} // namespace http2

extern "C" Q_DECL_EXPORT const http2::SessionModule* payRecipientsHttp2Session();

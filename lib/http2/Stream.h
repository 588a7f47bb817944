// SPDX-License-Identifier: MIT
//! One request over a Session, and what has come of its answer so far.
#pragma once

#include <QByteArray>
#include <QList>

#include <cstdint>
#include <optional>
#include <utility>

namespace http2 {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

//! A Session fills it from the request on, until it has an ending or is dropped.
struct Stream {
    enum class Ending {
        Whole,
        NotProcessed, //!< the peer says so: it may be sent again
        BrokenOff, //!< by the peer
        Invalid, //!< what came is not what HTTP/2 allows
    };

    std::int32_t id = 0; //!< 0: not requested yet
    int status = 0; //!< 0: the headers are not whole yet
    Headers headers{}; //!< names in lower case, without those that begin with a colon
    QByteArray body{}; //!< what came and was not taken yet
    qsizetype bodyBytes = 0; //!< that came, taken or not
    std::optional<Ending> ending{};

    // Of the Session.
    int statusToBe = 0;
    qsizetype headerBytes = 0;
    bool isEnded = false; //!< the peer has said all
    bool isReset = false; //!< by the peer
    bool isNoted = false; //!< as changed
};

} // namespace http2

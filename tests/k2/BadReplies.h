// SPDX-License-Identifier: MIT
//! Answers with which a network or a service does its worst, for the tables that go through them.
#pragma once

#include "Stage.h"
#include "support/RawPeer.h"

#include <QByteArray>
#include <QList>

namespace test {

//! A right answer, with something more in it, such as `,"x":1`.
QByteArray answerWith(Stage stage, const QByteArray& more, const QByteArray& id = "1");
//! With what the stage needs besides: of a creation, the body is of no interest and the Location is.
RawReply replyWith(Stage stage, const QByteArray& body, const QByteArray& headers = {});

struct BadReply {
    QByteArray name;
    RawReply reply;
    QByteArray outcome; //!< as nameOf() says it; a creation's may be another
};

//! Breaks off, or is no HTTP. A creation's outcome is unknown.
QList<BadReply> brokenReplies();
//! As much as an answer may be, and more. The id is the one that is asked for.
QList<BadReply> largeReplies(Stage stage, const QByteArray& id = "1");
//! Made to do harm: too deep, packed, not what was asked for. The id is the one that is asked for.
QList<BadReply> hostileReplies(Stage stage, const QByteArray& id = "1");

//! Begins, if at all, and never ends.
struct UnendingReply {
    QByteArray name;
    QByteArray beginning;
    bool drips = false; //!< goes on, by a space now and then
};

QList<UnendingReply> unendingReplies();

} // namespace test

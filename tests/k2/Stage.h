// SPDX-License-Identifier: MIT
//! The kinds of calls that a table of failures goes through.
#pragma once

#include "k2/Client.h"
#include "k2/Request.h"
#include "support/ManualClock.h"

#include <QList>
#include <QMetaType>
#include <QUrl>

#include <functional>
#include <optional>

namespace test {

//! Which call is made; each but the first is made with a token that is there already.
enum class Stage { Token, Query, Creation, Payment };

inline const QList<Stage> allStages{ Stage::Token, Stage::Query, Stage::Creation, Stage::Payment };

const char* nameOf(Stage stage);

//! What became of a call.
struct Outcome {
    std::optional<k2::Error> error; //!< none: it succeeded
    int attempts = 0;
};

//! What is asked at the stages that need an address.
struct Locations {
    QUrl recipient;
    QUrl payment;
};

//! Makes the call and runs it to its end.
//! \param beforeStart may do something to the request, such as arrange that it is cancelled
Outcome ask(Stage stage, k2::Client& client, const Locations& locations, ManualClock& clock,
    const std::function<void(k2::Request& request)>& beforeStart = {});

//! What an outcome is called in a table: the error's kind, or `Success`.
QByteArray nameOf(const Outcome& outcome);

} // namespace test

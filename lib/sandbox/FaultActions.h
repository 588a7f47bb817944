// SPDX-License-Identifier: MIT
//! Doing wrong what a fault rule wants done wrong.
#pragma once

#include "sandbox/FaultRule.h"

namespace httplib {
struct Response;
}

namespace sandbox {

class Connection;
class HttpServer;

namespace FaultActions {

//! True if the rule spoils or delays the right answer, which is therefore to be made first; the others replace it.
bool needsRightAnswer(const FaultRule& rule);
//! Carries the rule out on an answer.
//! \param server must outlive the answer
void apply(const FaultRule& rule, httplib::Response& response, Connection& connection, HttpServer& server);

} // namespace FaultActions

} // namespace sandbox

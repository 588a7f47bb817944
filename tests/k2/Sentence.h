// SPDX-License-Identifier: MIT
//! What a person reads of what became of a call.
#pragma once

#include "Stage.h"

#include <QString>

namespace test {

//! Of a failure, as the program says it; empty for a success.
QString sentenceOf(const Outcome& outcome);

//! Whether the sentence is the one of that outcome, which is asked for by its name and not by its error; a success has
//! none. Says which it is where not.
bool isSentenceOf(const Outcome& outcome);

} // namespace test

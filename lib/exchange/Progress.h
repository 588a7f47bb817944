// SPDX-License-Identifier: MIT
//! How a long task tells how far it is, and how it is stopped.
#pragma once

#include <QtGlobal>

#include <functional>

namespace PayRecipients {

//! Is called now and then, in the thread of the task, with how much of it is done in units of the task's own.
//! Returns whether to go on; after `false` the task ends without a result. May be empty.
using Progress = std::function<bool(qint64 done, qint64 total)>;

//! Asks a progress that may be empty.
inline bool goesOn(const Progress& progress, qint64 done, qint64 total)
{
    return !progress || progress(done, total);
}

} // namespace PayRecipients

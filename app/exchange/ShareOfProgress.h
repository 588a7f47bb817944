// SPDX-License-Identifier: MIT
//! The progress of one step of a task in another thread.
#pragma once

#include "exchange/Progress.h"

#include <QPromise>

#include <algorithm>

namespace PayRecipients {

//! What a step reports as done becomes the part from `from` to `to` of the promise's progress; a cancelled promise
//! stops the step. \param promise must outlive the step
template <class Result>
Progress shareOfProgress(QPromise<Result>& promise, int from, int to)
{
    return [&promise, from, to](qint64 done, qint64 total) {
        promise.setProgressValue(from + static_cast<int>((to - from) * done / std::max<qint64>(total, 1)));
        return !promise.isCanceled();
    };
}

} // namespace PayRecipients

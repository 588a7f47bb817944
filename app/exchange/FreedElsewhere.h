// SPDX-License-Identifier: MIT
//! Keeps the GUI thread from freeing what is large.
#pragma once

#include <QThreadPool>

#include <memory>

namespace PayRecipients {

//! Shares something of very many parts; whoever lets go of it last, another thread frees it.
template <class Whole>
std::shared_ptr<Whole> freedElsewhere(std::unique_ptr<Whole> whole)
{
    return { whole.release(),
        [](Whole* last) { QThreadPool::globalInstance()->start([last] { std::default_delete<Whole>()(last); }); } };
}

} // namespace PayRecipients

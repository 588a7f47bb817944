// SPDX-License-Identifier: MIT
//! Change sets of one edit.
#pragma once

#include "recipients/ChangeSet.h"
#include "recipients/UtcTime.h"

namespace PayRecipients {

//! When made-up recipients were told of, and a time after that.
inline const QDateTime then = utcTime(1'760'000'000'000);
inline const QDateTime later = utcTime(1'770'000'000'000);

inline ChangeSet edit(RecipientKey key, Field field, const QString& text, Source source = Source::Service,
    Layer layer = Layer::Told, const QDateTime& time = later)
{
    return { .source = source, .time = time, .added = {}, .edits = { { key, field, layer, text } }, .removed = {} };
}

} // namespace PayRecipients

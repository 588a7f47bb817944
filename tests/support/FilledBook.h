// SPDX-License-Identifier: MIT
//! A book that lives for the test, and short words to fill it.
#pragma once

#include "recipients/RecipientBook.h"
#include "recipients/TransientRecipientStore.h"

#include <QTest>

#include <initializer_list>
#include <utility>

namespace PayRecipients {

class FilledBook {
public:
    using Values = std::initializer_list<std::pair<Field, QString>>;

    FilledBook()
        : book(store)
    {
        book.open();
    }

    bool isReady()
    {
        return QTest::qWaitFor([this] { return book.state() == RecipientBook::State::Ready; });
    }

    //! One entry that the service told of.
    RecipientKey add(Values values, Layer layer = Layer::Told)
    {
        const RecipientKey key = book.takeKeys(1).first();
        ChangeSet changes;
        changes.source = layer == Layer::Told ? Source::Service : Source::Person;
        changes.time = QDateTime::currentDateTimeUtc();
        changes.added << key;
        for (const auto& [field, value] : values)
            changes.edits << Edit{ key, field, layer, value };
        book.apply(changes);
        return key;
    }

    TransientRecipientStore store;
    RecipientBook book;
};

} // namespace PayRecipients

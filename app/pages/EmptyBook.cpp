// SPDX-License-Identifier: MIT
#include "pages/EmptyBook.h"

#include "widgets/EmptyState.h"

#include <QCoreApplication>

namespace PayRecipients {

namespace {

struct EmptyBook {
    Q_DECLARE_TR_FUNCTIONS(EmptyBook)
};

} // namespace

void sayBookIsEmpty(EmptyState& state, const QList<QAction*>& filling)
{
    state.say(EmptyBook::tr("No recipients yet"),
        EmptyBook::tr("Kopo Kopo cannot list your recipients, so this address book is filled by you: import a table or "
                      "locations, add a recipient at Kopo Kopo, or enter one by hand."),
        filling);
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "sync/UnknownCreation.h"

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

constexpr auto answered = "answered"_L1;

//! The question is answered; with what was found out, if anything.
ChangeSet resolved(RecipientKey key, const QDateTime& time, const QList<Edit>& found = {})
{
    ChangeSet changes{ Source::Person, time, {}, found, {} };
    changes.edits.append(Edit{ key, Field::Creation, Layer::Told, std::nullopt });
    return changes;
}

} // namespace

QString creationAsked()
{
    return u"asked"_s;
}

QString creationAnswered(const QString& address)
{
    return (answered + u' ' + address).trimmed();
}

std::optional<QString> answeredAddress(const Recipient& recipient)
{
    const QString creation = recipient.text(Field::Creation);
    if (!creation.startsWith(answered))
        return std::nullopt;
    return creation.sliced(answered.size()).trimmed();
}

ChangeSet itExists(RecipientKey key, const Location& location, const QDateTime& time)
{
    return resolved(key, time, { Edit{ key, Field::Location, Layer::Told, location.toString() } });
}

ChangeSet itExists(RecipientKey key, const QString& reference, const QDateTime& time)
{
    return resolved(key, time, { Edit{ key, Field::Reference, Layer::Typed, reference.trimmed() } });
}

ChangeSet itDoesNotExist(RecipientKey key, const QDateTime& time)
{
    return resolved(key, time);
}

} // namespace PayRecipients

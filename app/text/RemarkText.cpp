// SPDX-License-Identifier: MIT
#include "text/RemarkText.h"

#include "recipients/BookSnapshot.h"
#include "recipients/Location.h"
#include "text/FieldText.h"
#include "text/VisibleText.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

struct RemarkText {
    Q_DECLARE_TR_FUNCTIONS(RemarkText)
};

//! Longer texts are cut: a sentence must stay one.
constexpr qsizetype longestQuote = 60;

QString quoted(const QString& text)
{
    const QString line = visibleText(text.simplified());
    return line.size() > longestQuote ? line.first(longestQuote) + u"…"_s : line;
}

QString hostOf(const QString& url)
{
    const QString host = QUrl(url).authority();
    return host.isEmpty() ? quoted(url) : host;
}

QString refusalText(const QString& location)
{
    const auto parsed = Location::parse(location);
    switch (parsed ? Location::Refusal::NotAUrl : parsed.error()) {
    case Location::Refusal::Insecure:
        return RemarkText::tr("plain http to another computer is not safe");
    case Location::Refusal::NotARecipient:
        return RemarkText::tr("not the location of a recipient");
    case Location::Refusal::HasCredentials:
        return RemarkText::tr("the location contains a user name or password");
    case Location::Refusal::NotAUrl:
        break;
    }
    return RemarkText::tr("not a location");
}

//! \param known to which the changes belong
QString changedNames(const RecipientImport::Row& row, const std::optional<Recipient>& known)
{
    QStringList different;
    QStringList added;
    QStringList hidden;
    for (const RecipientImport::Change& change : row.changes) {
        const bool isTypedOver
            = change.layer == Layer::Told && known && known->value(change.field, Layer::Typed).has_value();
        (isTypedOver ? hidden : change.before.isEmpty() ? added : different) << fieldName(change.field);
    }
    QStringList parts;
    if (!different.isEmpty())
        parts << RemarkText::tr("changes %1").arg(different.join(u", "_s));
    if (!added.isEmpty())
        parts << RemarkText::tr("adds %1").arg(added.join(u", "_s));
    if (!hidden.isEmpty())
        parts << RemarkText::tr("%1: what was entered by hand stays").arg(hidden.join(u", "_s));
    return parts.join(u"; "_s);
}

} // namespace

QString remarkText(const Remark& remark, const QString& profileOrigin)
{
    using Kind = Remark::Kind;
    const QString field = remark.field ? fieldName(*remark.field) : QString();
    const QString text = quoted(remark.text);
    switch (remark.kind) {
    case Kind::NothingToKnowItBy:
        return RemarkText::tr("no name, number, destination reference or location");
    case Kind::NotAReference:
        return RemarkText::tr("“%1” is no destination reference").arg(text);
    case Kind::NotALocation:
        return refusalText(remark.text);
    case Kind::OtherService:
        return RemarkText::tr("belongs to %1, but this profile is of %2")
            .arg(hostOf(remark.text), hostOf(profileOrigin));
    case Kind::NotAPhoneNumber:
        return RemarkText::tr("“%1” is no phone number").arg(text);
    case Kind::ScientificNotation:
        return RemarkText::tr("%1 “%2”: a spreadsheet has lost the digits; format the column as text and type it again")
            .arg(field, text);
    case Kind::TooManyCells:
        return RemarkText::tr("more cells than the heading has: a quotation mark or a separator is missing");
    case Kind::BrokenQuotes:
        return RemarkText::tr("a quotation mark is missing: the text in quotes does not end");
    case Kind::ContradictsLine:
        return remark.line > 0 ? RemarkText::tr("line %L1 says something else of the same recipient").arg(remark.line)
                               : RemarkText::tr("something else was said of the same recipient before");
    case Kind::AmbiguousMatch:
        return remark.field == Field::Reference
            ? RemarkText::tr("its destination reference belongs to one recipient of the book, its account to another")
            : RemarkText::tr("several recipients of the book have this account: merge them first");
    case Kind::OtherName:
        return RemarkText::tr("the address book has another name for it, “%1”: check whose it is").arg(text);
    case Kind::RepeatsLine:
        return remark.line > 0 ? RemarkText::tr("stands on line %L1 already").arg(remark.line)
                               : RemarkText::tr("stands further up already");
    case Kind::OlderThanKnown:
        return RemarkText::tr("%1 “%2” is older than what is known, which stays").arg(field, text);
    case Kind::OwnWordKept:
        return RemarkText::tr("%1 “%2”: what you typed yourself stays").arg(field, text);
    case Kind::LeadingZeroRestored:
        return RemarkText::tr("%1 “%2”: its leading zero, lost in a spreadsheet, was put back").arg(field, text);
    case Kind::LeadingZerosLikelyLost:
        return RemarkText::tr("%1 “%2” is shorter than the others: check that no leading zero was lost")
            .arg(field, text);
    case Kind::SpreadsheetMarkRemoved:
        return RemarkText::tr("%1 “%2”: what a spreadsheet had added was removed").arg(field, text);
    case Kind::UnknownType:
        return RemarkText::tr("“%1” is a type that is not known here").arg(text);
    case Kind::TransferNotDone:
        return RemarkText::tr("its destination reference was left out, because the transfer has not gone through");
    case Kind::FieldNotTaken:
        return field.isEmpty() ? RemarkText::tr("“%1” was left out").arg(text)
                               : RemarkText::tr("%1 “%2” was left out").arg(field, text);
    }
    return {};
}

QString verdictText(const RecipientImport::Row& row, const BookSnapshot& book, const QString& profileOrigin)
{
    using Verdict = RecipientImport::Verdict;
    QStringList parts;
    const auto known = book.find(row.known);
    const QString name = known ? visibleText(known->name()) : QString();
    switch (row.verdict) {
    case Verdict::New:
        parts << RemarkText::tr("New");
        break;
    case Verdict::Changed:
        parts << (name.isEmpty()
                ? RemarkText::tr("Changed: %1").arg(changedNames(row, known))
                : RemarkText::tr("Changed, %1: %2", "a name, then what changes").arg(name, changedNames(row, known)));
        break;
    case Verdict::Same:
        parts << (name.isEmpty() ? RemarkText::tr("Known already") : RemarkText::tr("Known already: %1").arg(name));
        break;
    case Verdict::Wrong:
        parts << RemarkText::tr("Wrong");
        break;
    }
    // Why it is wrong comes before what else is to be said of it.
    for (const bool wrong : { true, false }) {
        for (const Remark& remark : row.offer.remarks) {
            if (isWrong(remark.kind) == wrong)
                parts << remarkText(remark, profileOrigin);
        }
    }
    const QString verdict = parts.takeFirst();
    //: %1 is "Wrong", "New", …; %2 the reasons
    return parts.isEmpty() ? verdict : RemarkText::tr("%1: %2").arg(verdict, parts.join(u"; "_s));
}

QString changesText(const RecipientImport::Row& row)
{
    QStringList lines;
    for (const RecipientImport::Change& change : row.changes) {
        const QString after = displayText(change.field, change.after);
        lines << (change.before.isEmpty()
                ? u"%1: %2"_s.arg(fieldName(change.field), after)
                : u"%1: %2 → %3"_s.arg(fieldName(change.field), displayText(change.field, change.before), after));
    }
    return lines.join(u'\n');
}

} // namespace PayRecipients

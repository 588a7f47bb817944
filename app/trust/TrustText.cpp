// SPDX-License-Identifier: MIT
#include "trust/TrustText.h"

#include "text/FieldText.h"
#include "text/VisibleText.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

struct TrustText {
    Q_DECLARE_TR_FUNCTIONS(PayRecipients::TrustText)
};

constexpr qsizetype mostNamed = 4;

QString nameOf(const RecipientBook& book, RecipientKey key)
{
    const auto recipient = book.find(key);
    return recipient ? shownName(*recipient) : TrustText::tr("A removed recipient");
}

//! With the account, because look-alikes have nearly the same name.
QString namesOf(const QList<RecipientKey>& keys, const RecipientBook& book)
{
    QStringList names;
    for (const RecipientKey key : keys.first(std::min(keys.size(), mostNamed))) {
        const auto recipient = book.find(key);
        const QString account = recipient ? visibleText(recipient->account()) : QString();
        names << (account.isEmpty() ? nameOf(book, key)
                                    : TrustText::tr("%1 (%2)", "name, account").arg(nameOf(book, key), account));
    }
    const QString list = names.join(TrustText::tr(", ", "between names"));
    const auto more = static_cast<int>(keys.size() - names.size());
    //: %1 is a list of names
    return more > 0 ? TrustText::tr("%1 and %Ln more", nullptr, more).arg(list) : list;
}

} // namespace

QString lookAlikeText(const LookAlike& lookAlike, const RecipientBook& book)
{
    const QString names = namesOf(lookAlike.keys, book);
    switch (lookAlike.kind) {
    case LookAlike::Kind::SharedReference:
        return TrustText::tr("One destination reference, different recipients: %1. One of them is paid in place of the "
                             "other.")
            .arg(names);
    case LookAlike::Kind::SharedAccount:
        return TrustText::tr("One account, different names: %1.").arg(names);
    case LookAlike::Kind::SharedPhone:
        return TrustText::tr("One phone number, different recipients: %1.").arg(names);
    case LookAlike::Kind::ConfusableName:
        return TrustText::tr("The names look the same and are written with different letters: %1.").arg(names);
    case LookAlike::Kind::SameName:
        return TrustText::tr("One name, different accounts: %1.").arg(names);
    case LookAlike::Kind::NearName:
        return TrustText::tr("The names differ in one letter, and the accounts are different: %1.").arg(names);
    case LookAlike::Kind::NearReference:
        return TrustText::tr("The destination references differ in one or two characters: %1.").arg(names);
    }
    return names;
}

QString eventText(const HistoryEvent& event, const RecipientBook& book)
{
    const QString field = fieldName(event.field);
    const auto value
        = [&event](const std::optional<QString>& text) { return displayText(event.field, text.value_or(QString())); };
    switch (event.kind) {
    case HistoryEvent::Kind::Added:
        return TrustText::tr("Added");
    case HistoryEvent::Kind::Removed:
        return TrustText::tr("Removed");
    case HistoryEvent::Kind::Acknowledged:
        return TrustText::tr("%1 checked: %2. Why: %3", "field, value, reason")
            .arg(field, value(event.after), event.words);
    case HistoryEvent::Kind::Dismissed:
        return TrustText::tr("Likeness to %1 is no danger. Why: %2").arg(nameOf(book, event.other), event.words);
    case HistoryEvent::Kind::Changed:
        break;
    }
    if (!event.before)
        return TrustText::tr("%1: %2", "field, value").arg(field, value(event.after));
    if (!event.after)
        return TrustText::tr("%1: nothing, before %2", "field, old value").arg(field, value(event.before));
    return TrustText::tr("%1: %2, before %3", "field, new value, old value")
        .arg(field, value(event.after), value(event.before));
}

QString eventSourceText(const HistoryEvent& event)
{
    QStringList parts{ sourceText(event.source) };
    if (!event.file.isEmpty())
        parts << event.file;
    if (event.line > 0)
        parts << TrustText::tr("line %1").arg(event.line);
    return parts.join(TrustText::tr(", ", "between source, file and line"));
}

QList<HistoryLine> historyLines(const QList<HistoryEvent>& events, const RecipientBook& book)
{
    QList<HistoryLine> lines;
    lines.reserve(events.size());
    std::transform(events.crbegin(), events.crend(), std::back_inserter(lines), [&book](const HistoryEvent& event) {
        return HistoryLine{ eventText(event, book), eventSourceText(event), event.time };
    });
    return lines;
}

QString historyProblemText()
{
    return TrustText::tr("The history could not be read from the address book: a part of it is damaged or missing.");
}

QString placeText(const Finding& finding)
{
    return finding.place == TextUnit::Place::Line ? TrustText::tr("Line %1").arg(finding.number)
                                                  //: A part of a JSON text
                                                  : TrustText::tr("Part %1").arg(finding.number);
}

QString findingText(const Finding& finding)
{
    switch (finding.what) {
    case PaymentTrace::What::Reference:
        return TrustText::tr("Destination reference %1").arg(finding.text);
    case PaymentTrace::What::Location:
        return TrustText::tr("Location %1").arg(finding.text);
    case PaymentTrace::What::Phone:
        return TrustText::tr("Phone number %1").arg(finding.text);
    case PaymentTrace::What::Account:
        break;
    }
    return TrustText::tr("Account %1").arg(finding.text);
}

QString ownersText(const Finding& finding, const RecipientBook& book)
{
    return finding.known.isEmpty() ? TrustText::tr("Nobody in the address book") : namesOf(finding.known, book);
}

QString remedyText(const Finding& finding)
{
    QStringList sentences;
    using Mark = Finding::Mark;
    if (finding.marks & Mark::Mismatched)
        sentences << TrustText::tr("What stands beside it belongs to somebody else. Do not pay before you have asked "
                                   "who sent this.");
    if (finding.marks & Mark::Unknown)
        sentences << TrustText::tr("Unknown. Ask the payee on a number that you know, then import or enter it.");
    if (finding.marks & Mark::Changed)
        sentences << TrustText::tr("Changed since it was last trusted. Show the recipient and check the change.");
    if (finding.marks & Mark::NotApproved)
        sentences << TrustText::tr("Not approved, as far as is known. Refresh the recipient before you pay.");
    return sentences.join(u' ');
}

} // namespace PayRecipients

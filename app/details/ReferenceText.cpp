// SPDX-License-Identifier: MIT
#include "details/ReferenceText.h"

#include "text/StatusText.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

struct ReferenceText {
    Q_DECLARE_TR_FUNCTIONS(ReferenceText)
};

//! What the service said when it refused, as a sentence to follow ours.
QString whatItSaid(const Recipient& recipient)
{
    QString said = recipient.text(Field::LookupMessage).simplified();
    while (said.endsWith(u'.'))
        said.chop(1);
    return said.isEmpty() ? QString() : u' ' + ReferenceText::tr("It said: “%1”.").arg(said);
}

QString withoutReference(const Recipient& recipient, bool serviceAvailable)
{
    if (recipient.isCreationOpen())
        return {}; // its own sentence says what to do
    switch (recipient.lookup()) {
    case LookupState::Gone:
        return ReferenceText::tr("Kopo Kopo no longer answers for this recipient: sign in to the web app and enter the "
                                 "reference by hand.");
    case LookupState::Failed:
        return ReferenceText::tr("Kopo Kopo could not tell the reference: refresh this recipient later, or look in the "
                                 "web app and enter the reference by hand.");
    case LookupState::NotAsked:
        if (!recipient.has(Field::Location)) {
            return ReferenceText::tr(
                "There is no destination reference yet: look in the web app and enter it by hand.");
        }
        return serviceAvailable
            ? ReferenceText::tr("Not fetched yet: refresh this recipient to ask Kopo Kopo for its reference.")
            : ReferenceText::tr("Not fetched yet: sign in and refresh this recipient, or look in the web app and enter "
                                "the reference by hand.");
    case LookupState::Answered:
        break;
    }
    if (recipient.has(Field::Status) && !recipient.isApproved()) {
        return ReferenceText::tr("Not approved: its status is “%1”, and Kopo Kopo gives the reference of approved "
                                 "recipients only. Look there what it waits for, then refresh.")
            .arg(statusText(recipient.text(Field::Status)));
    }
    return ReferenceText::tr("Kopo Kopo did not tell the reference: look in the web app and enter it by hand.");
}

QString withReference(const Recipient& recipient)
{
    switch (recipient.lookup()) {
    case LookupState::Gone:
        return ReferenceText::tr(
            "Kopo Kopo no longer answers for this recipient. This is what was known last: check it "
            "in the web app.");
    case LookupState::Failed:
        return ReferenceText::tr(
            "Kopo Kopo could not answer the last time. This is what was known before: refresh this "
            "recipient later.");
    case LookupState::NotAsked:
    case LookupState::Answered:
        break;
    }
    return {};
}

} // namespace

QString referenceSentence(const Recipient& recipient, bool serviceAvailable)
{
    const QString sentence
        = recipient.has(Field::Reference) ? withReference(recipient) : withoutReference(recipient, serviceAvailable);
    return isRefused(recipient.lookup()) ? sentence + whatItSaid(recipient) : sentence;
}

QString spokenReference(const QString& reference)
{
    constexpr qsizetype groupSize = 4;
    QStringList groups;
    QStringList group;
    const auto endGroup = [&groups, &group] {
        if (!group.isEmpty())
            groups << group.join(u' ');
        group.clear();
    };
    for (const QChar character : reference) {
        if (character.isLetterOrNumber())
            group << QString(character);
        if (!character.isLetterOrNumber() || group.size() == groupSize)
            endGroup();
    }
    endGroup();
    return groups.join(u", "_s);
}

} // namespace PayRecipients

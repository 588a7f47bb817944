// SPDX-License-Identifier: MIT
#include "recipients/RecipientCopy.h"

#include "exchange/CopiedTable.h"
#include "exchange/PaymentDestination.h"
#include "recipients/RecipientBook.h"
#include "text/FieldText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace PayRecipients {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PayRecipients::RecipientCopy)
};

QList<TableColumn> tableColumns(const QList<RecipientsModel::Column>& columns)
{
    QList<TableColumn> result;
    for (const RecipientsModel::Column column : columns) {
        switch (column) {
        case RecipientsModel::NameColumn:
            result << TableColumn::name();
            break;
        case RecipientsModel::AccountColumn:
            result << TableColumn::account();
            break;
        default:
            if (const auto field = RecipientsModel::fieldOf(column))
                result << TableColumn::of(*field);
            break;
        }
    }
    return result;
}

} // namespace

RecipientCopy RecipientCopy::references(const RecipientBook& book, const QList<RecipientKey>& keys)
{
    RecipientCopy copy;
    QStringList lines;
    QString name;
    for (const RecipientKey key : keys) {
        const auto recipient = book.find(key);
        if (!recipient)
            continue;
        name = shownName(*recipient);
        if (const QString reference = recipient->text(Field::Reference); !reference.isEmpty()) {
            lines << reference;
            copy.copied << key;
        }
    }
    const auto missing = static_cast<int>(keys.size() - lines.size());
    copy.text = lines.join(u'\n');
    if (keys.isEmpty())
        copy.notice = Tr::tr("Choose a recipient first, then copy.");
    else if (lines.isEmpty() && keys.size() == 1)
        copy.notice
            = Tr::tr("%1 has no destination reference yet. Refresh it, or enter the reference by hand.").arg(name);
    else if (lines.isEmpty())
        copy.notice = Tr::tr("None of the %Ln chosen recipients has a destination reference yet.", nullptr, missing);
    else if (keys.size() == 1)
        copy.notice = Tr::tr("Copied the destination reference of %1").arg(name);
    else if (missing == 0)
        copy.notice = Tr::tr("Copied %Ln destination references", nullptr, static_cast<int>(lines.size()));
    else
        //: %1 is the sentence "Copied 3 destination references"
        copy.notice = Tr::tr("%1; %Ln of the chosen recipients have none yet", nullptr, missing)
                          .arg(Tr::tr("Copied %Ln destination references", nullptr, static_cast<int>(lines.size())));
    return copy;
}

RecipientCopy RecipientCopy::value(const RecipientBook& book, RecipientKey key, Field field)
{
    RecipientCopy copy;
    if (const auto recipient = book.find(key))
        copy.text = recipient->text(field);
    copy.notice = (copy.text.isEmpty() ? Tr::tr("Nothing was copied: %1 is empty now.") : Tr::tr("Copied: %1"))
                      .arg(fieldName(field));
    return copy;
}

RecipientCopy RecipientCopy::destinations(
    const RecipientBook& book, const QList<RecipientKey>& keys, Destination destination)
{
    RecipientCopy copy;
    QJsonArray objects;
    QString name;
    for (const RecipientKey key : keys) {
        const auto recipient = book.find(key);
        if (!recipient)
            continue;
        name = shownName(*recipient);
        const auto object
            = destination == Destination::V1 ? paymentDestinationV1(*recipient) : paymentDestinationV2(*recipient);
        if (!object)
            continue;
        objects.append(*object);
        if (destination == Destination::V1)
            copy.copied << key;
    }
    const auto count = static_cast<int>(objects.size());
    const auto missing = static_cast<int>(keys.size()) - count;
    if (keys.isEmpty())
        copy.notice = Tr::tr("Choose a recipient first, then copy.");
    else if (count == 0 && destination == Destination::V1)
        copy.notice = Tr::tr("Nothing was copied: a v1 payment needs the type and the destination reference.");
    else if (count == 0)
        copy.notice = Tr::tr("Nothing was copied: a v2 payment needs the type and every account detail of it.");
    else if (keys.size() == 1)
        copy.notice = Tr::tr("Copied the payment destination of %1").arg(name);
    else if (missing == 0)
        copy.notice = Tr::tr("Copied %Ln payment destinations", nullptr, count);
    else
        //: %1 is the sentence "Copied 3 payment destinations"
        copy.notice = Tr::tr("%1; %Ln of the chosen recipients lack details", nullptr, missing)
                          .arg(Tr::tr("Copied %Ln payment destinations", nullptr, count));
    if (count > 0) {
        const QJsonDocument json = count == 1 ? QJsonDocument(objects.first().toObject()) : QJsonDocument(objects);
        copy.text = QString::fromUtf8(json.toJson(QJsonDocument::Indented)).trimmed();
    }
    return copy;
}

RecipientCopy RecipientCopy::table(
    const RecipientBook& book, const QList<RecipientKey>& keys, const QList<RecipientsModel::Column>& columns)
{
    RecipientCopy copy;
    QList<Recipient> recipients;
    for (const RecipientKey key : keys) {
        auto recipient = book.find(key);
        if (!recipient)
            continue;
        if (columns.contains(RecipientsModel::ReferenceColumn) && recipient->has(Field::Reference))
            copy.copied << key;
        recipients << *std::move(recipient);
    }
    const QList<TableColumn> shown = tableColumns(columns);
    if (recipients.isEmpty()) {
        copy.notice = Tr::tr("Choose a recipient first, then copy.");
    } else if (shown.isEmpty()) {
        copy.notice = Tr::tr("The list shows no column that can be copied. Show its columns again, then copy.");
    } else {
        CopiedTable copied = CopiedTable::of(recipients, shown);
        copy.text = std::move(copied.text);
        copy.html = std::move(copied.html);
        copy.notice = Tr::tr("Copied %Ln rows as a table", nullptr, static_cast<int>(recipients.size()));
    }
    return copy;
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
//! Any bytes as a table of recipients: what is offered keeps its promises, and comes through an export unchanged.
#include "FuzzTarget.h"

#include "exchange/CopiedTable.h"
#include "exchange/CsvExport.h"
#include "exchange/DelimitedText.h"
#include "exchange/TableColumns.h"
#include "exchange/TableOffers.h"
#include "exchange/TextDecoding.h"
#include "exchange/WrongRows.h"
#include "recipients/Location.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

const QString origin = u"https://api.kopokopo.com"_s;

Recipient recipientOf(const TableOffer& offer)
{
    Recipient recipient;
    for (const auto& [field, value] : offer.offer.values)
        recipient.setValue(field, Layer::Told, value);
    for (const auto& [field, value] : offer.offer.typed)
        recipient.setValue(field, Layer::Typed, value);
    return recipient;
}

void requireOrderedValues(const QList<std::pair<Field, QString>>& values)
{
    const auto place = [](Field field) { return std::find(recipientFields.begin(), recipientFields.end(), field); };
    for (qsizetype i = 0; i < values.size(); ++i) {
        require(!values[i].second.isEmpty());
        require(i == 0 || place(values[i - 1].first) < place(values[i].first));
    }
}

void requireSound(const QList<TableOffer>& offers, const DelimitedText& table)
{
    int line = 0;
    for (const TableOffer& offer : offers) {
        requireOrderedValues(offer.offer.values);
        requireOrderedValues(offer.offer.typed);
        require(offer.offer.line > line && offer.row < table.rowCount());
        line = offer.offer.line;
        if (offer.offer.isWrong())
            continue;
        require(!offer.offer.values.isEmpty() || !offer.offer.typed.isEmpty());
        if (const QString location = offer.offer.text(Field::Location); !location.isEmpty())
            require(Location::parse(location).value().origin() == origin);
    }
}

//! Export and import give the same recipients.
void requireSameAfterExport(const QList<TableOffer>& offers)
{
    QList<Recipient> recipients;
    for (const TableOffer& offer : offers) {
        if (!offer.offer.values.isEmpty() || !offer.offer.typed.isEmpty())
            recipients.append(recipientOf(offer));
    }
    const QString text = TextDecoding::decode(CsvExport::write(recipients).value()).text;
    const DelimitedText table = DelimitedText::read(text, DelimitedText::Separator::Comma).value();
    const TableColumns columns = TableColumns::guess(table);
    require(columns.isOwnExport());
    const QList<TableOffer> again = TableOffers::read(table, columns).value();
    require(again.size() == recipients.size());
    for (qsizetype i = 0; i < again.size(); ++i)
        require(recipientOf(again[i]) == recipients[i]);
    require(CopiedTable::of(recipients, TableColumn::choices()).text.count(u'\n') == recipients.size() + 1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const QString text = TextDecoding::decode(bytes).text;
    const DelimitedText table = DelimitedText::read(text, DelimitedText::guessSeparator(text)).value();
    for (const auto headingRow : { TableColumns::HeadingRow::Guess, TableColumns::HeadingRow::Absent }) {
        const TableColumns columns = TableColumns::guess(table, headingRow);
        const QList<TableOffer> offers = TableOffers::read(table, columns, origin).value();
        requireSound(offers, table);
        requireSameAfterExport(offers);
        WrongRows::asCsv(
            table, columns, offers, [](const OfferedRecipient&) { return u"wrong"_s; }, u"Reason"_s);
    }
    return 0;
}

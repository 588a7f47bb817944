// SPDX-License-Identifier: MIT
//! The whole way out of one book and into another.
#include "CheapDerivation.h"
#include "exchange/CsvExport.h"
#include "exchange/DelimitedText.h"
#include "exchange/SharedBook.h"
#include "exchange/SharedBookOffers.h"
#include "exchange/TableColumns.h"
#include "exchange/TableOffers.h"
#include "exchange/TextDecoding.h"
#include "recipients/RecipientImport.h"
#include "support/FilledBook.h"

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

const QString origin = u"https://api.kopokopo.com"_s;

QList<Recipient> recipientsOf(const RecipientBook& book)
{
    QList<Recipient> recipients;
    for (int row = 0; row < book.size(); ++row)
        recipients << book.at(row);
    return recipients;
}

//! What an import of the book's CSV file takes.
QList<OfferedRecipient> throughCsv(const QList<Recipient>& recipients)
{
    const QString text = TextDecoding::decode(CsvExport::write(recipients).value()).text;
    const DelimitedText table = DelimitedText::read(text, DelimitedText::guessSeparator(text)).value();
    const QList<TableOffer> rows = TableOffers::read(table, TableColumns::guess(table), origin).value();
    QList<OfferedRecipient> offers;
    for (const TableOffer& one : rows)
        offers << one.offer;
    return offers;
}

//! What a colleague takes who opens the book's shared one.
QList<OfferedRecipient> throughSharedBook(const QList<Recipient>& recipients)
{
    const SecretBytes passphrase = SecretBytes::fromPassphrase(u"mbili tatu nne"_s);
    const QByteArray file = SharedBook::seal(recipients, {}, passphrase, {}, cheapDerivation()).value();
    return sharedBookOffers(SharedBook::open(file, passphrase).value().recipients, origin);
}

//! Every value of both layers that belongs to the recipient, not to the book.
QStringList described(const RecipientBook& book)
{
    QStringList lines;
    for (const Recipient& recipient : recipientsOf(book)) {
        QStringList values;
        recipient.forEachValue([&values](Field field, Layer layer, const QString& text) {
            if (field == Field::Pinned
                || std::find(recipientFields.begin(), recipientFields.end(), field) != recipientFields.end())
                values << u"%1/%2=%3"_s.arg(static_cast<int>(field)).arg(static_cast<int>(layer)).arg(text);
        });
        lines << values.join(u'|');
    }
    return lines;
}

//! Text as people and spreadsheets write it, not empty.
rc::Gen<QString> anyText()
{
    const auto character = rc::gen::oneOf(rc::gen::cast<char16_t>(rc::gen::inRange<int>(0x01, 0x80)),
        rc::gen::cast<char16_t>(rc::gen::inRange<int>(0x80, 0xD800)),
        rc::gen::element<char16_t>(u'\'', u'"', u',', u';', u'\t', u'\r', u'\n', u'=', u'+', u'-', u'@', u' ', u'0'));
    return rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::vector<char16_t>>(character)),
        [](const std::vector<char16_t>& units) {
            return QString::fromUtf16(units.data(), static_cast<qsizetype>(units.size()));
        });
}

//! A value that the book can have: of what tells entries apart, one that no other entry has.
QString anyValue(Field field, int entry, Layer layer)
{
    const QString unique = QString::number(1000 + 2 * entry + static_cast<int>(layer));
    const QString id = u"4cab4ebf-8341-4ec1-844e-c954b474"_s + unique;
    switch (field) {
    case Field::Type:
        return *rc::gen::element(u"mobile_wallet"_s, u"bank_account"_s, u"till"_s, u"paybill"_s, u"Of the future"_s);
    case Field::Reference:
        return *rc::gen::element(id, id.toUpper());
    case Field::Location:
        return origin + *rc::gen::element(u"/api/v1/pay_recipients/"_s, u"/api/v2/external_recipients/"_s) + id;
    case Field::PhoneNumber:
        return *rc::gen::element(u"+25471234"_s, u"071234"_s, u"71234"_s) + unique;
    case Field::AccountNumber:
    case Field::TillNumber:
    case Field::PaybillNumber:
    case Field::PaybillAccountNumber:
        return *rc::gen::element(u"00"_s, u"1"_s, u"A-"_s) + unique;
    default:
        return *anyText();
    }
}

//! Fills a book with entries any of whose fields may be told, typed or both. Each has a name, so that there is
//! something to know it by.
void fill(FilledBook& filled)
{
    ChangeSet changes;
    changes.source = Source::Service;
    changes.time = QDateTime::currentDateTimeUtc();
    changes.added = filled.book.takeKeys(*rc::gen::inRange(0, 20));
    for (int entry = 0; entry < changes.added.size(); ++entry) {
        const RecipientKey key = changes.added[entry];
        changes.edits << Edit{ key, Field::Nickname, Layer::Told, *anyText() };
        for (const Field field : recipientFields) {
            for (const Layer layer : { Layer::Told, Layer::Typed }) {
                if (field != Field::Nickname && *rc::gen::inRange(0, 3) == 0)
                    changes.edits << Edit{ key, field, layer, anyValue(field, entry, layer) };
            }
        }
        if (*rc::gen::arbitrary<bool>())
            changes.edits << Edit{ key, Field::Pinned, Layer::Typed, u"1"_s };
    }
    filled.book.apply(changes);
}

//! Whether a book that goes this way into an empty one is the same there.
template <class Way>
bool comesOutAsItWas(Way way)
{
    return rc::check([way] {
        FilledBook first;
        FilledBook second;
        RC_ASSERT(first.isReady() && second.isReady());
        fill(first);
        const RecipientImport import(way(recipientsOf(first.book)), second.book.snapshot());
        RC_ASSERT(import.count(RecipientImport::Verdict::New) == first.book.size());
        second.book.apply(import.toChangeSet(second.book.takeKeys(import.count(RecipientImport::Verdict::New)),
            Source::Import, QDateTime::currentDateTimeUtc()));
        RC_ASSERT(described(second.book) == described(first.book));
    });
}

} // namespace

class ExportedBookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheSameAfterAnImportOfItsCsvFile() { QVERIFY(comesOutAsItWas(throughCsv)); }
    void isTheSameAfterAMergeOfItsSharedBook() { QVERIFY(comesOutAsItWas(throughSharedBook)); }
};

QTEST_GUILESS_MAIN(ExportedBookTest)
#include "tst_ExportedBook.moc"

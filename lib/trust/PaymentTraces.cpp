// SPDX-License-Identifier: MIT
#include "trust/PaymentTraces.h"

#include "recipients/Location.h"
#include "recipients/PhoneNumber.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

using What = PaymentTrace::What;

constexpr qsizetype mostPieces = 4; // "+254 712 345 678"
constexpr qsizetype fewestDigits = 5; // of an account number that nothing calls so

enum class Label { None, Other, Phone, Account, Till, Paybill, PaybillAccount, Reference };

Label meaningOf(const QString& label)
{
    if (label.isEmpty())
        return Label::None;
    const auto has = [&label](QLatin1StringView word) { return label.contains(word); };
    if (has("name"_L1) || has("type"_L1) || has("status"_L1))
        return Label::Other;
    if (has("paybill"_L1))
        return has("account"_L1) ? Label::PaybillAccount : Label::Paybill;
    if (has("till"_L1))
        return Label::Till;
    if (has("phone"_L1) || has("mobile"_L1) || has("msisdn"_L1))
        return Label::Phone;
    if (has("branch"_L1))
        return Label::Other;
    if (has("reference"_L1))
        return Label::Reference;
    if (has("account"_L1))
        return Label::Account;
    return Label::Other;
}

const QRegularExpression& uuidPattern()
{
    static const QRegularExpression pattern(u"\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

//! Takes traces out of one text after another.
class Traces {
public:
    explicit Traces(QList<PaymentTrace>& found)
        : m_found(found)
    {
    }

    //! \param isCertain of UUIDs and phone numbers
    void takeAny(QString text, bool isCertain)
    {
        takeLocations(text);
        takeUuids(text, isCertain);
        takeNumbers(text, isCertain);
    }
    void take(What what, const QString& text, const QString& number, bool isCertain, const QString& paybill = {})
    {
        const auto isSame = [&](const PaymentTrace& known) { return known.what == what && known.number == number; };
        if (!number.isEmpty() && std::none_of(m_found.cbegin(), m_found.cend(), isSame))
            m_found.append({ what, text.trimmed(), number, paybill, isCertain });
    }

private:
    //! What is no recipient's location is taken out as well: a UUID in it is no reference.
    void takeLocations(QString& text)
    {
        static const QRegularExpression pattern(
            u"https?:(?:\\\\?/){2}[^\\s\"'<>\\])},;]+"_s, QRegularExpression::CaseInsensitiveOption);
        if (!text.contains("http"_L1, Qt::CaseInsensitive))
            return;
        auto matches = pattern.globalMatch(text);
        while (matches.hasNext()) {
            QString url = matches.next().captured();
            url.remove(u'\\');
            while (url.endsWith(u'.') || url.endsWith(u':'))
                url.chop(1);
            if (const auto location = Location::parse(url))
                take(What::Location, location->toString(),
                    location->origin() + location->id().toString(QUuid::WithoutBraces), true);
        }
        text.replace(pattern, u" "_s);
    }
    void takeUuids(QString& text, bool isCertain)
    {
        auto matches = uuidPattern().globalMatch(text);
        bool any = false;
        while (matches.hasNext()) {
            const QString uuid = matches.next().captured();
            take(What::Reference, uuid, uuid.toLower(), isCertain);
            any = true;
        }
        if (any)
            text.replace(uuidPattern(), u" "_s);
    }
    void takeNumbers(const QString& text, bool isCertain)
    {
        static const QRegularExpression pattern(u"(?<![\\w.])\\+?\\d[\\d-]*\\d(?!\\w)"_s);
        struct Piece {
            qsizetype begin;
            qsizetype end;
        };
        QList<Piece> pieces;
        auto matches = pattern.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            pieces.append({ match.capturedStart(), match.capturedEnd() });
        }
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            qsizetype taken = 1;
            for (qsizetype count = std::min(mostPieces, pieces.size() - i); count >= 1; --count) {
                bool isOne = true;
                for (qsizetype k = i; k + 1 < i + count; ++k)
                    isOne = isOne && pieces[k + 1].begin == pieces[k].end + 1 && text[pieces[k].end] == u' ';
                const QString number = text.sliced(pieces[i].begin, pieces[i + count - 1].end - pieces[i].begin);
                if (isOne && groupedPhoneNumber(number).startsWith(u'+') && canBePhoneNumber(number)) {
                    // Nine digits may be anything.
                    const auto digits = std::count_if(
                        number.cbegin(), number.cend(), [](QChar character) { return character.isDigit(); });
                    take(What::Phone, number, barePhone(number), isCertain && digits > 9);
                    taken = count;
                    break;
                }
                if (count == 1 && bareNumber(number).size() >= fewestDigits)
                    take(What::Account, number, bareNumber(number), false);
            }
            i += taken - 1;
        }
    }

    QList<PaymentTrace>& m_found;
};

} // namespace

QString bareNumber(const QString& number)
{
    QString kept;
    for (const QChar character : number) {
        if (character.isLetterOrNumber())
            kept += character.toCaseFolded();
    }
    return kept;
}

QString barePhone(const QString& number)
{
    const QString digits = bareNumber(number);
    const auto national = nationalPhoneDigits(digits.toLatin1());
    return national ? QString::fromLatin1(*national) : digits;
}

QList<PaymentTrace> paymentTraces(const TextUnit& unit)
{
    QList<PaymentTrace> found;
    Traces traces(found);
    QString paybill;
    for (const LabelledText& value : unit.values) {
        if (meaningOf(value.label) == Label::Paybill)
            paybill = bareNumber(value.text);
    }
    for (const LabelledText& value : unit.values) {
        switch (meaningOf(value.label)) {
        case Label::Phone:
            if (canBePhoneNumber(value.text))
                traces.take(What::Phone, value.text, barePhone(value.text), true);
            break;
        case Label::Account:
        case Label::Till:
            if (std::any_of(value.text.cbegin(), value.text.cend(), [](QChar character) { return character.isDigit(); })
                && !uuidPattern().match(value.text).hasMatch())
                traces.take(What::Account, value.text, bareNumber(value.text), true);
            else
                traces.takeAny(value.text, true);
            break;
        case Label::PaybillAccount:
            traces.take(What::Account, value.text, bareNumber(value.text), true, paybill);
            break;
        case Label::Reference:
        case Label::None:
            traces.takeAny(value.text, true);
            break;
        case Label::Paybill: // with its account only
            break;
        case Label::Other:
            traces.takeAny(value.text, false);
            break;
        }
    }
    return found;
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "recipients/SearchHighlight.h"

#include "recipients/PhoneNumber.h"
#include "recipients/SearchQuery.h"
#include "recipients/SearchText.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace PayRecipients {

namespace {

//! Folded bytes, and for each of them the piece of the text that it came from.
struct Folded {
    QByteArray bytes;
    std::vector<SearchHighlight::Range> origin;

    void append(QByteArrayView more, SearchHighlight::Range from)
    {
        bytes += more;
        origin.insert(origin.end(), static_cast<std::size_t>(more.size()), from);
    }
};

//! Character by character, so that each byte's origin is known. White space is one space, as folding makes it.
Folded foldedWithOrigin(QStringView text)
{
    Folded folded;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
        const SearchHighlight::Range from{ at, at + length };
        if (text[at].isSpace()) {
            if (!folded.bytes.endsWith(' '))
                folded.append(" ", from);
        } else if (text[at].unicode() < 0x80) {
            const char letter = text[at].toLower().toLatin1();
            folded.append(QByteArrayView(&letter, 1), from);
        } else {
            folded.append(SearchText::folded(text.sliced(at, length)), from);
        }
        at += length;
    }
    return folded;
}

//! Also without the dot that Recipient::account() puts between a paybill and the account at it: both are sought as
//! one number, too.
Folded withoutSeparators(const Folded& folded)
{
    static constexpr QByteArrayView dot = "\xc2\xb7";
    Folded plain;
    for (qsizetype at = 0; at < folded.bytes.size(); ++at) {
        if (QByteArrayView(folded.bytes).sliced(at).startsWith(dot))
            ++at;
        else if (!SearchText::isNumberSeparator(folded.bytes[at]))
            plain.append(QByteArrayView(folded.bytes).sliced(at, 1), folded.origin[static_cast<std::size_t>(at)]);
    }
    return plain;
}

//! A phone number as SearchText keeps it, if the digits are one.
std::optional<Folded> asPhoneNumber(const Folded& plain)
{
    const auto isDigit = [](char byte) { return byte >= '0' && byte <= '9'; };
    if (!std::all_of(plain.bytes.begin(), plain.bytes.end(), isDigit))
        return {};
    const auto national = nationalPhoneDigits(plain.bytes);
    if (!national)
        return {};
    // The prefix need not be written; what is looked for in it is then marked nowhere.
    Folded phone;
    const qsizetype prefix = plain.bytes.size() - national->size();
    for (qsizetype at = 0; at < 3; ++at) {
        const bool isWritten = prefix >= 3 && plain.bytes.startsWith("254");
        phone.append(QByteArrayView("254").sliced(at, 1),
            isWritten ? plain.origin[static_cast<std::size_t>(at)] : SearchHighlight::Range{});
    }
    phone.append(QByteArray(1, SearchText::nationalMark), {});
    for (qsizetype at = prefix; at < plain.bytes.size(); ++at)
        phone.append(QByteArrayView(plain.bytes).sliced(at, 1), plain.origin[static_cast<std::size_t>(at)]);
    return phone;
}

void find(const Folded& folded, const QByteArray& needle, QList<SearchHighlight::Range>& found)
{
    for (qsizetype at = folded.bytes.indexOf(needle); at >= 0; at = folded.bytes.indexOf(needle, at + needle.size())) {
        std::optional<SearchHighlight::Range> range;
        for (qsizetype byte = at; byte < at + needle.size(); ++byte) {
            const SearchHighlight::Range from = folded.origin[static_cast<std::size_t>(byte)];
            if (from == SearchHighlight::Range{})
                continue;
            range = range ? SearchHighlight::Range{ std::min(range->begin, from.begin), std::max(range->end, from.end) }
                          : from;
        }
        if (range)
            found.append(*range);
    }
}

} // namespace

SearchHighlight::SearchHighlight(QStringView query)
    : m_needles(SearchQuery(query).needles())
{
}

QList<SearchHighlight::Range> SearchHighlight::rangesIn(QStringView text, Content content) const
{
    if (m_needles.isEmpty() || text.isEmpty())
        return {};
    std::vector<Folded> forms{ foldedWithOrigin(text) };
    if (content == Content::Number) {
        forms.push_back(withoutSeparators(forms.front()));
        if (auto phone = asPhoneNumber(forms.back()))
            forms.push_back(*std::move(phone));
    }
    QList<Range> found;
    for (const Folded& form : forms) {
        for (const QByteArray& needle : m_needles)
            find(form, needle, found);
    }
    std::sort(found.begin(), found.end(),
        [](const Range& a, const Range& b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
    QList<Range> joined;
    for (const Range& range : std::as_const(found)) {
        if (!joined.isEmpty() && range.begin <= joined.last().end)
            joined.last().end = std::max(joined.last().end, range.end);
        else
            joined.append(range);
    }
    return joined;
}

} // namespace PayRecipients

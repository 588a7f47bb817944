// SPDX-License-Identifier: MIT
#include "recipients/SearchQuery.h"

#include "recipients/FindBytes.h"
#include "recipients/Location.h"
#include "recipients/SearchText.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

//! Up to this many candidates are looked at one by one; more are found by a scan of the whole block.
constexpr int fewCandidates = 64;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

//! Only digits and separators.
bool isNumeric(QByteArrayView word)
{
    return std::all_of(word.begin(), word.end(),
        [](char character) { return isDigit(character) || SearchText::isNumberSeparator(character); });
}

bool hasDigit(QByteArrayView word)
{
    return std::any_of(word.begin(), word.end(), isDigit);
}

//! The ways in which a piece of a number can stand in the search text: as it is, or as a piece of a phone number
//! whose national digits are marked.
std::vector<QByteArray> numberSpellings(const QByteArray& digits)
{
    std::vector<QByteArray> spellings{ digits };
    const auto addMarked = [&](QByteArrayView before, QByteArrayView national) {
        if (!national.isEmpty())
            spellings.push_back(
                before.toByteArray() + QByteArray(1, SearchText::nationalMark) + national.toByteArray());
    };
    QByteArrayView rest = digits;
    if (rest.startsWith("00254"))
        rest = rest.sliced(2);
    if (rest.startsWith("254")) {
        addMarked({}, rest.sliced(3));
        if (rest.sliced(3).startsWith('0'))
            addMarked({}, rest.sliced(4));
    } else if (rest.startsWith('0')) {
        addMarked({}, rest.sliced(1));
    } else if (rest.startsWith("54")) {
        addMarked("54", rest.sliced(2));
    } else if (rest.startsWith('4')) {
        addMarked("4", rest.sliced(1));
    }
    return spellings;
}

//! No letter and no digit; also the empty word.
bool isPunctuation(const QByteArray& folded)
{
    const QString text = QString::fromUtf8(folded);
    return std::none_of(text.cbegin(), text.cend(),
        [](QChar character) { return character.isLetterOrNumber() || character.isSurrogate(); });
}

//! Folded words; of a location its UUID, which is what entries are found by.
QList<QByteArray> wordsOf(const QString& text)
{
    static const QRegularExpression space(u"\\s+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QList<QByteArray> words;
    for (const QString& word : text.split(space, Qt::SkipEmptyParts)) {
        if (const auto location = Location::parse(word)) {
            words.append(location->id().toByteArray(QUuid::WithoutBraces));
            continue;
        }
        // Folding turns whatever else parts words into spaces.
        for (const QByteArray& folded : SearchText::folded(word).split(' ')) {
            if (!isPunctuation(folded))
                words.append(folded);
        }
    }
    return words;
}

QByteArray joined(const std::vector<QByteArray>& words, QByteArrayView between)
{
    QByteArray text;
    for (const QByteArray& word : words) {
        if (!text.isEmpty())
            text += between;
        text += word;
    }
    return text;
}

} // namespace

SearchQuery::SearchQuery(QStringView text)
{
    if (text.trimmed().isEmpty())
        return;
    static const QRegularExpression phrase(u"[\"\u201c\u201d\u201e]([^\"\u201c\u201d\u201e]*)[\"\u201c\u201d\u201e]"_s);
    static const QRegularExpression mark(u"[\"\u201c\u201d\u201e]"_s);
    QString query = text.toString();
    bool hasPhrase = false;
    for (auto matches = phrase.globalMatch(query); matches.hasNext(); hasPhrase = true)
        addPhrase(SearchText::folded(matches.next().capturedView(1)));
    // Phrases part the words before and after them; a quotation mark that is still open is not looked for.
    query.replace(phrase, u"\n"_s).replace(mark, u" "_s);
    for (const QString& part : query.split(u'\n'))
        addWords(wordsOf(part), !hasPhrase);

    // The longest first: it leaves the fewest candidates to the others.
    const auto lengthOf = [](const Group& group) {
        qsizetype shortest = std::numeric_limits<qsizetype>::max();
        for (const Conditions& conditions : group) {
            for (const Needles& needles : conditions) {
                for (const Needle& needle : needles)
                    shortest = std::min(shortest, needle.text.size());
            }
        }
        return shortest;
    };
    std::stable_sort(
        m_groups.begin(), m_groups.end(), [&](const Group& a, const Group& b) { return lengthOf(a) > lengthOf(b); });
}

SearchQuery::Needles SearchQuery::needlesFor(const QByteArray& folded)
{
    Needles needles;
    const auto add = [&](const QByteArray& text) {
        const auto isSame = [&](const Needle& needle) { return needle.text == text; };
        if (!text.isEmpty() && std::none_of(needles.begin(), needles.end(), isSame))
            needles.push_back({ text, UuidPattern(text) });
    };
    add(folded);
    if (isNumeric(folded) && hasDigit(folded)) {
        for (const QByteArray& spelling : numberSpellings(SearchText::withoutSeparators(folded)))
            add(spelling);
    }
    return needles;
}

void SearchQuery::addPhrase(const QByteArray& folded)
{
    if (!folded.isEmpty())
        m_groups.push_back({ { needlesFor(folded) } });
}

void SearchQuery::addWords(const QList<QByteArray>& words, bool isWholeQuery)
{
    const bool isOneNumber = isWholeQuery && std::all_of(words.cbegin(), words.cend(), isNumeric);
    std::vector<QByteArray> number; // numeric words next to each other
    for (const QByteArray& word : words) {
        if (isNumeric(word)) {
            number.push_back(word);
            continue;
        }
        addNumber(std::exchange(number, {}), false);
        addPhrase(word);
    }
    addNumber(number, isOneNumber);
}

void SearchQuery::addNumber(const std::vector<QByteArray>& words, bool isWholeQuery)
{
    if (words.empty())
        return;
    Group group{ { needlesFor(joined(words, " ")) } };
    if (words.size() > 1 && !isWholeQuery) {
        Conditions eachSomewhere;
        for (const QByteArray& word : words)
            eachSomewhere.push_back(needlesFor(word));
        group.push_back(std::move(eachSomewhere));
    }
    m_groups.push_back(std::move(group));
}

bool SearchQuery::narrows(const SearchQuery& other) const
{
    const auto holds = [](const Needle& needle, const Needle& part) { return needle.text.contains(part.text); };
    const auto needlesImply = [&](const Needles& ours, const Needles& theirs) {
        return std::ranges::all_of(ours, [&](const Needle& needle) {
            return std::ranges::any_of(theirs, [&](const Needle& part) { return holds(needle, part); });
        });
    };
    const auto conditionsImply = [&](const Conditions& ours, const Conditions& theirs) {
        return std::ranges::all_of(theirs, [&](const Needles& wanted) {
            return std::ranges::any_of(ours, [&](const Needles& needles) { return needlesImply(needles, wanted); });
        });
    };
    const auto groupImplies = [&](const Group& ours, const Group& theirs) {
        return std::ranges::all_of(ours, [&](const Conditions& conditions) {
            return std::ranges::any_of(
                theirs, [&](const Conditions& wanted) { return conditionsImply(conditions, wanted); });
        });
    };
    return std::ranges::all_of(other.m_groups, [&](const Group& wanted) {
        return std::ranges::any_of(m_groups, [&](const Group& group) { return groupImplies(group, wanted); });
    });
}

QList<QByteArray> SearchQuery::needles() const
{
    QList<QByteArray> texts;
    for (const Group& group : m_groups) {
        for (const Conditions& conditions : group) {
            for (const Needles& needles : conditions) {
                for (const Needle& needle : needles)
                    texts.append(needle.text);
            }
        }
    }
    return texts;
}

SlotSet SearchQuery::match(const RecipientBlock& block, SlotSet candidates) const
{
    for (const Group& group : m_groups) {
        if (candidates.isEmpty())
            break;
        SlotSet found;
        for (const Conditions& conditions : group) {
            SlotSet left = candidates;
            left -= found;
            for (const Needles& needles : conditions) {
                if (!left.isEmpty())
                    left = find(needles, block, left);
            }
            found |= left;
        }
        candidates = found;
    }
    return candidates;
}

SlotSet SearchQuery::find(const Needles& needles, const RecipientBlock& block, SlotSet candidates)
{
    SlotSet found;
    for (const Needle& needle : needles) {
        found |= find(needle, block, candidates);
        candidates -= found;
    }
    return found;
}

SlotSet SearchQuery::find(const Needle& needle, const RecipientBlock& block, const SlotSet& candidates)
{
    SlotSet found;
    const QByteArrayView arena = block.searchText();
    if (candidates.size() <= fewCandidates) {
        candidates.forEach([&](int slot) {
            const qsizetype begin = block.searchBegin(slot);
            if (findBytes(arena.sliced(begin, block.searchBegin(slot + 1) - begin), needle.text) >= 0)
                found.insert(slot);
        });
    } else {
        int slot = 0;
        for (qsizetype at = findBytes(arena, needle.text); at >= 0;
             at = findBytes(arena, needle.text, block.searchBegin(slot))) {
            // The entry in which the hit lies: hits come in order, so it is usually near.
            while (static_cast<qsizetype>(block.searchBegin(slot + 1)) <= at)
                ++slot;
            if (candidates.contains(slot))
                found.insert(slot);
            ++slot;
        }
    }
    if (!needle.uuid.isImpossible()) {
        SlotSet left = candidates;
        left -= found;
        left.forEach([&](int slot) {
            const char* reference = block.referenceUuidAt(slot);
            const char* location = block.locationUuidAt(slot);
            if ((reference && needle.uuid.matches(reference)) || (location && needle.uuid.matches(location)))
                found.insert(slot);
        });
    }
    return found;
}

} // namespace PayRecipients

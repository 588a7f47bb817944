// SPDX-License-Identifier: MIT
#include "trust/NearTexts.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace PayRecipients {

namespace {

constexpr qsizetype shortestWord = 4;
constexpr std::size_t mostInBucket = 64;

//! A form of a text, and whose it is.
struct Form {
    size_t hash = 0;
    std::size_t place = 0;
    friend auto operator<=>(const Form&, const Form&) = default;
};

//! Pairs of those that have a form in common and pass the test, each once.
template <class IsNear>
std::vector<NearPair> pairsWithin(std::vector<Form>& forms, const IsNear& isNear)
{
    std::sort(forms.begin(), forms.end());
    std::vector<NearPair> pairs;
    for (auto begin = forms.cbegin(); begin != forms.cend();) {
        const auto end
            = std::find_if(begin, forms.cend(), [begin](const Form& form) { return form.hash != begin->hash; });
        if (static_cast<std::size_t>(end - begin) <= mostInBucket) {
            for (auto a = begin; a != end; ++a) {
                for (auto b = std::next(a); b != end; ++b) {
                    if (a->place != b->place && isNear(a->place, b->place))
                        pairs.emplace_back(a->place, b->place);
                }
            }
        }
        begin = end;
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

//! Whether a letter of a name may be the one that differs.
std::vector<bool> differable(const QString& name)
{
    std::vector<bool> places(static_cast<std::size_t>(name.size()), false);
    for (qsizetype begin = 0; begin < name.size();) {
        qsizetype end = name.indexOf(u' ', begin);
        if (end < 0)
            end = name.size();
        if (end - begin >= shortestWord) {
            for (qsizetype i = begin + 1; i < end; ++i)
                places[static_cast<std::size_t>(i)] = name[i].isLetter();
        }
        begin = end + 1;
    }
    return places;
}

void appendForms(std::vector<Form>& forms, const QString& name, std::size_t place)
{
    forms.push_back({ qHash(name), place });
    const std::vector<bool> mayDiffer = differable(name);
    QVarLengthArray<QChar, 64> without(name.size() - 1);
    for (qsizetype i = 1; i < name.size(); ++i) {
        // Of a letter that stands twice, leaving out the one or the other gives the same.
        if (!mayDiffer[static_cast<std::size_t>(i)] || name[i] == name[i - 1])
            continue;
        std::copy(name.cbegin(), name.cbegin() + i, without.begin());
        std::copy(name.cbegin() + i + 1, name.cend(), without.begin() + i);
        forms.push_back({ qHash(QStringView(without.constData(), without.size())), place });
    }
}

//! One letter more, less or another, or two neighbours swapped.
bool areNear(const QString& a, const QString& b)
{
    const QString& longer = a.size() >= b.size() ? a : b;
    const QString& shorter = a.size() >= b.size() ? b : a;
    if (longer.size() - shorter.size() > 1)
        return false;
    const auto ends = std::mismatch(shorter.cbegin(), shorter.cend(), longer.cbegin());
    auto restOfShorter = ends.first;
    auto restOfLonger = ends.second;
    if (longer.size() > shorter.size())
        return std::equal(restOfShorter, shorter.cend(), restOfLonger + 1);
    if (std::equal(restOfShorter + 1, shorter.cend(), restOfLonger + 1))
        return restOfShorter->isLetter() && restOfLonger->isLetter();
    return shorter.cend() - restOfShorter >= 2 && restOfShorter[0] == restOfLonger[1]
        && restOfShorter[1] == restOfLonger[0] && std::equal(restOfShorter + 2, shorter.cend(), restOfLonger + 2);
}

} // namespace

std::vector<NearPair> nearNames(const std::vector<QString>& names)
{
    std::vector<Form> forms;
    for (std::size_t place = 0; place < names.size(); ++place) {
        if (names[place].size() >= shortestWord)
            appendForms(forms, names[place], place);
    }
    return pairsWithin(forms, [&names](std::size_t a, std::size_t b) { return areNear(names[a], names[b]); });
}

std::vector<NearPair> nearUuids(const std::vector<QByteArray>& packed)
{
    // Two digits that differ leave one of three parts as it is.
    struct Part {
        qsizetype begin;
        qsizetype size;
    };
    constexpr std::array parts{ Part{ 0, 5 }, Part{ 5, 6 }, Part{ 11, 5 } };
    std::vector<Form> forms;
    forms.reserve(packed.size() * parts.size());
    for (std::size_t place = 0; place < packed.size(); ++place) {
        for (const Part& part : parts)
            forms.push_back(
                { qHash(QByteArrayView(packed[place]).sliced(part.begin, part.size), static_cast<size_t>(part.begin)),
                    place });
    }
    return pairsWithin(forms, [&packed](std::size_t a, std::size_t b) {
        int different = 0;
        for (qsizetype i = 0; i < packed[a].size(); ++i) {
            const auto bits = static_cast<unsigned>(static_cast<quint8>(packed[a][i] ^ packed[b][i]));
            different += (bits & 0xf0U ? 1 : 0) + (bits & 0x0fU ? 1 : 0);
        }
        return different == 1 || different == 2;
    });
}

} // namespace PayRecipients

// SPDX-License-Identifier: MIT
#include "recipients/RowMoves.h"

#include <algorithm>
#include <cstddef>

namespace PayRecipients {

std::vector<int> valuesToMove(const std::vector<int>& from, const std::vector<int>& to, int valueCount)
{
    if (from == to)
        return {};
    std::vector<int> placeInTo(static_cast<std::size_t>(valueCount), -1);
    for (std::size_t place = 0; place < to.size(); ++place)
        placeInTo[static_cast<std::size_t>(to[place])] = static_cast<int>(place);

    // The longest run of values of `from` that ascends in `to` (patience sorting) stays where it is.
    std::vector<int> lowestEnds; // of an ascending run of each length: its last value's place in `to`
    std::vector<int> before(to.size(), -1); // the place that precedes a place in its run
    for (const int value : from) {
        const int place = placeInTo[static_cast<std::size_t>(value)];
        // Nearly all of them ascend as they come: they need no search.
        const bool comesLast = lowestEnds.empty() || lowestEnds.back() < place;
        const auto pile = comesLast ? lowestEnds.end() : std::lower_bound(lowestEnds.begin(), lowestEnds.end(), place);
        before[static_cast<std::size_t>(place)] = pile == lowestEnds.begin() ? -1 : *std::prev(pile);
        if (pile == lowestEnds.end())
            lowestEnds.push_back(place);
        else
            *pile = place;
    }
    std::vector<bool> stays(to.size(), false);
    for (int place = lowestEnds.empty() ? -1 : lowestEnds.back(); place >= 0;
         place = before[static_cast<std::size_t>(place)])
        stays[static_cast<std::size_t>(place)] = true;

    std::vector<int> moving;
    for (std::size_t place = 0; place < to.size(); ++place) {
        if (!stays[place])
            moving.push_back(to[place]);
    }
    return moving;
}

} // namespace PayRecipients
